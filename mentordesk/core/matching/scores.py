"""The score of two people: exactly, part by part, and for all pairs at once (domain 8.2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.criterion import HALF, Criterion, People
from mentordesk.core.matching.weighing import weighed

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

FULL = 100
"""Points of a perfect pair."""
ROOM = 2**62
"""What a machine integer holds for certain."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one criterion gives to a score: exact points, at most `of`; what is not `known` counts half."""

    criterion: Criterion
    points: Fraction
    of: Fraction
    known: bool


def weights(rules: Rules) -> list[tuple[Criterion, int]]:
    """Each criterion with the weight it has in this cohort."""
    return weighed(rules)


def parts(mentor: Candidate, learner: Candidate, rules: Rules) -> list[Part]:
    """The parts of a score; with no weight anywhere all are worth nothing."""
    weighed = weights(rules)
    whole = sum(weight for _each, weight in weighed) or 1
    found = []
    for criterion, weight in weighed:
        fit, of = criterion.score(mentor, learner), Fraction(FULL * weight, whole)
        found.append(Part(criterion, of * (HALF if fit is None else fit), of, fit is not None))
    return found


def points(mentor: Candidate, learner: Candidate, rules: Rules) -> Fraction:
    """The exact score, 0 to 100."""
    return sum((part.points for part in parts(mentor, learner, rules)), Fraction(0))


def rounded(value: Fraction, steps: int) -> int:
    """Points as whole steps, halves upwards."""
    return int((2 * value * steps + 1) // 2)


def grid(mentors: People, learners: People, rules: Rules, steps: int) -> Grid:
    """`rounded(points(...))` of all pairs, a row a learner; exact, being over one denominator."""
    import numpy as np

    weighed = [(each, weight) for each, weight in weights(rules) if weight]
    whole = sum(weight for _each, weight in weighed)
    if not whole or not mentors or not learners:
        return np.zeros((len(learners), len(mentors)), dtype=np.int64)
    tables = [(each.table or _slowly(each))(mentors, learners) for each, _weight in weighed]
    if prod(int(below.max()) for _above, below in tables) * whole * (2 * FULL * steps + 1) >= ROOM:
        tables = [(above.astype(object), below.astype(object)) for above, below in tables]
    above, below = tables[0][0] * weighed[0][1], tables[0][1]
    for (over, under), (_each, weight) in zip(tables[1:], weighed[1:], strict=True):
        above, below = above * under + over * weight * below, below * under
    below = below * whole
    found: Grid = ((2 * FULL * steps * above + below) // (2 * below)).astype(np.int64)
    return np.broadcast_to(found, (len(learners), len(mentors)))


def _slowly(criterion: Criterion) -> Callable[[People, People], tuple[Grid, Grid]]:
    """The table of a criterion that brings none: pair by pair."""

    def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
        import numpy as np

        found = [[criterion.score(mentor, learner) for mentor in mentors] for learner in learners]
        exact = [[HALF if each is None else each for each in row] for row in found]
        return (
            np.array([[each.numerator for each in row] for row in exact]),
            np.array([[each.denominator for each in row] for row in exact]),
        )

    return table
