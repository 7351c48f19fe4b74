"""The rows of the sheet that is typed: one after the other, each going on by itself."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.core.surveys import Sort
from mentordesk.ui.views.feedback.answer_row import AnswerRow
from mentordesk.ui.views.feedback.comment_row import CommentLine, CommentRow
from mentordesk.ui.views.feedback.typed_sheet import TypedSheet


class SheetRows(QWidget):
    """Shows one sheet and keeps its marks."""

    marked = Signal()
    finished = Signal()
    left = Signal()
    backed_out = Signal()
    """Back from the first row."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet: TypedSheet | None = None
        self.rows: dict[str, AnswerRow | CommentRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_sheet(self, sheet: TypedSheet | None) -> None:
        """Show the rows of a sheet; None for no sheet."""
        for old in self.rows.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.sheet, self.rows = sheet, {}
        if sheet is None:
            return
        for number, item in enumerate(sheet.slip.items, start=1):
            row = CommentRow(item, number) if item.sort is Sort.TEXT else AnswerRow(item, number)
            self._connect(item.key, row)
            self._column.addWidget(row)
            row.show()  # at once, or it could not take the caret yet
            self.rows[item.key] = row

    def go_to(self, key: str) -> None:
        """Type this row next."""
        self.rows[key].setFocus()

    def start(self) -> None:
        """Type the first row that waits for something."""
        if self.sheet is not None:
            waiting = self.sheet.aside or self.sheet.unanswered or tuple(self.rows)
            self.go_to(waiting[0])

    def press(self, keys: str) -> None:
        """Take keys that were typed while the sheet was on its way."""
        answers = [row for row in self.rows.values() if isinstance(row, AnswerRow)]
        for key in keys:
            waiting = [row for row in answers if not row.mark]
            if waiting:
                waiting[0].press(key)

    def _connect(self, key: str, row: AnswerRow | CommentRow) -> None:
        if self.sheet is None:
            return
        if isinstance(row, AnswerRow):
            row.show_mark(self.sheet.marks.get(key, ""))
            row.marked.connect(partial(self._mark, key))
            keys: AnswerRow | CommentLine = row
        else:
            row.line.setText(self.sheet.comment)
            row.line.textChanged.connect(self._write)
            keys = row.line
        keys.stepped.connect(partial(self._step, key))
        keys.finished.connect(self.finished)
        keys.left.connect(self.left)

    def _mark(self, key: str, mark: str) -> None:
        if self.sheet is not None:
            self.sheet.marks[key] = mark
            self.marked.emit()
            self._step(key, 1)

    @Slot(str)
    def _write(self, text: str) -> None:
        if self.sheet is not None:
            self.sheet.comment = text
            self.marked.emit()

    def _step(self, key: str, way: int) -> None:
        keys = list(self.rows)
        place = keys.index(key) + way
        if place < 0:
            self.backed_out.emit()
        elif place < len(keys):
            self.go_to(keys[place])
