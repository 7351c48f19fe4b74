"""Paints the rows of a table that are in sight in one go; a delegate, asked cell by cell, takes long."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from mentordesk.ui.kit.cell_drawing import Drawing
from mentordesk.ui.kit.table_model import PagedTableModel


def paint(view: QTableView, model: PagedTableModel, hit: QRect) -> None:
    """Draw the rows and columns that `hit` meets."""
    top, bottom = view.rowAt(hit.top()), view.rowAt(hit.bottom())
    columns = _columns(view, hit)
    if top < 0 or not columns:
        return
    painter = QPainter(view.viewport())
    drawing = Drawing(painter)
    bottom = bottom if bottom >= 0 else model.rowCount() - 1
    for row in range(top, bottom + 1):
        _draw_row(view, model, drawing, row, columns)
    _draw_caret(view, drawing)
    painter.end()


def _draw_row(
    view: QTableView,
    model: PagedTableModel,
    drawing: Drawing,
    row: int,
    columns: list[tuple[int, int, int, bool]],
) -> None:
    y, height = view.rowViewportPosition(row), view.rowHeight(row)
    left, end = min(x for _c, x, _w, _f in columns), max(x + width for _c, x, width, _f in columns)
    selected = view.selectionModel().isSelected(model.index(row, 0))
    drawing.ground(QRect(left, y, end - left, height), selected=selected)
    for column, x, width, first in columns:
        box = QRect(x, y, width, height)
        if selected and first:
            drawing.marker(box)
        drawing.cell(box, model.cell(row, column), right=model.columns[column].right, first=first)


def _columns(view: QTableView, hit: QRect) -> list[tuple[int, int, int, bool]]:
    """The columns met: place, left edge, width, and whether it stands first."""
    header = view.horizontalHeader()
    first = header.logicalIndex(0)
    every = [
        (place, view.columnViewportPosition(place), view.columnWidth(place), place == first)
        for place in range(header.count())
        if not header.isSectionHidden(place)
    ]
    return [each for each in every if each[1] <= hit.right() and each[1] + each[2] > hit.left()]


def _draw_caret(view: QTableView, drawing: Drawing) -> None:
    current = view.currentIndex()
    if current.isValid() and (view.hasFocus() or view.viewport().hasFocus()):
        drawing.caret(view.visualRect(current))
