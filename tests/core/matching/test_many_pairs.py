"""Pairs in question, some rows at a time."""

import numpy as np
import pytest

from mentordesk.core.matching import many_pairs
from mentordesk.core.matching.many_pairs import Many, Pairs
from mentordesk.core.matching.proof_rules import Case, Refused

SCORES = np.array([[5, -1, 7], [3, 4, -1], [2, -1, -1]])
CASE = Case({}, {"x": 2, "y": 4, "z": 0}, (1, 2, 3))
MANY = Many(CASE, ["a", "b", "c"], ["x", "y", "z"], lambda some: SCORES[some])


@pytest.fixture(autouse=True)
def a_row_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_pairs, "PIECE", 3)


def test_places_that_nobody_can_use_do_not_count() -> None:
    pairs = Pairs(MANY, {"a": "x", "b": "y"}, single=False)
    assert (pairs.room.tolist(), pairs.owner.tolist(), pairs.count.tolist()) == ([2, 1, 0], [0, 1], [2, 1])
    assert (pairs.reached.tolist(), pairs.best, pairs.open_rows) == ([5, 4, -1], 7, 3)
    single = Pairs(MANY, {"a": "x", "c": "x"}, single=True)
    assert (single.owner.tolist(), single.number.tolist()) == ([0, 0, 1], [1, 2, 1])
    assert single.placed(single.wanted).tolist() == [0, -1, 1]


def test_what_was_dropped_or_not_kept_is_not_in_question_any_more() -> None:
    pairs = Pairs(MANY, {}, single=False)
    pairs.drop(-1, 2)
    found = [alive.tolist() for _some, _scores, alive in pairs.pieces()]
    assert found == [[[True, False]], [[True, True]], [[False, False]]]
    pairs.keep(slice(1, 2), np.array([[False, True]]))
    assert [alive.tolist() for _some, _scores, alive in pairs.pieces()][1] == [[False, True]]


@pytest.mark.parametrize("plan", [{"a": "y"}, {"a": "q"}, {"d": "x"}])
def test_plan_of_impossible_pairs_is_refused(plan: dict[str, str]) -> None:
    with pytest.raises(Refused):
        Pairs(MANY, plan, single=False)


def test_more_people_than_places_are_refused() -> None:
    pairs = Pairs(MANY, {"a": "x", "b": "x", "c": "x"}, single=False)
    with pytest.raises(Refused, match="places"):
        pairs.placed(pairs.wanted)
