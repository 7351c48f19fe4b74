"""Which criteria count in a cohort, turned the way it wants them, and with which weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.criterion import Criterion, People, Rows, criteria
from mentordesk.core.matching.own_criteria import criterion as own_criterion

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    from mentordesk.core.matching.criterion import Grid

ALIKE, UNLIKE = 4, -4
"""The two ends of a dial; in its middle it does not matter how alike two people are."""
TEXT_SHARE = 3
"""What is read out of free words weighs at most a third of all else, a quarter of the whole."""

Table = Callable[[People, People], "tuple[Grid, Grid]"]


def weighed(rules: Rules) -> list[tuple[Criterion, int]]:
    """Each criterion that has a part in the scores of this cohort, with its weight, the usual ones first."""
    known = available(rules)
    found = [(each, max(0, rules.weights.get(each.key, each.weight))) for each in known]
    counted = [(each, weight) for each, weight in found if each.weight or weight or _is_must(each, rules)]
    return _capped(sorted(counted, key=lambda each: (-each[0].weight, -each[1], each[0].key)))


def available(rules: Rules) -> list[Criterion]:
    """All that could count under these rules, dials heeded."""
    known = [each.under(rules) if each.under else each for each in criteria()]
    known += [own_criterion(each) for each in rules.own]
    return [dialled(each, rules.dials.get(each.key, ALIKE)) for each in known]


def musts(rules: Rules) -> list[Criterion]:
    """The criteria that exclude a pair without any fit."""
    return [each for each, _weight in weighed(rules) if _is_must(each, rules)] if rules.musts else []


def _is_must(criterion: Criterion, rules: Rules) -> bool:
    return criterion.key in rules.musts and not criterion.of_texts


def _capped(counted: list[tuple[Criterion, int]]) -> list[tuple[Criterion, int]]:
    rest = sum(weight for each, weight in counted if not each.of_texts)
    texts = sum(weight for each, weight in counted if each.of_texts)
    if TEXT_SHARE * texts <= rest:
        return counted
    return [
        (each, weight * rest // (TEXT_SHARE * texts) if each.of_texts else weight) for each, weight in counted
    ]


def dialled(criterion: Criterion, dial: int) -> Criterion:
    """The criterion between as it is (`ALIKE`) and turned round (`UNLIKE`)."""
    if not criterion.dialled or dial >= ALIKE:
        return criterion
    kept = criterion.own_wish or (lambda _learner: False)

    def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
        fit = criterion.score(mentor, learner)
        return fit if fit is None or kept(learner) else (ALIKE + dial * (2 * fit - 1)) / (2 * ALIKE)

    def explain(mentor: Candidate, learner: Candidate) -> str:
        said = criterion.explain(mentor, learner)
        as_is = dial >= 0 or kept(learner)
        return said if as_is else _("{evidence} The different counts.").format(evidence=said)

    table, ahead = criterion.table, criterion.ahead
    return replace(
        criterion,
        score=score,
        explain=explain,
        table=None if table is None else _turned_table(table, dial, kept),
        ahead=None if ahead is None else _turned_ahead(ahead, dial, kept),
    )


def _turned_table(plain: Table, dial: int, kept: Callable[[Candidate], bool]) -> Table:
    def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
        return _turn(*plain(mentors, learners), dial, _flags(kept, learners))

    return table


def _turned_ahead(
    plain: Callable[[People, People], Rows], dial: int, kept: Callable[[Candidate], bool]
) -> Callable[[People, People], Rows]:
    def ahead(mentors: People, learners: People) -> Rows:
        rows, as_is = plain(mentors, learners), _flags(kept, learners)
        return lambda some: _turn(*rows(some), dial, as_is[some])

    return ahead


def _flags(holds: Callable[[Candidate], bool], people: People) -> NDArray[bool_]:
    import numpy as np

    return np.array([holds(each) for each in people], dtype=bool)


def _turn(above: Grid, below: Grid, dial: int, as_is: NDArray[bool_]) -> tuple[Grid, Grid]:
    """Numerators and denominators between as they are and turned round; some rows stay as they are."""
    import numpy as np

    above, below, stays = above.astype(np.int64), below.astype(np.int64), as_is[:, None]
    if dial == UNLIKE:
        return np.where(stays, above, below - above), below
    turned = ALIKE * below + dial * (2 * above - below)
    return np.where(stays, 2 * ALIKE * above, turned), 2 * ALIKE * below
