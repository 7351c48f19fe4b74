"""What a criterion is, and where the criteria are found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.plugs import plugs

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    Grid = NDArray[int64]

People = Sequence[Candidate]

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Criterion:
    """How well two people fit in one respect.

    `score(mentor, learner)` is exact, 0 to 1, or None where not known, which counts one half.
    `table(mentors, learners)` gives the same for all pairs at once as numerators and denominators, a row
    a learner; it is for speed only and may be left out.
    """

    key: str
    label: str
    weight: int
    score: Callable[[Candidate, Candidate], Fraction | None]
    explain: Callable[[Candidate, Candidate], str]
    table: Callable[[People, People], tuple[Grid, Grid]] | None = None

    @property
    def shown(self) -> str:
        """The label in the person's language."""
        return _(self.label)


def criteria() -> list[Criterion]:
    """All criteria, the weightiest first."""
    found = plugs("mentordesk.core.matching.criteria", "CRITERION", Criterion).values()
    return sorted(found, key=lambda each: (-each.weight, each.key))
