"""The matrix in the room Pairings: real keys, real mouse, a real file."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mentordesk.core.vocab import RuleKind

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def matrix(proposed):
    """The matrix of Ann and Ben, Mo and Nia, as it is seen after a click on the switch."""
    proposed.qtbot.mouseClick(proposed.page.segments.buttons["matrix"], LEFT)
    part = proposed.page.matrix
    proposed.until(lambda: part.view.faces and part.what_if.panel.sliders)
    return proposed


@pytest.fixture
def view(matrix):
    return matrix.page.matrix.view


def middle(view, place):
    return view.geometry_now().box(place).center().toPoint()


def held(view):
    return {place: row.state.key for place, row in view.faces.matrix.held.items()}


def test_the_switch_shows_everybody_against_everybody(matrix, view):
    assert held(view) == {(0, 0): "proposed", (1, 1): "proposed"}
    assert matrix.window.rooms.page.hint.startswith("Row: Ann Lee · column: Mo Hart · 70, proposed")
    assert matrix.page.matrix.what_if.panel.isVisible()


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_L, RuleKind.PIN), (Qt.Key.Key_X, RuleKind.FORBID)])
def test_a_cell_is_decided_and_the_toast_takes_it_back(matrix, view, key, kind):
    matrix.qtbot.keyClick(view, Qt.Key.Key_Right)
    matrix.qtbot.keyClick(view, key)
    matrix.until(lambda: matrix.decisions() == [kind])
    matrix.until(lambda: view.faces.matrix.locked | view.faces.matrix.forbidden == {(0, 1)})
    matrix.press("Undo", matrix.window.toasts)
    matrix.until(lambda: not view.faces.matrix.locked | view.faces.matrix.forbidden)


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_X])
def test_a_decision_is_lifted_by_the_same_key(matrix, view, key):
    matrix.qtbot.keyClick(view, Qt.Key.Key_Right)
    matrix.qtbot.keyClick(view, key)
    matrix.until(lambda: view.faces.matrix.locked | view.faces.matrix.forbidden)
    matrix.qtbot.keyClick(view, key)
    matrix.until(lambda: matrix.decisions() == [])


def test_forbidding_a_proposal_takes_it_away(matrix, view):
    matrix.qtbot.keyClick(view, Qt.Key.Key_X)
    matrix.until(lambda: held(view) == {(1, 1): "proposed"})


def test_a_confirmed_pair_is_not_forbidden(confirmed):
    confirmed.qtbot.mouseClick(confirmed.page.segments.buttons["matrix"], LEFT)
    view = confirmed.page.matrix.view
    confirmed.until(lambda: view.faces)
    confirmed.qtbot.keyClick(view, Qt.Key.Key_X)
    confirmed.until(lambda: "end that pairing first" in confirmed.window.toasts.words.text())
    assert confirmed.decisions() == []


def test_enter_explains_a_pairing_and_escape_goes_back(matrix, view):
    matrix.qtbot.keyClick(view, Qt.Key.Key_Return)
    matrix.until(matrix.page.panel.isVisible)
    matrix.qtbot.keyClick(view, Qt.Key.Key_Escape)
    matrix.until(matrix.page.matrix.what_if.panel.isVisible)


def test_enter_on_any_other_cell_tells_the_price_and_pairs(matrix, view):
    matrix.qtbot.keyClick(view, Qt.Key.Key_Right)
    matrix.qtbot.keyClick(view, Qt.Key.Key_Return)
    panel = matrix.page.matrix.cell_panel
    matrix.until(lambda: panel.isVisible() and matrix.button("Pair by hand", panel))
    matrix.press("Pair by hand", panel)
    matrix.until(lambda: held(view) == {(0, 1): "proposed", (1, 0): "proposed"})


def test_a_drag_along_the_row_shows_the_price_before_the_drop(matrix, view):
    QTest.mousePress(view.viewport(), LEFT, pos=middle(view, (0, 0)))
    QTest.mouseMove(view.viewport(), middle(view, (0, 1)))
    matrix.until(lambda: "Price in all: 40." in view.hand.words)
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, (0, 1)))
    matrix.until(lambda: held(view) == {(0, 1): "proposed", (1, 0): "proposed"})
    matrix.press("Undo", matrix.window.toasts)
    matrix.until(lambda: held(view) == {(0, 0): "proposed", (1, 1): "proposed"})


def test_a_drop_where_it_was_does_nothing(matrix, view):
    QTest.mousePress(view.viewport(), LEFT, pos=middle(view, (0, 1)))
    QTest.mouseMove(view.viewport(), middle(view, (0, 0)))
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, (0, 0)))
    assert matrix.decisions() == []


def test_back_in_the_columns_a_pairing_is_chosen(matrix):
    matrix.qtbot.mouseClick(matrix.page.segments.buttons["columns"], LEFT)
    matrix.until(lambda: matrix.page.chosen is not None and matrix.page.panel.isVisible())
    assert matrix.page.hint == ""


def test_p_tells_the_price_and_goes_to_the_button_that_pairs(matrix, view):
    matrix.qtbot.keyClick(view, Qt.Key.Key_Right)
    matrix.qtbot.keyClick(view, Qt.Key.Key_P)
    panel = matrix.page.matrix.cell_panel
    matrix.until(lambda: panel.pair_button is not None and panel.pair_button.hasFocus())
    matrix.qtbot.keyClick(panel.pair_button, Qt.Key.Key_Space)
    matrix.until(lambda: held(view).keys() == {(0, 1), (1, 0)})


def test_enter_goes_into_what_it_has_told(matrix, view):
    matrix.qtbot.keyClick(view, Qt.Key.Key_Right)
    matrix.qtbot.keyClick(view, Qt.Key.Key_Return)
    panel = matrix.page.matrix.cell_panel
    matrix.until(panel.isVisible)
    matrix.qtbot.keyClick(view, Qt.Key.Key_Return)
    assert panel.isAncestorOf(panel.window().focusWidget())


@pytest.mark.qt_log_ignore("This plugin does not support")  # of menus, offscreen
def test_the_menu_key_offers_all_that_can_be_done(matrix, view):
    matrix.qtbot.keyClick(view, Qt.Key.Key_Right)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view.viewport(), asked)
    (menu,) = (each for each in view.findChildren(QMenu) if each.isVisible())
    lines = {each.text(): each for each in menu.actions()}
    assert list(lines) == ["Explain\tEnter", "Pair by hand…\tP", "Lock\tL", "Forbid\tX"]
    lines["Lock\tL"].trigger()
    menu.close()
    matrix.until(lambda: matrix.decisions() == [RuleKind.PIN])


def test_where_nobody_is_no_weights_are_offered(opened, new_file):
    empty = opened(new_file, {})
    empty.qtbot.mouseClick(empty.page.segments.buttons["matrix"], LEFT)
    assert empty.page.inspector is None
    assert not empty.page.matrix.isVisible()
