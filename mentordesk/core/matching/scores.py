"""The score of two people: exactly, part by part (domain 8.2)."""

from dataclasses import dataclass
from fractions import Fraction

from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.criterion import HALF, Criterion
from mentordesk.core.matching.weighing import weighed

FULL = 100
"""Points of a perfect pair."""


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
