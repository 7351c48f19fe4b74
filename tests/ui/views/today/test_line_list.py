"""The list keeps the chosen line, and lights the button under the mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent


def test_the_chosen_line_stays_when_the_list_is_read_again(qtbot, page):
    page.list.setCurrentIndex(page.list.lines.index(2))
    chosen = page.list.current()
    page.list.show_lines(page.list.lines.lines(), page._day)
    assert page.list.current() == chosen


def test_of_a_line_that_is_gone_the_next_is_chosen(page):
    _first, second = page.list.lines.lines()
    page.list.show_lines([second], page._day)
    assert page.list.current() == second
    page.list.show_lines([], page._day)
    assert page.list.current() is None


def test_the_button_under_the_mouse_is_lit(qtbot, page):
    row = page.list.visualRect(page.list.lines.index(2))
    at = QPointF(page.list.drawing.places(row).button.center())
    none, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    page.list.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, no_key))
    assert page.list.drawing.pointed == 2
    assert page.list.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    page.list.leaveEvent(QEvent(QEvent.Type.Leave))
    assert page.list.drawing.pointed == -1


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_where_the_mouse_rests_the_whole_line_is_told(page):
    at = page.list.visualRect(page.list.lines.index(1)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, page.list.mapToGlobal(at))
    assert page.list.viewportEvent(event)
    assert "No session held for 69 days" in page.list.lines.index(1).data()
    page.list.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), at))  # over a heading


def test_a_double_click_on_a_line_does_its_act_once(qtbot, page):
    row = page.list.visualRect(page.list.lines.index(1))
    with qtbot.waitSignal(page.list.wanted):
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(200, 10))
        qtbot.mouseDClick(
            page.list.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(200, 10)
        )
