"""Small corrections: a field in the table, places, times."""

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.participants import Window


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Wanjiru K. Kamau"),
        ("email", "wk@example.org"),
        ("phone", "07700 900165"),
        ("job_title", "Sister"),
        ("department", "Surgery"),
        ("grade", "Band 6"),
    ],
)
def test_a_field_is_changed_by_itself(turned, desk, told_all, field, value):
    turned(participants.edit_field, told_all, field, f" {value} ")
    assert getattr(desk.ask(participants.profile, told_all), field) == value


def test_a_change_is_called_after_the_person(desk, told_all):
    desk.do(participants.edit_field, told_all, "name", "Wanja Kamau")
    assert desk.undo_label == "Change Wanja Kamau"


def test_a_field_can_be_emptied(desk, told_all):
    for field in ("email", "phone", "department"):
        desk.do(participants.edit_field, told_all, field, "")
    profile = desk.ask(participants.profile, told_all)
    assert (profile.email, profile.phone, profile.department) == ("", "", "")


@pytest.mark.parametrize(
    ("field", "value"), [("name", ""), ("email", "nobody"), ("phone", "\x00"), ("department", "\x1b")]
)
def test_what_the_form_refuses_is_refused_in_the_table(desk, told_all, field, value):
    before = desk.ask(participants.profile, told_all)
    with pytest.raises(Invalid) as refusal:
        desk.do(participants.edit_field, told_all, field, value)
    assert [problem.field for problem in refusal.value.problems] == [field]
    assert desk.ask(participants.profile, told_all) == before


def test_places_are_typed_as_a_figure(turned, desk, told_all):
    turned(participants.edit_field, told_all, "capacity", "4")
    assert desk.ask(participants.profile, told_all).capacity == 4


@pytest.mark.parametrize("typed", ["0", "9", "-1", "two", "", "²", "1.5"])
def test_places_that_are_none_of_1_to_8_are_refused(desk, told_all, typed):
    with pytest.raises(Invalid, match="A mentor takes 1 to 8 people"):
        desk.do(participants.edit_field, told_all, "capacity", typed)


def test_places_are_changed(turned, desk, told_all):
    turned(participants.set_capacity, told_all, 8)
    assert desk.ask(participants.profile, told_all).capacity == 8


def test_places_beyond_8_are_refused(desk, told_all):
    with pytest.raises(Invalid):
        desk.do(participants.set_capacity, told_all, 9)


@pytest.mark.req("S0-15")
def test_times_replace_those_of_before(turned, desk, told_all):
    windows = (Window(0, "09:00", "12:00"), Window(4, "20:00", "24:00"))
    turned(participants.set_free_times, told_all, windows)
    assert desk.ask(participants.profile, told_all).windows == windows


def test_never_is_known_and_unlike_not_known(desk, told_all):
    desk.do(participants.set_free_times, told_all, [])
    assert desk.ask(participants.profile, told_all).windows == ()
    desk.do(participants.set_free_times, told_all, None)
    assert desk.ask(participants.profile, told_all).windows is None


def test_who_is_gone_cannot_be_corrected(desk):
    with pytest.raises(NotFound):
        desk.do(participants.edit_field, 99, "name", "A")
