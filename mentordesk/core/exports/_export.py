"""What an export is, how all of them are found, and how its options are read from JSON."""

import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, TypeVar, get_type_hints

from mentordesk.core.desk import Db
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.plugs import plugs
from mentordesk.core.progress import Progress
from mentordesk.core.vocab import Vocabulary


class Options(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


O = TypeVar("O", bound=Options)  # noqa: E741 - options


@dataclass(frozen=True, slots=True)
class Written:
    """A file on the disk: how many things it holds, its pages if it has any, what to know of it."""

    path: Path
    count: int
    pages: int = 0
    remarks: tuple[str, ...] = ()


def _untold(_db: Db, _options: object) -> str:
    return ""


@dataclass(frozen=True)
class Export(Generic[O]):
    """A kind of file: its name in commands, title, what it is for, ending, options, and how it is written."""

    key: str
    title: str
    about: str
    suffix: str
    options: type[O]
    write: Callable[[Db, Path, O, Progress], Written]
    holds: Callable[[Db, O], str] = _untold
    """What a file of these options would hold, in words such as "18 packs"; "" when it is not told."""


def every() -> dict[str, Export[Any]]:
    """All exports by their module's name."""
    return plugs("mentordesk.core.exports", "EXPORT", Export)


def options_from(kind: type[O], given: Mapping[str, object]) -> O:
    """Options from the values of a JSON object; raises `DeskError` that names what is wrong."""
    hints = get_type_hints(kind)
    known = {each.name for each in fields(kind)}
    if strange := sorted(set(given) - known):
        raise DeskError(
            _("There is no option “{name}”. Options are: {known}.").format(
                name=strange[0], known=", ".join(sorted(known))
            )
        )
    needed = {
        each.name for each in fields(kind) if each.default is MISSING and each.default_factory is MISSING
    }
    if lacking := sorted(needed - set(given)):
        raise DeskError(_("The option “{name}” is needed.").format(name=lacking[0]))
    return kind(**{name: _value(name, hints[name], value) for name, value in given.items()})


def _value(name: str, hint: Any, value: object) -> object:
    """`value` as the option's type wants it; a list for a tuple, null where the type allows it."""
    inside = [each for each in typing.get_args(hint) if each not in {type(None), Ellipsis}]
    if typing.get_origin(hint) is tuple:
        many = value if isinstance(value, list) else [value]
        return tuple(_value(name, inside[0], each) for each in many)
    if value is None and type(None) in typing.get_args(hint):
        return None
    try:
        return _plain(inside[0] if inside else hint, value)
    except ValueError:
        raise DeskError(
            _("“{value}” is no value for the option “{name}”.").format(value=value, name=name)
        ) from None


def _plain(kind: Any, value: object) -> object:
    if kind is date:
        return date.fromisoformat(str(value))
    if isinstance(kind, type) and issubclass(kind, Vocabulary):
        return kind(value)  # type: ignore[call-arg, arg-type] # an Enum looked up by its key
    if type(value) is not kind:
        raise ValueError
    return value
