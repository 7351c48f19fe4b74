"""The week grid shows hours, and is painted by mouse and keys."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.kit.week_grid import WeekGrid


@pytest.fixture
def grid(qtbot, dressed):
    grid = WeekGrid("When she can meet", editable=True)
    qtbot.addWidget(grid)
    grid.resize(400, 110)
    grid.show()
    return grid


def centre(grid, hour):
    return grid._box(hour).center().toPoint()


def test_dragging_paints_hours(qtbot, grid):
    with qtbot.waitSignal(grid.changed):
        qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=centre(grid, (1, 9)))
        qtbot.mouseMove(grid, centre(grid, (1, 10)))
        qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton)
    assert (1, 9) in grid.value()


def test_pressing_a_free_hour_takes_it_away(qtbot, grid):
    grid.set_value(frozenset({(1, 9), (2, 10)}))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre(grid, (1, 9)))
    assert grid.value() == {(2, 10)}


def test_keys_move_and_turn_an_hour_over(qtbot, grid):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(grid, key)
    assert grid.value() == {(1, 9)}


def test_a_screen_reader_hears_the_hours(grid):
    assert grid.accessibleDescription() == "No free hours"
    grid.set_value(frozenset({(0, 10), (0, 9), (4, 8)}))
    assert grid.accessibleDescription() == "Mon 9:00, 10:00; Fri 8:00"


def test_a_grid_to_look_at_is_not_painted(qtbot, dressed):
    grid = WeekGrid("Hours")
    qtbot.addWidget(grid)
    grid.resize(400, 110)
    grid.show_shared(frozenset({(0, 8)}))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre(grid, (1, 9)))
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert grid.value() == frozenset()
    assert grid.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_hours_are_drawn_filled_and_shared_ones_dotted(grid, dressed):
    grid.set_value(frozenset({(0, 9), (0, 11)}))
    grid.show_shared(frozenset({(0, 11)}))
    image = grid.grab().toImage()
    assert image.pixelColor(centre(grid, (0, 9))) == dressed.colour("accent")
    assert image.pixelColor(centre(grid, (0, 11))) == dressed.colour("on_accent")
