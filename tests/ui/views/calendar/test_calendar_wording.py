"""The words of the calendar."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from mentordesk.core.vocab import Mode, SessionState
from mentordesk.ui.views.calendar import calendar_wording as wording
from tests.ui.views.calendar.week_making import MEMBERS, row

TODAY = date(2026, 11, 18)
COHORT = SimpleNamespace(start_on=date(2026, 9, 1), end_on=date(2027, 8, 31))  # a Tuesday


@pytest.mark.parametrize(
    ("monday", "told"),
    [
        (date(2026, 8, 31), "week 1 of the cohort · 1 session"),
        (date(2026, 11, 16), "week 12 of the cohort · 1 session"),
        (date(2026, 8, 24), "before the cohort starts · 1 session"),
        (date(2027, 9, 6), "after the end of the cohort · 1 session"),
    ],
)
def test_a_week_is_counted_from_the_start_of_the_cohort(monday, told):
    assert wording.about_week(COHORT, monday, 1) == told


def test_the_state_of_a_session_is_a_word():
    assert wording.state_word(row(1), TODAY) == "not logged"
    assert wording.state_word(row(1, 18), TODAY) == ""
    assert wording.state_word(row(1, state=SessionState.HELD), TODAY) == "held"


def test_below_the_names_stand_time_and_place_or_state():
    assert wording.below_names(row(1, 19, place="Room 4"), "09:00", TODAY) == "09:00 · Room 4"
    assert wording.below_names(row(1, place="Room 4"), "09:00", TODAY) == "09:00 · not logged"


def test_a_session_is_said_in_one_line():
    told = wording.spoken(row(1, 19, place="Room 4"), TODAY)
    plain = told.replace("\u2068", "").replace("\u2069", "")
    assert plain == "Ben Roy with Ada Obi, Thu 19 Nov, 09:00–10:00, Room 4, to come"


def test_a_circle_has_no_with():
    assert "with" not in wording.title(row(1, members=MEMBERS[:1]))


def test_when_in_writing_and_without_a_time():
    writing = row(1, 20, "", mode=Mode.ASYNC, opens_on=date(2026, 11, 16))
    assert wording.when(writing) == "Mon 16 Nov to Fri 20 Nov, in writing"
    assert wording.when(row(1, 20, "")) == "Fri 20 Nov, time not known"


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Europe/London", "London (UTC)"),
        ("Asia/Kolkata", "Kolkata (UTC+5:30)"),
        ("America/New_York", "New York (UTC−5)"),
    ],
)
def test_a_zone_is_named_by_its_town_and_offset(zone, told):
    assert wording.zone_label(zone, datetime(2026, 11, 16, 12, tzinfo=UTC)) == told


def test_only_clocks_that_differ_are_told():
    start = datetime(2026, 11, 19, 20, tzinfo=UTC)
    people = [("Ada", "Europe/London"), ("Cleo", "Asia/Kolkata"), ("Dee", "")]
    assert wording.local_times(start, 60, people, "Europe/London") == [
        ("Cleo", "Fri 20 Nov, 01:30–02:30 in Kolkata")
    ]
