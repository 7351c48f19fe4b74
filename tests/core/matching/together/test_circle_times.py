"""At which times how many circles meet."""

from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.circle_table import CircleTable
from mentordesk.core.matching.together.circle_times import seated
from tests.core.matching.together.gathered_people import CIRCLES, MONDAY, changed, request


def test_most_people_are_seated_in_as_few_circles_as_hold_them() -> None:
    asked = request(9, 0, rules=CIRCLES)
    for identity in (7, 8, 9):
        asked = changed(asked, identity, free=MONDAY)
    seating = seated(CircleTable(asked, Sizes(4, 6)))
    assert seating.times == (((0, 1, 2, 3, 4, 5), 1),)
    assert seating.most == 6
    three = seated(CircleTable(asked, Sizes(3, 5)))
    assert sorted(three.times) == [((0, 1, 2, 3, 4, 5), 2), ((6, 7, 8), 1)]
