"""The painted matrix by mouse and keyboard, small and large."""

import time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.ui.views.pairings.matrix_faces import Faces
from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE
from mentordesk.ui.views.pairings.matrix_view import MatrixView
from tests.ui.views.pairings.matrices import large, made

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot, dressed):
    made_view = MatrixView()
    qtbot.addWidget(made_view)
    made_view.resize(1000, 600)
    made_view.show()
    return made_view


@pytest.fixture
def small(view):
    view.show_faces(Faces.of(made([[7000, 4000, 100], [2000, 9000, 50]], held={(1, 1): "proposed"})))
    return view


@pytest.fixture
def vast(view):
    view.show_faces(Faces.of(large()))
    return view


def middle(view, place):
    return view.geometry_now().box(place).center().toPoint()


def test_it_begins_at_the_first_pair_and_keys_lead_on(qtbot, small):
    assert small.current == (1, 1)
    qtbot.keyClick(small, Qt.Key.Key_Up)
    qtbot.keyClick(small, Qt.Key.Key_End)
    assert small.current == (0, 2)
    assert small.accessibleDescription() == "Learner 0 with Mentor 2: 1. Row 1 of 2, column 3 of 3."


def test_a_click_chooses_a_cell(qtbot, small):
    qtbot.mouseClick(small.viewport(), LEFT, pos=middle(small, (0, 1)))
    assert small.current == (0, 1)


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_L, "lock_wanted"),
        (Qt.Key.Key_X, "forbid_wanted"),
        (Qt.Key.Key_Return, "opened"),
        (Qt.Key.Key_Escape, "left"),
    ],
)
def test_keys_ask_for_what_they_mean(qtbot, small, key, signal):
    with qtbot.waitSignal(getattr(small, signal)):
        qtbot.keyClick(small, key)


def test_the_cell_stays_with_its_people_when_others_come(small):
    small.go_to((1, 2))
    small.show_faces(Faces.of(made([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]])))
    assert small.current == (1, 2)
    small.show_faces(Faces.of(made([[1]])))
    assert small.current == (0, 0)


def test_somebody_is_dragged_along_their_row_with_the_price(qtbot, small):
    asked, dropped = [], []
    small.lifted.connect(asked.append)
    small.dropped.connect(lambda *place: dropped.append(place))
    QTest.mousePress(small.viewport(), LEFT, pos=middle(small, (1, 1)))
    QTest.mouseMove(small.viewport(), middle(small, (1, 2)))
    assert asked == [1]
    small.learn(lambda column: f"{column} less in all")
    assert small.hand.words == "2 less in all"
    assert not small.grab().isNull()
    QTest.mouseRelease(small.viewport(), LEFT, pos=middle(small, (1, 2)))
    assert dropped == [(1, 2)]
    assert not small.hand.carries


def test_escape_puts_back_who_is_in_hand(qtbot, small):
    dropped = []
    small.dropped.connect(lambda *place: dropped.append(place))
    QTest.mousePress(small.viewport(), LEFT, pos=middle(small, (1, 1)))
    QTest.mouseMove(small.viewport(), middle(small, (1, 2)))
    qtbot.keyClick(small, Qt.Key.Key_Escape)
    QTest.mouseRelease(small.viewport(), LEFT, pos=middle(small, (1, 2)))
    assert dropped == []


def test_held_at_the_edge_the_cells_come_along(qtbot, vast):
    QTest.mousePress(vast.viewport(), LEFT, pos=middle(vast, (0, 1)))
    QTest.mouseMove(vast.viewport(), QPoint(vast.viewport().width() - 3, 200))
    qtbot.waitUntil(lambda: vast.horizontalScrollBar().value() > 40)
    QTest.mouseRelease(vast.viewport(), LEFT, pos=QPoint(2, 2))


def test_headings_stay_while_cells_scroll(vast):
    before = vast.grab().toImage()
    vast.verticalScrollBar().setValue(27 * 100)
    after = vast.grab().toImage()
    head = vast.geometry_now().head - 4
    assert before.copy(0, 0, 900, head) == after.copy(0, 0, 900, head)
    assert before != after


@pytest.mark.qt_log_ignore("This plugin does not support")  # of tips, offscreen
def test_the_tip_tells_of_the_cell_under_the_pointer(small):
    place = small.viewport().mapToGlobal(middle(small, (0, 0)))
    QApplication.sendEvent(small.viewport(), QHelpEvent(QEvent.Type.ToolTip, middle(small, (0, 0)), place))
    assert "Learner 0 with Mentor 0: 70" in _tip()


def _tip():
    from PySide6.QtWidgets import QToolTip

    return QToolTip.text()


def test_at_200_per_cent_everything_is_larger(dressed, small):
    dressed.set("light", zoom=200, contrast=False)
    assert small.geometry_now().cell == (80, 54)
    assert not small.grab().isNull()


def test_nobody_at_all_is_an_empty_matrix(qtbot, view):
    assert view.current == NOWHERE
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(300, 300))
    assert (view.current, view.accessibleDescription()) == (NOWHERE, "")


def test_five_hundred_by_five_hundred_scroll_without_standing_still(vast):
    bars = vast.horizontalScrollBar(), vast.verticalScrollBar()
    spent = []
    for step in range(30):
        for bar in bars:
            bar.setValue(step * bar.maximum() // 29)
        began = time.process_time()
        vast.viewport().repaint()
        spent.append(time.process_time() - began)
    assert sorted(spent)[-3] < 0.050
