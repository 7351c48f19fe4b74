"""What can be done with a column when somebody asks what is held about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Way(Enum):
    """What a column becomes in the answer."""

    SHOWN = auto()
    """Told as it stands."""
    KEY = auto()
    """A number of ours that only leads to other rows."""
    COPY = auto()
    """Another column once more, so that searching is quick."""
    PERSON = auto()
    """Another person, who is not named."""
    THING = auto()
    """The name of something, such as a skill."""
    REVIEW = auto()
    """Left out, and counted for the coordinator, who looks at it first."""


@dataclass(frozen=True, slots=True)
class Column:
    """How a column is told, in which words; of a thing also its table and the column of its name."""

    way: Way
    words: str = ""
    table: str = ""
    name: str = "name"


KEY, COPY = Column(Way.KEY), Column(Way.COPY)


def shown(words: str) -> Column:
    """Told as it stands."""
    return Column(Way.SHOWN, words)


def person(words: str) -> Column:
    """Another person; by a participant or a person."""
    return Column(Way.PERSON, words)


def thing(words: str, table: str, name: str = "name") -> Column:
    """The name of a row of another table."""
    return Column(Way.THING, words, table, name)


def review(words: str) -> Column:
    """Left out until the coordinator has looked at it."""
    return Column(Way.REVIEW, words)


@dataclass(frozen=True, slots=True)
class Subject:
    """A table that holds something about people.

    `by`: which of its columns leads to which column of rows found before, such as participant_id to
    ("participant", "id"); one of them is enough.
    """

    words: str
    by: Mapping[str, tuple[str, str]]
    columns: Mapping[str, Column]
