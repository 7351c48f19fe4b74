"""How far a mentor's skills reach above what a learner needs (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate, Need
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.phrases import inside
from mentordesk.core.matching.products import products

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

FULL_GAP = 2
"""Levels above the learner that are all one could wish for."""


def _reach(mentor: Candidate, need: Need) -> int:
    return min(FULL_GAP, max(0, mentor.levels.get(need.skill, 0) - need.level))


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if not learner.needs:
        return None
    asked = sum(need.importance for need in learner.needs)
    met = sum(need.importance * _reach(mentor, need) for need in learner.needs)
    return Fraction(met, FULL_GAP * asked)


def ahead(mentors: People, learners: People) -> Rows:
    """Each need, by skill and level, is a line that says how far each mentor reaches above it."""
    import numpy as np

    line: dict[tuple[int | str, int], int] = {}
    few = [
        [(line.setdefault((need.skill, need.level), len(line)), need.importance) for need in each.needs]
        for each in learners
    ]
    place: dict[int | str, int] = {}
    asks = np.array([(place.setdefault(skill, len(place)), level) for skill, level in line], dtype=np.int64)
    asks = asks.reshape(-1, 2)
    reach = np.clip(_offered(mentors, place)[asks[:, 0]] - asks[:, 1:], 0, FULL_GAP)
    asked = [FULL_GAP * sum(weight for _line, weight in needs) for needs in few]
    met, of = products(few, reach, max(asked, default=0)), np.array(asked, dtype=np.int64)[:, None]

    def rows(some: slice) -> tuple[Grid, Grid]:
        found, below = met(some), of[some]
        found[below[:, 0] == 0] = 1
        return found, np.where(below == 0, 2, below)

    return rows


def _offered(mentors: People, place: dict[int | str, int]) -> Grid:
    """The level that each mentor (a column) offers in each skill that is asked for."""
    import numpy as np

    offers = [
        (place[skill], j, level)
        for j, mentor in enumerate(mentors)
        for skill, level in mentor.levels.items()
        if skill in place
    ]
    row, column, level = np.array(offers, dtype=np.int64).reshape(-1, 3).T
    found = np.zeros((len(place), len(mentors)), dtype=np.int64)
    found[row, column] = level
    return found


def explain(mentor: Candidate, learner: Candidate) -> str:
    """Most important needs first, as in "Siân is 5 in leading a shift; Wanjiru 1."."""
    if not learner.needs:
        return _("{learner} named no needs.").format(learner=learner.short)
    needs = sorted(learner.needs, key=lambda need: (-need.importance, -_reach(mentor, need)))
    helped = [need for need in needs if _reach(mentor, need)]
    missed = [_missed(mentor, need) for need in needs if not _reach(mentor, need)]
    said = []
    if helped:
        strong = [
            _("{level} in {skill}").format(level=mentor.levels[need.skill], skill=inside(need.label))
            for need in helped
        ]
        sentence = _("{mentor} is {levels}; {learner} {own}.")
        own = words.names([str(need.level) for need in helped])
        said.append(
            sentence.format(mentor=mentor.short, levels=words.names(strong), learner=learner.short, own=own)
        )
    if missed:
        said.append(_("No help with {skills}.").format(skills=words.names(missed)))
    return " ".join(said)


def _missed(mentor: Candidate, need: Need) -> str:
    level, skill = mentor.levels.get(need.skill), inside(need.label)
    if level is None:
        return _("{skill} (not offered)").format(skill=skill)
    if level == need.level:
        return _("{skill} (both {level})").format(skill=skill, level=level)
    return _("{skill} ({level} against {own})").format(skill=skill, level=level, own=need.level)


CRITERION = Criterion(
    "skills",
    N_("Skills"),
    weight=40,
    score=score,
    explain=explain,
    ahead=ahead,
    means=N_("How far the mentor is above the mentee in what they want to learn."),
)
