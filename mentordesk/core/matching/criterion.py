"""What a criterion is, and where the criteria are found."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.plugs import plugs

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    Grid = NDArray[int64]

People = Sequence[Candidate]
Rows = Callable[[slice], "tuple[Grid, Grid]"]
"""Numerators and denominators of some of the learners, a row each; what is the same for all may be one row
or one column wide. Any whole numbers will do, also of 16 bits, if they fit."""

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Criterion:
    """How well two people fit in one respect.

    `score(mentor, learner)` is exact, 0 to 1, or None where not known, which counts one half.
    `table(mentors, learners)` gives the same for all pairs at once as numerators and denominators, a row
    a learner; `ahead(mentors, learners)` reads the people once and then gives the rows that it is asked for.
    Both are for speed only, the second for thousands of people; they may be left out.
    """

    key: str
    label: str
    weight: int
    score: Callable[[Candidate, Candidate], Fraction | None]
    explain: Callable[[Candidate, Candidate], str]
    table: Callable[[People, People], tuple[Grid, Grid]] | None = None
    ahead: Callable[[People, People], Rows] | None = None
    means: str = ""
    """What it asks, in one sentence for the coordinator."""
    dialled: bool = False
    """Whether a cohort may want the different rather than the alike."""
    own_wish: Callable[[Candidate], bool] | None = None
    """Learners whose own word stands above the dial."""
    of_texts: bool = False
    """Read out of free words, so that it is never a must and never more than a share of a score."""
    private: bool = False
    """What it looks at is never put into words."""
    tilt: Callable[[People, People], Callable[[slice], Grid]] | None = None
    """Where the two sides see a pair differently (`tilt(mentors, learners)`, rows as asked for): by how many
    eighths the learner's view of the fit is above it, and the mentor's below."""
    under: Callable[[Rules], Criterion] | None = None
    """The same as it stands under the rules of a cohort."""

    @property
    def shown(self) -> str:
        """The label in the person's language."""
        return _(self.label)


def criteria() -> list[Criterion]:
    """All criteria, the weightiest first."""
    package = importlib.import_module("mentordesk.core.matching.criteria")
    return list(_in(package.__name__, *package.__path__))


@cache
def _in(package: str, *_folders: str) -> tuple[Criterion, ...]:
    found = plugs(package, "CRITERION", Criterion).values()
    return tuple(sorted(found, key=lambda each: (-each.weight, each.key)))
