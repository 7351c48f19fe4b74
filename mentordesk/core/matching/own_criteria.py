"""Criteria that a coordinator makes of fields of their own."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import Shared, halves
from mentordesk.core.matching.candidates import Candidate, OwnCriterion
from mentordesk.core.matching.criterion import Criterion, People

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid


def criterion(own: OwnCriterion) -> Criterion:
    """What such a field asks of a pair."""
    return _at_least(own) if own.at_least else _same(own)


def _same(own: OwnCriterion) -> Criterion:
    def read(person: Candidate) -> frozenset[str]:
        value = person.own.get(own.field)
        return value if isinstance(value, frozenset) else frozenset()

    def explain(mentor: Candidate, learner: Candidate) -> str:
        theirs, ours = read(mentor), read(learner)
        if not (theirs and ours):
            return _("{field} not known for both.").format(field=own.label)
        if both := sorted(theirs & ours):
            return _("{field}: both {values}.").format(field=own.label, values=words.names(both))
        return _("{field}: nothing in common.").format(field=own.label)

    fit = Shared(read)
    means = N_("Both with the same in this field, or with something different.")
    return Criterion(
        own.key, own.label, 0, fit.score, explain=explain, table=fit.table, means=means, dialled=True
    )


def _at_least(own: OwnCriterion) -> Criterion:
    def read(person: Candidate) -> Fraction | None:
        value = person.own.get(own.field)
        return value if isinstance(value, Fraction) else None

    def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
        theirs, ours = read(mentor), read(learner)
        return None if theirs is None or ours is None else Fraction(int(theirs >= ours))

    def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
        return _not_below(list(map(read, mentors)), list(map(read, learners)))

    def explain(mentor: Candidate, learner: Candidate) -> str:
        fit = score(mentor, learner)
        if fit is None:
            return _("{field} not known for both.").format(field=own.label)
        sentence = _("{field}: {mentor} has at least as much.") if fit else _("{field}: {learner} has more.")
        return sentence.format(field=own.label, mentor=mentor.short, learner=learner.short)

    means = N_("The mentor at least as high in this field as the mentee.")
    return Criterion(own.key, own.label, 0, score, explain=explain, table=table, means=means)


def _not_below(theirs: list[Fraction | None], ours: list[Fraction | None]) -> tuple[Grid, Grid]:
    """By rank, so that whatever numbers there are fit into whole ones."""
    import numpy as np

    rank = {value: k for k, value in enumerate(sorted({each for each in theirs + ours if each is not None}))}
    ranks = [
        np.array([-1 if each is None else rank[each] for each in side], dtype=np.int64)
        for side in (ours, theirs)
    ]
    sure = (ranks[0] >= 0)[:, None] & (ranks[1] >= 0)[None, :]
    return np.where(sure, 2 * (ranks[1][None, :] >= ranks[0][:, None]), 1), halves()
