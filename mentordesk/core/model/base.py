"""What every table shares: a key that is never reused, and columns of which JSON loses nothing."""

import json
import re
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from sqlalchemy import Dialect, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from mentordesk.core.vocab import Vocabulary

V = TypeVar("V", bound=Vocabulary)

UNJOURNALLED = {"journal": False}
"""Table info of what undo must not touch."""


class Base(DeclarativeBase):
    """A row of the file."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    __table_args__: Any = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


def table_args(*parts: Any, **info: Any) -> Any:
    """Table arguments of a class that adds constraints to the common ones."""
    return (*parts, {"sqlite_autoincrement": True, **info})


class Word(TypeDecorator[V], Generic[V]):
    """A word of a vocabulary, stored by its key."""

    impl = Text
    cache_ok = True

    def __init__(self, vocabulary: type[V]) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: V | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else value.key

    def process_result_value(self, value: str | None, dialect: Dialect) -> V | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else self.vocabulary(value)  # type: ignore[call-arg] # an Enum looked up by its key


class Texts(TypeDecorator[tuple[str, ...]]):
    """A short ordered list of texts, stored as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else tuple(json.loads(value))


class Lines(TypeDecorator[tuple[tuple[str | int, ...], ...]]):
    """A short list of lines of words and whole numbers, stored as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's
    ) -> tuple[tuple[str | int, ...], ...] | None:
        return None if value is None else tuple(map(tuple, json.loads(value)))


class Numbers(TypeDecorator[Mapping[str, int]]):
    """A small table of whole numbers by key, stored as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else json.dumps(dict(value), sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, int] | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else dict(json.loads(value))
