"""Cells are drawn as plain text, cut with an ellipsis, whole in the tooltip."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QToolTip

from mentordesk.ui.kit.cells import CELL, Cell, CellDelegate, row_height

# the offscreen platform cannot put a menu or a tooltip in front, and says so
pytestmark = pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard", "propagateSizeHints")


@pytest.fixture
def view(qtbot, dressed):
    cells = [
        Cell("Aisha Rahman of the very long names", tile="Aisha Rahman", square=True, strong=True),
        Cell("9", bar=0.9, note="<b>style</b>", tone="amber"),
        Cell("Red", mark="level-red", tone="red"),
    ]
    model = QStandardItemModel(1, 3)
    for column, cell in enumerate(cells):
        item = QStandardItem(cell.text)
        item.setData(cell, CELL)
        model.setItem(0, column, item)
    table = QTableView()
    qtbot.addWidget(table)
    model.setParent(table)
    model.setHorizontalHeaderLabels(["Name", "Intake", "Level"])
    table.setModel(model)
    table.setItemDelegate(CellDelegate(table))
    table.resize(500, 100)
    table.show()
    return table


def ask_tip(view, column):
    place = view.visualRect(view.model().index(0, column)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    return QToolTip.text()


def test_a_cut_cell_tells_the_whole_in_its_tooltip(view):
    assert "very long names" in ask_tip(view, 0)


def test_markup_in_a_tooltip_is_only_text(view):
    view.setColumnWidth(1, 30)
    assert "&lt;b&gt;style&lt;/b&gt;" in ask_tip(view, 1)


def test_a_cell_that_fits_has_no_tooltip(view):
    view.setColumnWidth(2, 200)
    assert ask_tip(view, 2) == ""


def test_level_and_bar_are_drawn_in_their_colours(view, dressed):
    image = view.viewport().grab().toImage()
    seen = {image.pixelColor(x, 15).name() for x in range(image.width())}
    assert {dressed.colour("accent").name(), dressed.colour("red").name()} <= seen


def test_a_row_is_never_lower_than_its_text_and_twelve(dressed):
    assert row_height() == 32
    dressed.set("light", zoom=80, contrast=False)
    assert row_height() >= 26


def test_the_editor_is_named_after_its_column(view):
    view.edit(view.model().index(0, 0))
    assert [line.accessibleName() for line in view.findChildren(QLineEdit)] == ["Name"]


def test_words_hold_text_and_note_on_one_line():
    assert Cell("9\n", note="style").words == "9 style"
