"""What counts among plans of groups."""

from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.group_aims import aims
from mentordesk.core.matching.together.group_filling import filled
from mentordesk.core.matching.together.group_options import GroupTable
from tests.core.matching.together.gathered_people import request


def test_only_levels_that_can_tell_plans_apart_count() -> None:
    plain = GroupTable(request(), Sizes(2, 4))
    assert [each.word for each in aims(plain)] == ["people", "points"]
    asked = request(pins=frozenset({(1, 11)}), first=frozenset({2}))
    words = [each.word for each in aims(GroupTable(asked, Sizes(2, 4, 2)))]
    assert words == ["pins", "first", "people", "mentors", "points"]


def test_no_plan_gives_more_than_the_highest() -> None:
    table = GroupTable(request(7, 1, first=frozenset({1, 2})), Sizes(2, 4))
    plan = filled(table)
    found = {each.word: (each.reached(table, plan), each.highest(table)) for each in aims(table)}
    assert (found["first"], found["people"]) == ((2, 2), (4, 4))
    assert found["points"][0] == found["points"][1] == 4 * int(table.scores[0, 0])
