"""What happened to a participant, in sentences."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import NotFound

TODAY = date(2026, 11, 18)


@pytest.fixture
def newest(desk):
    """What happened to someone last."""
    return lambda number: desk.ask(participants.history, number)[0]


def test_a_history_begins_with_the_act_that_made_it(desk, someone):
    (told,) = desk.ask(participants.history, someone("Ada Obi"))
    assert (told.act, told.by, told.details) == ("Add Ada Obi", "Robin Reyes", ())


@pytest.mark.req("S0-01")
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("name", "Wanja Kamau"), "name: Wanjiru Kamau → Wanja Kamau"),
        (("phone", ""), "phone: 07700 900164 → nothing"),
        (("department", "Surgery"), "department: Paediatrics → Surgery"),
        (("department", ""), "department: Paediatrics → nothing"),
        (("capacity", "4"), "places: 2 → 4"),
    ],
)
def test_a_change_says_from_what_to_what(desk, told_all, newest, change, sentence):
    desk.do(participants.edit_field, told_all, *change)
    assert newest(told_all).details == (sentence,)


def test_what_was_empty_says_only_what_it_is_now(desk, someone, newest):
    number = someone()
    desk.do(participants.edit_field, number, "phone", "07700 900164")
    assert newest(number).details == ("phone: 07700 900164",)


def test_states_and_dates_are_told_in_words(desk, someone, newest):
    number = someone()
    desk.do(participants.accept, [number], TODAY)
    assert newest(number).act == "Accept 1 participant"
    assert newest(number).details == ("state: applied → accepted", "accepted on: Wed 18 Nov")


def test_a_step_ticked_is_told_by_its_words(desk, someone, newest):
    number = someone()
    desk.do(participants.accept, [number], TODAY)
    step = desk.ask(participants.profile, number).checklist[0]
    desk.do(participants.tick, step.id, TODAY)
    assert newest(number).details == (f"{step.text}: Wed 18 Nov",)


def test_what_touches_only_other_tables_is_not_told(desk, told_all):
    before = desk.ask(participants.history, told_all)
    desk.do(participants.set_free_times, told_all, [])
    assert desk.ask(participants.history, told_all) == before


def test_an_act_taken_back_is_told_too(desk, told_all, newest):
    desk.do(participants.edit_field, told_all, "phone", "1")
    desk.undo()
    assert newest(told_all).details[-1] == "phone: 1 → 07700 900164"


def test_someone_who_is_gone_has_no_history(desk):
    with pytest.raises(NotFound):
        desk.ask(participants.history, 99)
