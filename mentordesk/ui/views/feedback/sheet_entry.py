"""The middle of quick entry: the code, the rows of the sheet, and the keys printed below them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.feedback import OnDesk
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback import entry_words
from mentordesk.ui.views.feedback.code_field import CodeField
from mentordesk.ui.views.feedback.sheet_rows import SheetRows
from mentordesk.ui.views.feedback.typed_sheet import TypedSheet

_WIDEST = 720


class SheetEntry(QWidget):
    """Takes a code, then marks; hands the sheet over when it is done."""

    wanted = Signal(str)
    """A code was typed."""
    finished = Signal(object)
    put_aside = Signal(object)
    correct_wanted = Signal()
    emptied = Signal()
    """No sheet is being typed any more."""

    def __init__(self) -> None:
        super().__init__()
        self.code, self.rows = CodeField(), SheetRows()
        self.name, self.which = plain.Line("", "section"), plain.Line("", "muted")
        self.problem = plain.label("", "problem", wrap=True)
        self.said = plain.label("", "base", wrap=True)
        self.ticks = plain.label("", "watch", wrap=True)
        self.save = plain.button(_("Save sheet"), "primary", _("Save it and type the next (Enter)"))
        self.aside = plain.button(_("Put aside"), tooltip=_("Keep it in the pile for later (Esc)"))
        self.leave = plain.button(_("Leave it as it was"), tooltip=_("Change nothing (Esc)"))
        self.correct = plain.button(_("Correct…"), "primary", _("Change what was typed in before (Enter)"))
        self._asked, self._handed = False, False
        self._answered = ""
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.code)
        self._show(None)

    @property
    def sheet(self) -> TypedSheet | None:
        """The sheet that is being typed."""
        return self.rows.sheet

    def show_sheet(self, sheet: TypedSheet) -> None:
        """Type this sheet."""
        ahead = self.code.settle()
        self._show(sheet)
        self._tell_whose(sheet.slip.name, entry_words.which_sheet(sheet.slip))
        self.code.setText(sheet.slip.code)
        self.rows.start()
        self.rows.press(ahead)

    def show_answered(self, found: OnDesk) -> None:
        """Say that this sheet was typed in before, and offer to correct it."""
        self.code.settle()
        self._show(None)
        self._tell_whose(found.slip.name, entry_words.which_sheet(found.slip))
        self.code.setText(found.slip.code)
        self.code.selectAll()
        sentences = [entry_words.typed_before(found.slip), found.refusal or _("Enter corrects it.")]
        self.said.setText(" ".join(sentences))
        self.said.show()
        self._answered = "" if found.refusal else found.slip.code
        self.correct.setVisible(bool(self._answered))
        self.code.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why this code cannot be typed in; what was typed stays."""
        self.code.setText(self.code.text() + self.code.settle())
        self._show(None)
        self._warn(sentence)
        self._mark_code(wrong=True)
        self.code.setFocus()

    def done(self) -> None:
        """The sheet has been saved; the next code may be half typed already."""
        self._show(None)

    def _show(self, sheet: TypedSheet | None) -> None:
        self._keep_what_was_typed()
        self._asked, self._handed, self._answered = False, False, ""
        for widget in (self.problem, self.said, self.correct):
            widget.hide()
        self._mark_code(wrong=False)
        self._tell_whose("", "")
        self.rows.show_sheet(sheet)
        self.save.setVisible(sheet is not None)
        self.aside.setVisible(sheet is not None and sheet.response_id is None)
        self.leave.setVisible(sheet is not None and sheet.response_id is not None)
        self._tell_ticks()

    def _keep_what_was_typed(self) -> None:
        """A sheet that is left half typed is put aside, whatever made the person leave it."""
        sheet = self.sheet
        if sheet is not None and sheet.response_id is None and sheet.marks and not self._handed:
            self.put_aside.emit(sheet)

    def _warn(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def _tell_whose(self, name: str, below: str) -> None:
        self.name.setText(name)
        self.which.setText(below)

    def _mark_code(self, *, wrong: bool) -> None:
        self.code.setProperty("wrong", "true" if wrong else None)
        self.code.style().unpolish(self.code)
        self.code.style().polish(self.code)

    def _connect(self) -> None:
        self.code.wanted.connect(self._want)
        self.code.textEdited.connect(self._empty)
        self.rows.marked.connect(self._marked)
        self.rows.finished.connect(self._finish)
        self.rows.left.connect(self._leave)
        self.rows.backed_out.connect(self.code.setFocus)
        self.save.clicked.connect(self._finish)
        self.aside.clicked.connect(self._leave)
        self.leave.clicked.connect(self._leave)
        self.correct.clicked.connect(self.correct_wanted)

    def _lay_out(self) -> None:
        looks = theme()
        inner = QWidget()
        inner.setMaximumWidth(looks.px(_WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(looks.px(32), looks.px(24), looks.px(32), looks.px(24))
        column.setSpacing(looks.px(8))
        label = plain.label(_("Code at the top of the sheet"), "head")
        label.setBuddy(self.code)
        column.addWidget(label)
        column.addLayout(self._top())
        for words in (self.problem, self.said):
            column.addWidget(words)
        column.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(looks.px(4))
        column.addWidget(self.rows)
        column.addWidget(self.ticks)
        column.addLayout(self._buttons())
        column.addSpacing(looks.px(16))
        column.addWidget(entry_words.legend())
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(16))
        row.addWidget(self.code)
        whose = QVBoxLayout()
        whose.setSpacing(0)
        whose.addStretch(1)
        whose.addWidget(self.name)
        whose.addWidget(self.which)
        whose.addStretch(1)
        row.addLayout(whose, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.save)
        row.addWidget(self.aside)
        row.addWidget(self.leave)
        row.addStretch(1)
        return row

    @Slot(str)
    def _want(self, typed: str) -> None:
        if typed == self._answered:
            self.code.settle()
            self.correct_wanted.emit()
        else:
            self.wanted.emit(typed)

    @Slot()
    def _empty(self) -> None:
        """Another code is being typed: what was said of the last one goes."""
        self._show(None)
        self.emptied.emit()

    @Slot()
    def _marked(self) -> None:
        self._asked = False
        self.problem.hide()
        self._tell_ticks()

    def _tell_ticks(self) -> None:
        self.ticks.setText(entry_words.what_next(self.sheet))
        self.ticks.setVisible(bool(self.ticks.text()))

    @Slot()
    def _finish(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        if sheet.unanswered and not self._asked:
            self._ask_once(sheet)
        elif problems := sheet.draft().problems():
            self._warn(problems[0].message)
        else:
            self._handed = True
            self.finished.emit(sheet)

    def _ask_once(self, sheet: TypedSheet) -> None:
        self._asked = True
        first = sheet.unanswered[0]
        words = _("Row {number} has no answer yet: 0 leaves it blank. Enter again saves the sheet as it is.")
        self._warn(words.format(number=sheet.number_of(first)))
        self.rows.go_to(first)

    @Slot()
    def _leave(self) -> None:
        self.code.clear()
        self._empty()
        self.code.setFocus()
