"""How far a mentor's skills reach above what a learner needs, where the two may be called differently."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.likeness import Alike, percents
from mentordesk.core.likeness.phrases_alike import SAME, percent
from mentordesk.core.matching.candidates import Candidate, Need
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.phrases import inside
from mentordesk.core.matching.products import products

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

FULL_GAP = 2
"""Levels above the learner that are all one could wish for."""
BEST = FULL_GAP * SAME


def _reach(mentor: Candidate, need: Need) -> tuple[int, Alike]:
    """The most that an offer gives: how alike it is, times how many levels it is above."""
    found = [
        (percent(need.label, each.label) * min(FULL_GAP, max(0, each.level - need.level)), each.label)
        for each in mentor.offers
    ]
    most, label = max(found, key=lambda each: each[0], default=(0, ""))
    return most, Alike(need.label, label, percent(need.label, label) if label else 0)


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if not learner.needs or not mentor.offers:
        return None
    met = sum(need.importance * _reach(mentor, need)[0] for need in learner.needs)
    return Fraction(met, BEST * sum(need.importance for need in learner.needs))


def ahead(mentors: People, learners: People) -> Rows:
    """Each need, by its words and level, is a line that says how far each mentor reaches above it."""
    import numpy as np

    line = {need: k for k, need in enumerate({(n.label, n.level) for each in learners for n in each.needs})}
    asked = [BEST * sum(need.importance for need in each.needs) for each in learners]
    few = [[(line[need.label, need.level], need.importance) for need in each.needs] for each in learners]
    met = products(few, _lines(list(line), mentors), max(asked, default=0))
    silent = np.array([not each.offers for each in mentors], dtype=bool)
    nothing = np.array([not each.needs for each in learners], dtype=bool)
    of = np.where(nothing, 2, np.array(asked, dtype=np.int64))[:, None]

    def rows(some: slice) -> tuple[Grid, Grid]:
        unknown = nothing[some, None] | silent[None, :]
        return np.where(unknown, of[some] // 2, met(some).astype(np.int64)), of[some]

    return rows


def _lines(needs: list[tuple[str, int]], mentors: People) -> Grid:
    import numpy as np

    column = {label: k for k, label in enumerate({offer.label for each in mentors for offer in each.offers})}
    alike = percents([label for label, _level in needs], list(column))
    levels = np.array([level for _label, level in needs], dtype=np.int64)[:, None]
    found = np.zeros((len(needs), len(mentors)), dtype=np.int64)
    for j, mentor in enumerate(mentors):
        if mentor.offers and needs:
            offered = np.array([offer.level for offer in mentor.offers], dtype=np.int64)[None, :]
            here = alike[:, [column[offer.label] for offer in mentor.offers]]
            found[:, j] = (here * np.clip(offered - levels, 0, FULL_GAP)).max(axis=1)
    return found


def explain(mentor: Candidate, learner: Candidate) -> str:
    """Names the two phrases of each likeness that is claimed."""
    if score(mentor, learner) is None:
        return _("Not known what the two need and offer.")
    found = [_reach(mentor, need) for need in learner.needs]
    claimed = [alike for points, alike in found if points]
    if not claimed:
        return _("Nothing that is offered reads like what is needed.")
    return words.names([said(each) for each in claimed]) + "."


def said(alike: Alike) -> str:
    """Both phrases as they were written."""
    if alike.percent == SAME:
        return _("“{phrase}” is offered").format(phrase=inside(alike.one))
    text = _("“{one}” ~ “{other}” ({percent} %)")
    return text.format(one=inside(alike.one), other=inside(alike.other), percent=alike.percent)


CRITERION = Criterion(
    "wording",
    N_("Skills in other words"),
    weight=0,
    score=score,
    explain=explain,
    ahead=ahead,
    means=N_("Like skills, but what reads alike counts in part; at most a quarter of the whole."),
    of_texts=True,
)
