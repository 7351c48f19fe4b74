"""How far a mentor's skills reach above what a learner needs (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate, Need
from mentordesk.core.matching.criterion import Criterion, People
from mentordesk.core.matching.phrases import inside

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


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    import numpy as np

    column = {skill: k for k, skill in enumerate({need.skill for each in learners for need in each.needs})}
    offered = np.zeros((len(column), len(mentors)), dtype=np.int64)
    for j, mentor in enumerate(mentors):
        for skill, level in mentor.levels.items():
            if skill in column:
                offered[column[skill], j] = level
    met = np.ones((len(learners), len(mentors)), dtype=np.int64)
    asked = np.full((len(learners), 1), 2, dtype=np.int64)
    for i, learner in enumerate(learners):
        if learner.needs:
            levels = np.array([[need.level] for need in learner.needs])
            weights = np.array([need.importance for need in learner.needs])
            met[i] = weights @ np.clip(
                offered[[column[n.skill] for n in learner.needs]] - levels, 0, FULL_GAP
            )
            asked[i] = FULL_GAP * weights.sum()
    return met, asked


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


CRITERION = Criterion("skills", N_("Skills"), weight=40, score=score, explain=explain, table=table)
