"""Circles of peers."""

import pytest

from mentordesk.core.matching.together import Sizes, gather
from mentordesk.core.matching.together.circle_table import CircleTable
from mentordesk.core.matching.together.circles import check
from tests.core.matching.together.gathered_people import CIRCLES, request


def test_everybody_is_in_one_circle_with_its_reasons() -> None:
    found = gather(request(9, 0, rules=CIRCLES), Sizes(4, 5))
    assert sorted(len(each.members) for each in found.gatherings) == [4, 5]
    assert all(each.mentors == () for each in found.gatherings)
    assert found.gatherings[0].reasons[0] == "All can meet at the same time for 2 h a week."
    pairs = sum(each.score * len(each.members) * (len(each.members) - 1) / 2 for each in found.gatherings)
    assert pairs == found.total
    assert found.proven


def test_a_plan_that_breaks_a_rule_is_never_believed() -> None:
    table = CircleTable(request(6, 0, rules=CIRCLES, forbids=frozenset({(1, 6)})), Sizes(3, 4))
    check(table, [(0, 1, 2), (3, 4, 5)])
    for wrong in ([(0, 1)], [(0, 1, 5)], [(0, 1, 2), (2, 3, 4)]):
        with pytest.raises(ArithmeticError):
            check(table, wrong)
