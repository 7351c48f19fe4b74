"""How alike, or where wanted how different, the two like to work (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.products import products

WIDEST = 16
"""Four items, each at most four apart."""
ITEMS = (
    N_("a set plan or seeing where it leads"),
    N_("thinking first or thinking aloud"),
    N_("encouragement or challenge"),
    N_("facts or feelings"),
)
"""What the items ST1 to ST4 of the intake form ask (domain 13.6)."""
FAR = 2


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if mentor.style is None or learner.style is None:
        return None
    apart = Fraction(sum(_gaps(mentor.style, learner.style)), WIDEST)
    return apart if learner.wants_difference else 1 - apart


def _gaps(one: tuple[int, ...], other: tuple[int, ...]) -> list[int]:
    return [abs(a - b) for a, b in zip(one, other, strict=True)]


def ahead(mentors: People, learners: People) -> Rows:
    """Each answer to each item is a line that says how far each mentor is from it; not known, half of all."""
    import numpy as np

    answers = {(item, each.style[item]) for each in learners if each.style for item in range(len(ITEMS))}
    line = {answer: k for k, answer in enumerate(answers)}
    theirs = np.array([each.style or (0,) * len(ITEMS) for each in mentors], dtype=np.int64)
    theirs = theirs.reshape(-1, len(ITEMS))
    apart = np.zeros((len(line), len(mentors)), dtype=np.int64)
    for (item, answer), k in line.items():
        apart[k] = np.abs(theirs[:, item] - answer)
    apart[:, [each.style is None for each in mentors]] = WIDEST // 2 // len(ITEMS)
    few = [
        [(line[answer], 1 if each.wants_difference else -1) for answer in enumerate(each.style or ())]
        for each in learners
    ]
    wide = len(ITEMS) * int(apart.max(initial=0))
    start = np.array([_start(each) for each in learners], dtype=np.int16)[:, None]
    gaps = products(few, apart, wide)
    return lambda some: (gaps(some) + start[some], np.full((1, 1), WIDEST))


def _start(learner: Candidate) -> int:
    """What is given before any gap is counted."""
    if learner.style is None:
        return WIDEST // 2
    return 0 if learner.wants_difference else WIDEST


def explain(mentor: Candidate, learner: Candidate) -> str:
    if mentor.style is None or learner.style is None:
        return _("Working style not known for both.")
    far = [_(item) for item, gap in zip(ITEMS, _gaps(mentor.style, learner.style), strict=True) if gap >= FAR]
    said = [
        _("They differ on: {items}.").format(items=_("; ").join(far))
        if far
        else _("They like to work alike.")
    ]
    if learner.wants_difference:
        said.append(_("{learner} asked for someone different.").format(learner=learner.short))
    return " ".join(said)


CRITERION = Criterion(
    "style",
    N_("Style"),
    weight=10,
    score=score,
    explain=explain,
    ahead=ahead,
    means=N_("How alike they like to work; who asked for someone different gets that."),
    dialled=True,
    own_wish=lambda learner: learner.wants_difference,
)
