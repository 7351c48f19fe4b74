"""What a proof must say, whoever reads it."""

from types import SimpleNamespace

import pytest

from mentordesk.core.matching.proof_rules import Case, Refused, complete, outweigh
from mentordesk.core.vocab import MatchMode

CASE = Case({}, {}, (25, 35, 55))


def told(*words: str, case: Case = CASE, floor: int | None = None, points: int = 0) -> SimpleNamespace:
    return SimpleNamespace(
        case=case, plan={"a": "x"}, words=list(words), floor=floor, points=lambda *_pair: points
    )


def test_levels_must_outweigh_all_later_ones() -> None:
    outweigh([21, 1], [1, 20])
    with pytest.raises(Refused, match="outweigh"):
        outweigh([20, 1], [1, 20])


def test_every_level_of_a_mode_is_wanted_in_its_order() -> None:
    complete(told("people", "total"), MatchMode.COVERAGE_TOTAL)
    with pytest.raises(Refused):
        complete(told("total", "people"), MatchMode.COVERAGE_TOTAL)
    with pytest.raises(Refused):
        complete(told("people", "floor", "total"), MatchMode.FAIR)
    complete(told("people", "floor", "total", floor=35), MatchMode.FAIR)


def test_fairest_plan_needs_its_points_proven_and_its_total_where_points_are_coarse() -> None:
    complete(told("people", "at 7", points=7), MatchMode.LEXIMIN)
    with pytest.raises(Refused):
        complete(told("people", "at 7", points=8), MatchMode.LEXIMIN)
    coarse = Case({}, {}, (25, 35, 55), point=100)
    with pytest.raises(Refused, match="total"):
        complete(told("people", "at 7", case=coarse, points=7), MatchMode.LEXIMIN)
    complete(told("people", "at 7", "total", case=coarse, points=7), MatchMode.LEXIMIN)
