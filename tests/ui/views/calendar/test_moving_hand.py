"""A session moved with the mouse and with Alt and the arrow keys."""

from datetime import date
from time import process_time

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import sessions
from mentordesk.ui.views.calendar.drop_popover import DropPopover

THURSDAY = date(2026, 11, 19)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def popover(qtbot, shell):
    """The question after the drop."""

    def find():
        qtbot.waitUntil(lambda: bool(shell.findChildren(DropPopover)))
        return shell.findChildren(DropPopover)[-1]

    return find


@pytest.fixture
def lifted(qtbot, story, calendar, drag):
    """Ben's session on Thursday at 14:00, carried by so many days and minutes, its free times known."""

    def lift(days, minutes):
        session = story.add(0, THURSDAY)
        page = calendar()
        release = drag(page.week, session, days, minutes)
        qtbot.waitUntil(lambda: page.week.drag is not None and page.week.drag.is_known)
        return page, session, release

    return lift


def when(story, session):
    row = story.one(session)
    return row.day, row.start


def test_lifting_finds_the_joint_free_times(lifted, shell):
    page, _session, _release = lifted(1, 0)
    # Ada 13 to 17 on weekdays, Ben at the usual hours, not before now (Wednesday 10:00)
    assert page.week.drag.stretches == tuple((day, 13 * 60, 17 * 60) for day in (2, 3, 4))
    assert "Ada and Ben" in page._aside.text()
    assert "Esc puts it back" in page.hint
    page.week.cancel_move()
    assert page._aside.text() == "Times of London (UTC)"


def test_a_drop_on_a_free_time_moves_with_who_asked_and_why(qtbot, story, lifted, popover):
    page, session, release = lifted(1, 60)
    assert page.week.drag.is_free
    release()
    asked = popover()
    assert asked.move_button.text() == "Move"
    asked.asked_by.set_value("Ben Hargreaves")
    qtbot.keyClicks(asked.reason, "Clinic")
    qtbot.keyClick(asked.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: when(story, session) == (date(2026, 11, 20), "15:00"))
    told = story.desk.ask(sessions.history, session)[-1].text
    assert "Asked for by Ben Hargreaves." in told
    assert "Reason: Clinic" in told
    qtbot.waitUntil(lambda: page.week.drag is None)


def test_a_blocked_time_tells_why_beside_the_ghost(qtbot, lifted):
    page, _session, _release = lifted(1, -180)
    assert page.week.drag.is_blocked
    qtbot.waitUntil(lambda: page.week.drag.reason != "")
    assert page.week.drag.reason.startswith("Ada Obi is not free on Fri 20 Nov, 11:00–12:00.")
    page.week.viewport().repaint()


def test_a_blocked_drop_moves_only_when_that_is_said(qtbot, story, lifted, popover):
    page, session, release = lifted(1, -180)
    release()
    asked = popover()
    assert asked.move_button.text() == "Move anyway"
    qtbot.keyClick(asked.reason, Qt.Key.Key_Return)
    assert when(story, session) == (THURSDAY, "14:00")
    qtbot.mouseClick(asked.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: when(story, session) == (date(2026, 11, 20), "11:00"))
    assert page is not None


def test_putting_back_changes_nothing(qtbot, story, lifted, popover):
    page, session, release = lifted(1, 60)
    release()
    asked = popover()
    asked.reject()
    qtbot.waitUntil(lambda: page.week.drag is None)
    assert when(story, session) == (THURSDAY, "14:00")


def test_escape_puts_it_back_in_mid_air(qtbot, story, lifted):
    page, session, release = lifted(1, 60)
    qtbot.keyClick(page.week, Qt.Key.Key_Escape)
    assert page.week.drag is None
    release()
    assert when(story, session) == (THURSDAY, "14:00")


def test_alt_and_arrows_move_and_enter_lets_go(qtbot, story, calendar, popover):
    session = story.add(0, THURSDAY)
    page = calendar()
    page.week.setFocus()
    qtbot.keyClick(page.week, Qt.Key.Key_Down)
    qtbot.keyClick(page.week, Qt.Key.Key_Right, ALT)
    for _time in range(4):
        qtbot.keyClick(page.week, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: page.week.drag.is_known)
    qtbot.keyClick(page.week, Qt.Key.Key_Return)
    qtbot.keyClick(popover().reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: when(story, session) == (date(2026, 11, 20), "13:00"))


def test_undo_takes_the_move_back(qtbot, shell, story, lifted, popover):
    _page, session, release = lifted(1, 60)
    release()
    qtbot.keyClick(popover().reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: when(story, session) != (THURSDAY, "14:00"))
    shell.undo()
    qtbot.waitUntil(lambda: when(story, session) == (THURSDAY, "14:00"))


@pytest.mark.req("S0-28")
def test_the_ghost_tells_the_time_on_both_clocks(qtbot, story, calendar, drag):
    session = story.add(1, THURSDAY, "09:00")
    page = calendar()
    drag(page.week, session, 1, 0)
    qtbot.waitUntil(lambda: page.week.drag is not None and page.week.drag.is_known)
    assert page.week.accessibleDescription().startswith("Fri 20 Nov, 09:00")
    from mentordesk.ui.views.calendar.card_painting import times

    assert times(page.week.drag) == ["Fri 20 Nov, 09:00", "Cleo: 14:30 in Kolkata"]


def test_carrying_and_painting_takes_no_time(qtbot, lifted):
    page, _session, _release = lifted(1, 0)
    began = process_time()
    for step in range(20):
        page.week._carry(step % 5, 600 + step * 15)
        page.week.viewport().repaint()
    assert (process_time() - began) / 20 < 0.05
