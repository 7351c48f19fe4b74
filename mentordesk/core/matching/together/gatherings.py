"""What is answered about groups and circles: frozen, with exact points and sentences to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from mentordesk.core.matching.candidates import Stretches


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many learners (in a circle: people) come together, and how many mentors a group should have."""

    fewest: int
    most: int
    mentors: int = 1


@dataclass(frozen=True, slots=True)
class Gathering:
    """People who meet together: participant ids, members in the order of ties, the leading mentor first.

    A circle has no mentors. `score` is the mean over its pairs, 0 to 100; `theme` the label of the skill as
    the learners' need names it; `common` when all whose times are known can meet, None where no times are.
    """

    mentors: tuple[int, ...]
    members: tuple[int, ...]
    score: Fraction
    theme: str = ""
    reasons: tuple[str, ...] = ()
    common: Stretches | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who is in no gathering: one true sentence why, and the nearest way out where there is one."""

    person: int
    reason: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """All gatherings and who is in none; `total` is the sum of points that counted.

    Where it is not proven that nothing is better, at most `more_people` more could be placed, and at most
    `gap` points more be had with as many people as there are.
    """

    gatherings: tuple[Gathering, ...]
    left: tuple[LeftOut, ...]
    total: Fraction
    proven: bool
    more_people: int = 0
    gap: Fraction = Fraction(0)
    input_hash: str = ""
