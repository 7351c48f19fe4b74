"""What the engine is asked and what it answers: whole numbers in rows and columns, no people and no words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import bool_, int64
    from numpy.typing import NDArray

    from mentordesk.core.matching.engine.free_ways import Ways

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
    none); `bands` are the scores where the second to fourth band begin; `held` is what columns hold already.
    `views` are what each side thinks of each pair, where that is known: the rows' and the columns'; nobody
    would rather have what they see higher by no more than `apart`.
    `price` is how many thousandths of the total a higher floor may cost;
    with `moves` what we have is kept but for so many, and no further.
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
    apart: int = 0
    price: int = 20
    moves: int | None = None

    @property
    def has_first(self) -> bool:
        """Whether anybody has priority."""
        return self.first is not None and bool(self.first.any())

    @property
    def has_before(self) -> bool:
        """Whether anybody has a column now."""
        return self.before is not None and bool((self.before < self.scores.shape[1]).any())

    @property
    def point(self) -> int:
        """A hundredth of the highest score: the fairest plan compares pairs by whole ones."""
        return max(1, self.top // 100)

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
    """Who goes to which mentor: `mates[i]` is a column, the number of columns means nobody."""

    mates: Grid
    weigh: Callable[[], Ways | None]

    @cached_property
    def ways(self) -> Ways | None:
        """The steps around it, weighed as the mode weighs plans; None where no numbers order these."""
        return self.weigh()


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
    """Prices of rows and of single places by column that prove the levels `words`, each of its weight.

    They add up to `value`, and no pair brings more than its two prices; `witness` is a plan that brings it
    where the plan that was chosen does not have to. For a floor `value` is the floor, and its weight is how
    many cannot be served without the pairs up to there: the prices add up to minus that.
    """

    words: tuple[str, ...]
    weights: tuple[int, ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    value: int
    witness: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Solved:
    """A plan with its levels, the proof of each, and whether another plan is as good.

    `best_total` is the highest total of all plans that match as many; `owner` is the column that each price
    of a column in the certificate is about, for a mentor may have one for each place.
    """

    plan: Plan
    levels: tuple[Level, ...]
    six: Six
    certificate: tuple[Proof, ...]
    equal: bool
    best_total: int
    owner: Grid

    @property
    def mates(self) -> Grid:
        """The column of each row; the number of columns means nobody."""
        return self.plan.mates
