"""What the engine is asked and what it answers: whole numbers in rows and columns, no people and no words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import bool_, int64
    from numpy.typing import NDArray

    Grid = NDArray[int64]
    Flags = NDArray[bool_]

NEVER = -(2**61)
"""Worth of a pair that may not be; two of them still fit a machine integer."""
EDGES = (25, 35, 55)
"""Where the second, third and fourth band begin, in per cent of the highest score."""


@dataclass(frozen=True, eq=False)
class Instance:
    """Learners are rows and mentors columns, both in the order that decides ties; scores are 0 to `top`.

    `first` flags rows that have priority; `before` is the column that a row has now (the number of columns:
    none); `bands` are the scores at which the second to fourth band begin; `held` is what columns have already.
    `views` are what each side thinks of each pair, where that is known: the rows' and the columns'.
    `price` is how many hundredths of the total a higher floor may cost.
    """

    scores: Grid
    allowed: Flags
    places: Grid
    top: int
    first: Flags | None = None
    before: Grid | None = None
    bands: tuple[int, int, int] | None = None
    held: Grid | None = None
    views: tuple[Grid, Grid] | None = None
    price: int = 2

    @property
    def edges(self) -> tuple[int, int, int]:
        """The first score of the second, third and fourth band."""
        low, middle, high = EDGES
        return self.bands or (
            -(-low * self.top // 100),
            -(-middle * self.top // 100),
            -(-high * self.top // 100),
        )


@dataclass(frozen=True, eq=False)
class Plan:
    """Who goes to which mentor: `mates[i]` is a column of `worth`, whose last column means nobody.

    `worth` orders plans as the mode does: the better plan has the higher sum.
    """

    mates: Grid
    worth: Grid
    places: Grid


@dataclass(frozen=True, slots=True)
class Six:
    """The numbers by which plans of all modes are compared."""

    matched: int
    bands: tuple[int, int, int, int]
    worst: int | None
    total: int
    blocking: int
    moves: int


@dataclass(frozen=True, slots=True)
class Level:
    """One step of what counts, by its word, and what the plan reaches in it."""

    word: str
    value: int


@dataclass(frozen=True, slots=True)
class Proof:
    """Prices of rows and of places in columns that prove a level to be the best: they add up to `value`."""

    words: tuple[str, ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    value: int


@dataclass(frozen=True, eq=False)
class Solved:
    """A plan with its levels, the proof of each, and whether another plan is as good."""

    plan: Plan
    levels: tuple[Level, ...]
    six: Six
    certificate: tuple[Proof, ...] = field(default=())
    equal: bool = False

    @property
    def mates(self) -> Grid:
        """The column of each row; the number of columns means nobody."""
        return self.plan.mates
