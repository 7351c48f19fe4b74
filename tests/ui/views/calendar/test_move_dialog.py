"""A move by typing."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core.services.scheduling import Moving
from mentordesk.ui.views.calendar.move_dialog import MoveForm, one_a_day
from tests.ui.views.calendar.test_dragging import ASKED
from tests.ui.views.calendar.week_making import row


def at(hour, day=19):
    return datetime(2026, 11, day, hour, tzinfo=UTC)


@pytest.fixture
def form(qtbot, dressed):
    people = (("Cleo Reid", "Asia/Kolkata"),)
    made = MoveForm(row(1, 19), [], Moving(ASKED, 1, 0, 60, people, "It cannot move."), [at(9), at(9, 20)])
    qtbot.addWidget(made)
    return made


def test_two_starts_a_day_are_offered():
    assert one_a_day([at(9), at(10), at(11), at(9, 20)], "Europe/London") == [at(9), at(10), at(9, 20)]


def test_offers_are_told_on_every_clock(form):
    assert form.times.item(0).text() == "Thu 19 Nov, 09:00–10:00 · Cleo 14:30–15:30 in Kolkata"


def test_choosing_an_offer_fills_date_and_time(form):
    form.times.setCurrentRow(1)
    assert (form.draft().day, form.draft().start) == (date(2026, 11, 20), "09:00")


def test_what_is_typed_is_judged(qtbot, form):
    form.start.setText("9")
    assert form.target() is None
    with qtbot.waitSignal(form.judged) as told:
        form.start.setText("11:30")
    assert told.args in (["It cannot move."], [""])
    qtbot.waitUntil(lambda: form.verdict.text() == "It cannot move.")
    assert form.target() == datetime(2026, 11, 19, 11, 30, tzinfo=UTC)
