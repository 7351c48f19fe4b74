"""Filters are kept under a name; each act is undone and done again."""

import pytest

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.model import SavedFilter
from mentordesk.core.participants import Chip, Facet, Shown

SHOWN = Shown("nurse", Chip.MENTORS, facets=(Facet("department", "surgery", "Surgery"),))


def saved(desk):
    return {each.name: each.shown for each in desk.ask(participants.saved_filters)}


def test_a_filter_is_kept_with_all_that_it_asks(desk, turned):
    turned(participants.save_filter, "  Surgeons ", SHOWN)
    assert saved(desk) == {"Surgeons": SHOWN}
    assert saved(desk)["Surgeons"].facets[0].words == "Surgery"


def test_one_of_the_same_name_is_replaced(desk, turned):
    number = desk.do(participants.save_filter, "Surgeons", SHOWN)
    assert turned(participants.save_filter, "SURGEONS", Shown("ward")) == number
    assert saved(desk) == {"SURGEONS": Shown("ward")}


def test_a_filter_is_named_anew_and_taken_out(desk, turned):
    number = desk.do(participants.save_filter, "Surgeons", SHOWN)
    turned(participants.rename_filter, number, "Theatre")
    assert list(saved(desk)) == ["Theatre"]
    turned(participants.remove_filter, number)
    assert saved(desk) == {}


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\x00b"])
def test_a_name_that_says_nothing_is_refused(desk, name):
    with pytest.raises(Invalid, match="name"):
        desk.do(participants.save_filter, name, SHOWN)


def test_two_filters_never_have_one_name(desk):
    desk.do(participants.save_filter, "One", SHOWN)
    number = desk.do(participants.save_filter, "Two", SHOWN)
    with pytest.raises(Invalid, match="called so"):
        desk.do(participants.rename_filter, number, "one")


def test_a_filter_that_is_gone_is_said_so(desk):
    with pytest.raises(NotFound):
        desk.do(participants.rename_filter, 99, "New")
    with pytest.raises(NotFound):
        desk.do(participants.remove_filter, 99)


@pytest.mark.parametrize("wanted", ["", "[]", "{}", '{"text": 1, "chip": "new", "facets": [[1]]}', "null"])
def test_what_is_not_understood_filters_nothing(desk, wanted):
    @command("Put")
    def put(db):
        db.add(SavedFilter(page="participants", name="Odd", wanted=wanted))

    desk.do(put)
    assert saved(desk) == {"Odd": Shown()}
