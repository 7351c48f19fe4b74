"""The painted week on its own: keys, pointer, scrolling."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from mentordesk.core.sessions import AbsenceRow
from mentordesk.core.vocab import Mode, SessionState
from mentordesk.ui.views.calendar.week_view import WeekView
from tests.ui.views.calendar.week_making import MONDAY, laid, row

TODAY = date(2026, 11, 18)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(qtbot, dressed):
    week = WeekView(lambda: datetime(2026, 11, 18, 10, tzinfo=UTC))
    qtbot.addWidget(week)
    week.resize(900, 600)
    away = [AbsenceRow(each, each, f"P{each}", MONDAY, date(2026, 11, 20), "") for each in range(1, 6)]
    rows = [
        row(1),
        row(2, start="09:30", place="Room 2"),
        row(3, 18, "13:00", state=SessionState.CANCELLED),
        row(4, 20, "", mode=Mode.ASYNC, opens_on=date(2026, 11, 19)),
        row(5, 17, "19:45", minutes=15, state=SessionState.HELD),
    ]
    week.show_week(laid(*rows, away=away), TODAY)
    week.show()
    return week


def middle(view, session_id):
    geometry = view.geometry_now()
    return geometry.box(geometry.week.card(session_id)).center().toPoint()


def test_it_paints_cards_strips_now_and_the_move(qtbot, view):
    view.select(4)
    assert not view.grab().isNull()
    view.select(1)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert not view.grab().isNull()


def test_arrows_walk_and_tell(qtbot, view):
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert told.args == [1]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.selected == 5
    assert "Tue 17 Nov, 19:45–20:00" in view.accessibleDescription()


def test_a_selected_session_is_brought_into_sight(view):
    view.resize(900, 300)
    view.select(5)
    assert middle(view, 5).y() < view.viewport().height()
    view.select(1)
    assert middle(view, 1).y() > view.geometry_now().head


def test_clicking_beside_sessions_selects_none(qtbot, view):
    view.select(1)
    geometry = view.geometry_now()
    empty = QPoint(int(geometry.x(3.5)), int(geometry.y(12 * 60)))
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    assert told.args == [0]


def test_a_strip_can_be_clicked_but_not_dragged(qtbot, view):
    geometry = view.geometry_now()
    strip = next(each for each in geometry.week.strips if each.session_id)
    spot = geometry.strip(strip).center().toPoint()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(view.viewport(), spot + QPoint(0, 200))
    assert view.selected == 4
    assert view.drag is None


def test_what_is_over_does_not_move(qtbot, view):
    view.select(3)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert view.drag is None


def test_a_double_click_opens(qtbot, view):
    with qtbot.waitSignal(view.opened) as told:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 1))
    assert told.args == [1]


def test_back_at_its_own_place_the_move_is_over(qtbot, view):
    view.select(1)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    with qtbot.assertNotEmitted(view.dropped):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.drag is None


def test_resting_on_a_session_tells_it_whole(qtbot, view, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    view.select(0)
    spot = middle(view, 1)
    event = QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
    assert QApplication.sendEvent(view.viewport(), event)
    assert "09:00–10:00" in told[0]
    qtbot.mouseMove(view.viewport(), spot)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_another_week_puts_the_session_in_hand_back(qtbot, view):
    view.select(1)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    with qtbot.waitSignal(view.ended):
        view.show_week(laid(row(9)), TODAY)
    assert view.selected == 0
