"""A week laid out: which days, which columns, which strips."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core.sessions import AbsenceRow
from mentordesk.core.vocab import Mode
from mentordesk.ui.views.calendar.week_days import monday_of
from tests.ui.views.calendar.week_making import MONDAY, laid, row


def columns(week):
    return {card.row.id: (card.column, card.columns) for card in week.cards}


def test_a_week_begins_on_monday():
    assert monday_of(date(2026, 11, 22)) == MONDAY


def test_five_days_are_shown_as_a_rule():
    assert [day.day for day in laid(row(1)).days] == [16, 17, 18, 19, 20]


@pytest.mark.parametrize(("day", "shown"), [(21, 6), (22, 7), (23, 5)])
def test_the_weekend_is_shown_up_to_its_last_session(day, shown):
    assert len(laid(row(1, day)).days) == shown


def test_sessions_that_overlap_stand_side_by_side():
    week = laid(row(1), row(2, start="09:30"), row(3, start="10:00"), row(4, start="11:00"))
    assert columns(week) == {1: (0, 2), 2: (1, 2), 3: (0, 2), 4: (0, 1)}


def test_three_at_once_need_three_columns():
    week = laid(row(1), row(2), row(3), row(4, 17))
    assert columns(week) == {1: (0, 3), 2: (1, 3), 3: (2, 3), 4: (0, 1)}


def test_a_very_short_session_keeps_room_for_its_words():
    assert columns(laid(row(1, minutes=5), row(2, start="09:15"))) == {1: (0, 2), 2: (1, 2)}


def test_times_are_told_by_the_clock_of_the_calendar():
    (card,) = laid(row(1), zone="Asia/Kolkata").cards
    assert (card.start, card.end) == (14 * 60 + 30, 15 * 60 + 30)


def test_a_session_past_midnight_ends_with_its_day():
    (card,) = laid(row(1, start="23:30")).cards
    assert card.end == 24 * 60


def test_early_and_late_sessions_widen_the_hours():
    assert laid(row(1)).hours == (7, 20)
    assert laid(row(1, start="05:30"), row(2, 17, "20:30")).hours == (5, 22)


def test_an_exchange_in_writing_is_a_strip_from_its_first_day_to_its_last():
    week = laid(row(1, 19, "", mode=Mode.ASYNC, opens_on=date(2026, 11, 12)))
    (strip,) = week.strips
    assert (strip.first, strip.last, strip.session_id) == (0, 3, 1)
    assert strip.words == "Ben Roy · in writing"


def test_strips_share_a_line_where_their_days_are_apart():
    away = [
        AbsenceRow(1, 1, "Ada Obi", MONDAY, date(2026, 11, 18), ""),
        AbsenceRow(2, 2, "Ben Roy", date(2026, 11, 17), date(2026, 11, 19), ""),
        AbsenceRow(3, 3, "Cleo Reid", date(2026, 11, 19), date(2026, 11, 20), ""),
        AbsenceRow(4, 4, "Dee Lau", date(2026, 11, 30), date(2026, 12, 1), ""),
    ]
    week = laid(away=away)
    assert [(strip.words, strip.line) for strip in week.strips] == [
        ("Ada Obi away", 0),
        ("Ben Roy away", 1),
        ("Cleo Reid away", 0),
    ]
    assert week.lines == 2


def test_the_order_of_the_eye_goes_by_day_then_time():
    week = laid(row(1, 17), row(2, start="11:00"), row(3), row(4, 17, ""))
    assert week.session_ids() == [3, 2, 4, 1]


def test_a_place_on_the_grid_is_an_instant_and_back():
    week = laid(zone="America/New_York")
    moment = week.moment(1, 9 * 60)
    assert moment == datetime(2026, 11, 17, 14, tzinfo=UTC)
    assert week.place_of(moment) == (1, 540)
