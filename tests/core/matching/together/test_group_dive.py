"""A plan of whole people from one in parts."""

from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.group_aims import aims
from mentordesk.core.matching.together.group_dive import dived
from mentordesk.core.matching.together.group_model import GroupModel
from mentordesk.core.matching.together.group_options import GroupTable
from mentordesk.core.matching.together.groups import check
from tests.core.matching.together.gathered_people import request


def test_everybody_is_placed_where_that_can_be() -> None:
    table = GroupTable(request(10, 3), Sizes(3, 4))
    found = dived(GroupModel(table, table.options), aims(table))
    check(table, found)
    assert sorted(i for each in found for i in each.rows) == list(range(10))
    assert dived(GroupModel(table, []), aims(table)) == []
