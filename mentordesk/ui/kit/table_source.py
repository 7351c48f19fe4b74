"""What a table is made of: its columns, and where its rows come from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mentordesk.ui.kit.cells import Cell

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: `show` makes the cell of a row, `sort` is the key that the ids query understands."""

    title: str
    show: Callable[[R], str | Cell]
    sort: str = ""
    width: int = 120
    grow: int = 0
    """Its share of the room that the table has to spare."""
    right: bool = False
    edit: Callable[[int, str], object] | None = None
    """Takes (row id, what was typed); the column is editable where it is given."""
    hidden: bool = False
    """It is not shown until somebody asks for it."""

    @property
    def key(self) -> str:
        """By what it is remembered."""
        return self.sort or self.title


@dataclass(frozen=True, slots=True)
class Source(Generic[R]):
    """Where the rows come from; all are called off the window's thread, so they may ask the desk."""

    ids: Callable[[str, bool], Sequence[int]]
    """All matching ids, in order of (sort key, descending)."""
    rows: Callable[[Sequence[int]], Mapping[int, R]]
    """The rows of some ids; those deleted meanwhile are missing."""
    first: Callable[[str, bool, int], Sequence[int]] | None = None
    """The first so many ids, where that is much quicker than all of them."""
