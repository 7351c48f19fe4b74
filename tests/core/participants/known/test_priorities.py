"""What mentees want the time for."""

import pytest

from mentordesk.core.errors import Invalid
from mentordesk.core.participants import known
from mentordesk.core.vocab import PriorityArea as Area


@pytest.mark.req("S4-05")
def test_areas_are_ranked_and_ranked_anew(turned, desk, someone):
    number = someone("Ada Obi")
    turned(known.rank_priorities, number, [Area.SYSTEM, Area.AREA])
    assert desk.ask(known.priorities, number) == (Area.SYSTEM, Area.AREA)
    turned(known.rank_priorities, number, [Area.NATIONAL, Area.SYSTEM])
    assert desk.ask(known.priorities, number) == (Area.NATIONAL, Area.SYSTEM)
    assert desk.undo_label == "Rank priorities of Ada Obi"


def test_an_area_has_one_rank(desk, someone):
    with pytest.raises(Invalid, match="only once"):
        desk.do(known.rank_priorities, someone(), [Area.AREA, Area.AREA])
