"""Circles chosen from all that there could be."""

from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.circle_sums import chosen
from mentordesk.core.matching.together.circle_table import CircleTable
from tests.core.matching.together.gathered_people import CIRCLES, changed, request


def test_best_is_found_from_a_bad_beginning_and_from_none() -> None:
    asked = request(6, 0, rules=CIRCLES)
    for one, other in ((1, 2), (3, 4), (5, 6)):
        asked = changed(asked, one, preferred=(other,), interests=frozenset({str(one)}))
        asked = changed(asked, other, preferred=(one,), interests=frozenset({str(one)}))
    table = CircleTable(asked, Sizes(2, 2))
    every = list(table.every())
    for begin in ([(0, 2), (1, 3), (4, 5)], []):
        found, gap = chosen(table, every, begin)
        assert sorted(found) == [(0, 1), (2, 3), (4, 5)]
        assert gap == 0
