"""How near what a learner hopes for, in free words, is to what a mentor offers and does."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.likeness import best, clauses, percents
from mentordesk.core.likeness.phrases_alike import SAME
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criteria.wording import said
from mentordesk.core.matching.criterion import Criterion, People, Rows

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid


def _hopes(learner: Candidate) -> tuple[str, ...]:
    return clauses(learner.aspiration)


def _told(mentor: Candidate) -> tuple[str, ...]:
    """What they offer, what they are and what they work on."""
    said_of = [offer.label for offer in mentor.offers] + [mentor.post, mentor.specialty]
    return tuple(dict.fromkeys(filter(None, said_of)))


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    hopes, told = _hopes(learner), _told(mentor)
    if not hopes or not told:
        return None
    found = best(hopes, told)
    return Fraction(found.percent if found else 0, SAME)


def ahead(mentors: People, learners: People) -> Rows:
    """Each clause is a line that says how near each mentor comes to it."""
    import numpy as np

    line = {clause: k for k, clause in enumerate({hope for each in learners for hope in _hopes(each)})}
    column = {phrase: k for k, phrase in enumerate({told for each in mentors for told in _told(each)})}
    alike = percents(list(line), list(column))
    nearest = np.zeros((len(line), len(mentors)), dtype=np.int64)
    silent = np.array([not _told(each) for each in mentors], dtype=bool)
    for j, mentor in enumerate(mentors):
        if line and not silent[j]:
            nearest[:, j] = alike[:, [column[told] for told in _told(mentor)]].max(axis=1)
    hopes = [[line[hope] for hope in _hopes(each)] for each in learners]

    def rows(some: slice) -> tuple[Grid, Grid]:
        half = np.full(len(mentors), SAME // 2, dtype=np.int64)
        found = [np.where(silent, half, nearest[mine].max(axis=0)) if mine else half for mine in hopes[some]]
        grid = np.array(found, dtype=np.int64).reshape(len(found), len(mentors))
        return grid, np.full((1, 1), SAME, dtype=np.int64)

    return rows


def explain(mentor: Candidate, learner: Candidate) -> str:
    """Names the two phrases that are nearest."""
    hopes, told = _hopes(learner), _told(mentor)
    if not hopes:
        return _("{learner} wrote nothing about what they hope for.").format(learner=learner.short)
    if not told:
        return _("Not known what {mentor} offers or does.").format(mentor=mentor.short)
    found = best(hopes, told)
    if found is None:
        return _("Nothing of {mentor} reads like what {learner} hopes for.").format(
            mentor=mentor.short, learner=learner.short
        )
    return said(found) + "."


CRITERION = Criterion(
    "aspirations",
    N_("Aspirations"),
    weight=0,
    score=score,
    explain=explain,
    ahead=ahead,
    means=N_(
        "What a mentee hopes for against what a mentor offers and does; at most a quarter of the whole."
    ),
    of_texts=True,
)
