"""Groups as sums for HiGHS."""

from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.group_aims import aims
from mentordesk.core.matching.together.group_model import GroupModel, fewer
from mentordesk.core.matching.together.group_options import GroupTable
from tests.core.matching.together.gathered_people import changed, request


def test_a_mentor_with_two_places_leads_two_groups_of_people_kept_apart() -> None:
    asked = changed(request(4, forbids=frozenset({(1, 2), (3, 4)})), 11, capacity=2)
    table = GroupTable(asked, Sizes(2, 3))
    model = GroupModel(table, table.options)
    found, proven = model.whole(model.factors(aims(table)[0]), ())
    assert proven
    assert sorted(map(len, (each.rows for each in found))) == [2, 2]
    assert not {(0, 1), (2, 3)} & {each.rows for each in found}


def test_nothing_reaches_a_level_that_is_too_high() -> None:
    table = GroupTable(request(4), Sizes(2, 3))
    model, people = GroupModel(table, table.options), aims(table)[0]
    assert model.relaxed(model.factors(people), [(people, 4)], ()) is None
    assert model.whole(model.factors(people), [(people, 4)]) == (None, True)


def test_ways_without_enough_people_go() -> None:
    table = GroupTable(request(4), Sizes(3, 4))
    assert fewer(table.options, [0b0111], 3)[0].rows == 0b0111
    assert fewer(table.options, [0b0011], 3) == []
