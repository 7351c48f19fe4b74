"""The best plan of groups."""

from dataclasses import replace

import pytest

from mentordesk.core.matching.together import Sizes, gather, groups
from mentordesk.core.matching.together.group_options import Group, GroupTable
from tests.core.matching.making import drawn
from tests.core.matching.together.gathered_people import GROUPS, request


def test_where_no_proof_is_tried_the_best_is_within_what_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [replace(drawn(seed, 12, 4), rules=GROUPS) for seed in range(6)]
    exact = [gather(each, Sizes(2, 3)) for each in asked]
    monkeypatch.setattr(groups, "EXACT", 1)
    for each, best in zip(asked, exact, strict=True):
        found = gather(each, Sizes(2, 3))
        placed, most = (sum(len(one.members) for one in plan.gatherings) for plan in (found, best))
        assert best.proven
        assert placed <= most <= placed + found.more_people
        assert placed < most or found.total <= best.total <= found.total + found.gap


def test_many_people_with_second_mentors_are_placed_though_not_all_teams_are_weighed() -> None:
    found = gather(request(24, 14), Sizes(4, 6, 3))
    assert sum(len(each.members) for each in found.gatherings) == 24
    assert {len(each.mentors) for each in found.gatherings} == {3}
    assert not found.proven


@pytest.mark.parametrize("rows", [(0, 1), (0, 1, 2, 3, 4), (0, 1, 5)])
def test_a_plan_that_breaks_a_rule_is_never_believed(rows: tuple[int, ...]) -> None:
    table = GroupTable(request(6, 1, forbids=frozenset({(1, 6)})), Sizes(3, 4))
    groups.check(table, [Group(table.options[0], (0, 1, 2))])
    with pytest.raises(ArithmeticError):
        groups.check(table, [Group(table.options[0], rows)])
