"""Groups filled one after the other."""

from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.group_filling import filled, topped_up
from mentordesk.core.matching.together.group_options import Group, GroupTable
from tests.core.matching.together.gathered_people import request


def test_who_has_priority_is_placed_first_and_a_free_mentor_joins() -> None:
    table = GroupTable(request(5, 2, first=frozenset({5})), Sizes(4, 4, 2))
    (group,) = filled(table)
    assert group.option.team == (0, 1)
    assert group.rows == (0, 1, 2, 4)


def test_whoever_is_left_goes_where_there_is_room_but_not_to_whom_they_avoid() -> None:
    table = GroupTable(request(4, 1, forbids=frozenset({(1, 4)})), Sizes(2, 4))
    begun = [Group(table.options[0], (0, 1))]
    assert [each.rows for each in topped_up(table, begun)] == [(0, 1, 2)]
