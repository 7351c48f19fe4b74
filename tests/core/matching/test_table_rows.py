"""However a criterion offers its table."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from mentordesk.core.matching import table_rows
from mentordesk.core.matching.criterion import Criterion, People, criteria
from tests.core.matching.making import drawn

REQUEST = drawn(3, learners=6, mentors=5)


@pytest.mark.parametrize("known", criteria(), ids=lambda each: each.key)
def test_rows_are_the_scores_one_by_one(known: Criterion) -> None:
    for each in (known, replace(known, table=None, ahead=None)):
        above, below = table_rows.rows(each, REQUEST.mentors, REQUEST.learners)(slice(2, 5))
        found = (above + 0 * below).tolist(), (below + 0 * above).tolist()
        for i, learner in enumerate(REQUEST.learners[2:5]):
            for j, mentor in enumerate(REQUEST.mentors):
                fit = known.score(mentor, learner)
                assert Fraction(found[0][i][j], found[1][i][j]) == (Fraction(1, 2) if fit is None else fit)


def test_table_too_large_to_keep_is_asked_for_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def table(mentors: People, learners: People) -> tuple[np.ndarray, np.ndarray]:
        asked.append(len(learners))
        return np.ones((len(learners), len(mentors)), dtype=int), np.full((1, 1), 2)

    some = Criterion("odd", "Odd", 1, lambda _mentor, _learner: None, lambda _mentor, _learner: "", table)
    monkeypatch.setattr(table_rows, "AT_ONCE", 1)
    rows = table_rows.rows(some, REQUEST.mentors, REQUEST.learners)
    assert asked == []
    assert rows(slice(1, 3))[0].tolist() == [[1] * 5] * 2
    assert asked == [2]


def test_pieces_are_all_rows_in_order_few_at_a_time() -> None:
    found = list(table_rows.pieces(1000, 200))
    assert [row for some in found for row in range(some.start, some.stop)] == list(range(1000))
    assert max(some.stop - some.start for some in found) * 200 <= table_rows.PIECE
