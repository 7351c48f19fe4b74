"""The plan before it is kept."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from mentordesk.core.planning import Placement, Plan, Unplaced
from mentordesk.core.vocab import Mode
from mentordesk.ui.views.calendar.plan_dialog import PlanDialog


def placed(pairing, index, day):
    start = datetime(2026, 11, day, 9, tzinfo=UTC)
    return Placement(pairing, index, start, start.replace(tzinfo=None), "Europe/London", 60, None)


PLAN = Plan(
    (placed(1, 0, 19), placed(1, 1, 26), placed(2, 0, 20)),
    (Unplaced(3, 0, date(2026, 11, 19), "Nobody is free.", "Ask for more times."),),
)


@pytest.fixture
def dialog(qtbot, dressed):
    kept = []
    made = PlanDialog(None, {1: "Ann", 2: "Ben", 3: "Cy"}, 0, lambda *what: kept.append(what))
    made.kept = kept
    made.open()
    return made


def test_without_places_none_can_be_used(qtbot, dialog):
    assert not dialog.places.isEnabled()
    with qtbot.waitSignal(dialog.wanted) as asked:
        dialog.button.click()
    assert asked.args == [Mode.IN_PERSON, False]


def test_only_what_stays_ticked_is_kept(dialog):
    dialog.modes.buttons["phone"].click()
    dialog.show_plan(PLAN)
    assert dialog.preview.topLevelItem(0).text(1) == "2 sessions: Thu 19 Nov, 09:00 to Thu 26 Nov"
    dialog.preview.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.button.text() == "Place 1 session"
    dialog.button.click()
    assert dialog.kept == [((PLAN.placed[2],), Mode.PHONE)]


def test_what_has_no_time_shows_reason_and_remedy(dialog):
    dialog.show_plan(PLAN)
    item = dialog.preview.topLevelItem(2)
    assert (item.text(0), item.text(1)) == ("Cy", "1 without a time: Nobody is free.")
    assert item.child(0).text(1) == "Ask for more times."


def test_a_plan_without_sessions_says_so(dialog):
    dialog.show_plan(Plan((), ()))
    assert dialog.summary.text().startswith("No session is missing")
    assert not dialog.button.isEnabled()
