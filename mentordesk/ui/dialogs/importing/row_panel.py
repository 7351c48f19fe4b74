"""One row of the preview in full: what would become of it, what changes, and cells to correct."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.taken import FieldChange
from mentordesk.core.intake.report import CellProblem
from mentordesk.ui.dialogs.importing.field_words import field_words
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow, Standing, visible
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_MOST_ALIKE = 3
_BELOW = Qt.FindChildOption.FindDirectChildrenOnly


class CellField(QLineEdit):
    """A refused cell; Enter has it checked again, and so does leaving it after a change."""

    entered = Signal()
    left = Signal()

    def __init__(self, heading: str, problems: Sequence[CellProblem]) -> None:
        super().__init__(visible(problems[0].value))
        self.heading, self.value = heading, problems[0].value
        self.setProperty("wrong", "true")
        plain.name(self, heading)
        plain.tip(self, "\n".join(problem.problem for problem in problems))
        self.setCursorPosition(0)
        self.editingFinished.connect(self._leave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter checks, and presses no button of the dialog."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _leave(self) -> None:
        if self.isModified():
            self.left.emit()


class RowPanel(QWidget):
    """Tells of a correction as (id of the row, texts by heading)."""

    corrected = Signal(int, dict)
    wanted = Signal(int, bool)
    """(id of the row, whether it is to be taken)"""
    meant = Signal(int, str)
    """(id of the row, the code of whom it means; "" for somebody new)"""

    def __init__(self) -> None:
        super().__init__()
        self.goes_on = False
        """Whether the last correction was ended with Enter, which leads to the next problem."""
        self.shown: PreviewRow | None = None
        self.fields: list[CellField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme().px(8), 0)
        self._column.setSpacing(theme().px(4))

    def show_row(self, row: PreviewRow | None, file: str) -> None:
        """Show a row of a file; None for none."""
        focus = QApplication.focusWidget()
        ticking = focus is not None and focus.objectName() == "tick" and self.isAncestorOf(focus)
        self._clear()
        self.shown = row
        if row is None:
            self._say(_("Choose a row to see what would become of it."), "muted")
            self._column.addStretch(1)
            return
        self._say(_("Row {number} of {file}").format(number=row.number, file=plain.isolate(file)), "hint")
        self._say(row.title, "strong")
        self._say(_(row.standing.value), "base")
        if row.standing is not Standing.REFUSED:
            self._column.addWidget(self._tick(row))
        self._column.addSpacing(theme().px(8))
        self._show_alike(row)
        if ticking and (tick := self.findChild(QCheckBox, "tick", _BELOW)):
            tick.setFocus()
        self._show_problems(row.problems)
        self._show_changes(row.changes)
        self._column.addStretch(1)

    def begin(self) -> None:
        """Put the caret into the first cell that is to be corrected."""
        if self.fields:
            self.fields[0].setFocus()
            self.fields[0].selectAll()

    def _tick(self, row: PreviewRow) -> QCheckBox:
        tick = QCheckBox(plain.button_text(_("Import this row")))
        tick.setObjectName("tick")
        tick.setChecked(row.taken)
        tick.toggled.connect(partial(self.wanted.emit, row.id))
        return tick

    def _show_alike(self, row: PreviewRow) -> None:
        """Somebody who is here under another address: only a person can say whether it is the same one."""
        if row.meant:
            self._say(_("Taken as the person with the code {code}.").format(code=row.meant), "base")
            self._offer(_("It is somebody new"), partial(self.meant.emit, row.id, ""))
            self._column.addSpacing(theme().px(8))
        for pair in row.alike[:_MOST_ALIKE]:
            there = pair.one
            told = " · ".join(part for part in (there.code, there.email, there.department) if part)
            words = _("Looks like {name} ({details}): {reasons}.").format(
                name=plain.isolate(there.name), details=told, reasons=", ".join(pair.reasons).lower()
            )
            self._say(words, "base")
            self._offer(_("It is the same person"), partial(self.meant.emit, row.id, there.code))
            self._column.addSpacing(theme().px(8))

    def _offer(self, words: str, act: Callable[[], object]) -> None:
        button = plain.button(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_problems(self, problems: Sequence[CellProblem]) -> None:
        for heading in dict.fromkeys(problem.column for problem in problems):
            of_cell = [problem for problem in problems if problem.column == heading]
            if heading:
                self._add_field(heading, of_cell)
            for problem in of_cell:
                self._say(problem.problem, "problem")
            self._column.addSpacing(theme().px(8))
        if any(not problem.column for problem in problems):
            self._offer_as_it_stands()
        elif problems:
            self._say(_("Correct it and press Enter: it is checked at once."), "hint")
            self._column.addSpacing(theme().px(8))

    def _add_field(self, heading: str, problems: Sequence[CellProblem]) -> None:
        label = plain.label(heading, "hint", wrap=True)
        field = CellField(heading, problems)
        label.setBuddy(field)
        field.entered.connect(partial(self._check, field))
        field.left.connect(self._leave)
        self.fields.append(field)
        self._column.addWidget(label)
        self._column.addWidget(field)

    def _offer_as_it_stands(self) -> None:
        self._offer(_("Take the row as far as the headings go"), self._take_as_it_stands)

    def _show_changes(self, changes: Sequence[FieldChange]) -> None:
        for change in changes:
            self._say(field_words(change.field), "hint")
            old, new = change.old or _("nothing"), change.new or _("nothing")
            self._say(f"{plain.isolate(old)} → {plain.isolate(new)}", "base")
            self._column.addSpacing(theme().px(4))

    @Slot()
    def _leave(self) -> None:
        """Going from one cell to the next checks nothing yet, or what is typed there would be lost."""
        if QApplication.focusWidget() not in self.fields:
            self._check(None)

    def _check(self, entered: CellField | None) -> None:
        changed = (field for field in self.fields if field.isModified() or field is entered)
        texts = {field.heading: field.text() for field in changed if field.text() != field.value}
        self.goes_on = entered is not None
        if texts and self.shown is not None:
            for field in self.fields:
                field.setModified(False)
            self.corrected.emit(self.shown.id, texts)

    @Slot()
    def _take_as_it_stands(self) -> None:
        self.goes_on = True
        if self.shown is not None:
            self.corrected.emit(self.shown.id, {})

    def _say(self, text: str, kind: str) -> None:
        self._column.addWidget(plain.label(text[:2000], kind, wrap=True))

    def _clear(self) -> None:
        self.fields = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setObjectName("")
                widget.blockSignals(True)  # noqa: FBT003 - Qt's own; a field that goes has nothing to tell
                widget.hide()
                widget.deleteLater()
