"""Gives the columns of a table the room there is, until somebody drags one to a width of their own."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHeaderView

from mentordesk.ui.kit.table_source import Column
from mentordesk.ui.kit.theme import theme


class ColumnWidths(QObject):
    """Columns that grow share what is left over; without such a column the last one takes it."""

    dragged = Signal()
    """A column was given another width, or was shown or hidden, by hand."""

    def __init__(self, header: QHeaderView, columns: Sequence[Column[Any]], *, own: bool) -> None:
        super().__init__(header)
        self.own = own
        self._header, self._columns = header, columns
        self._fitting = False
        header.setStretchLastSection(not self._grows)
        header.sectionResized.connect(self._resized)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Share among other columns."""
        self._columns = columns
        self._header.setStretchLastSection(not self._grows)

    @property
    def _grows(self) -> bool:
        return any(column.grow for column in self._columns)

    def fit(self, room: int) -> None:
        """Share `room` pixels, unless the widths are the person's own."""
        if self.own or not self._grows:
            return
        shown = [
            (place, column)
            for place, column in enumerate(self._columns)
            if not self._header.isSectionHidden(place)
        ]
        spare = max(0, room - sum(theme().px(column.width) for _place, column in shown))
        shares = sum(column.grow for _place, column in shown) or 1
        self._fitting = True
        for place, column in shown:
            self._header.resizeSection(place, theme().px(column.width) + spare * column.grow // shares)
        self._fitting = False

    @Slot(int, int, int)
    def _resized(self, _place: int, before: int, now: int) -> None:
        if self._fitting:
            return
        self.own = self.own or bool(before and now)
        self.dragged.emit()
