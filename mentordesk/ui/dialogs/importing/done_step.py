"""What an import came to: how many rows, which were left out, the way back, and what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.theme import theme


class DoneStep(QWidget):
    """Tells of what is wanted next."""

    undo = Signal()
    duplicates = Signal()
    rules = Signal()
    """The pairings that break a rule now are to be looked at."""
    people = Signal()
    again = Signal()
    """Another sheet is to be imported."""

    def __init__(self) -> None:
        super().__init__()
        self.words = plain.label("", "section", wrap=True)
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        plain.name(self.list, _("Rows that were left out"))
        self.save = plain.button(_("Save refused rows…"))
        self.to_undo = plain.button(_("Undo this import"))
        self.to_duplicates = plain.button(_("Likely duplicates…"))
        self.to_rules = plain.button(_("Check pairings against the rules…"))
        self.to_people = plain.button(_("Show the people"))
        self.next_sheet = plain.button(_("Import another sheet…"))
        self._asked = plain.label(
            _("Save them as a workbook, correct them there, and import that workbook."), "muted", wrap=True
        )
        self._left_out = (self._asked, self.list, self.save)
        self._follow = (self.to_undo, self.to_duplicates, self.to_rules, self.to_people)
        self._lay_out()

    def show_done(self, done: str, files: Sequence[Brought], rows: Sequence[PreviewRow]) -> None:
        """Say what was done, and list each row that was left out with its problems."""
        left = ngettext("{n} row was left out.", "{n} rows were left out.", len(rows)).format(n=len(rows))
        self.words.setText(f"{done}. {left}" if rows else f"{done}.")
        self.list.clear()
        for row in rows:
            for told in _told(files[row.place].path.name, row):
                self.list.addItem(plain.one_line(told))
        for widget in self._left_out:
            widget.setVisible(bool(rows))
        for button in self._follow:
            button.setVisible(True)
        for button in (self.to_duplicates, self.to_rules):
            button.setVisible(False)

    def show_duplicates(self, count: int) -> None:
        """There are so many pairs of people who look like one."""
        words = ngettext("Look at {n} likely duplicate…", "Look at {n} likely duplicates…", count)
        self.to_duplicates.setText(words.format(n=count))
        plain.name(self.to_duplicates, words.format(n=count))
        self.to_duplicates.setVisible(count > 0 and not self.to_undo.isHidden())

    def show_broken(self, count: int) -> None:
        """So many pairings break a rule as things stand after the import."""
        words = ngettext(
            "Look at {n} pairing that breaks a rule now…",
            "Look at {n} pairings that break a rule now…",
            count,
        )
        self.to_rules.setText(words.format(n=count))
        plain.name(self.to_rules, words.format(n=count))
        self.to_rules.setVisible(count > 0 and not self.to_undo.isHidden())

    def show_undone(self) -> None:
        """The import was taken back."""
        self.words.setText(_("The import was taken back; everything is as it was before."))
        for button in self._follow:
            button.setVisible(False)

    def _lay_out(self) -> None:
        follow = QWidget()
        flow = Flow(follow, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for button, tell in (
            (self.to_people, self.people),
            (self.to_duplicates, self.duplicates),
            (self.to_rules, self.rules),
            (self.next_sheet, self.again),
            (self.to_undo, self.undo),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(tell)
            flow.addWidget(button)
        self.save.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.words)
        column.addWidget(follow)
        column.addSpacing(theme().px(8))
        column.addWidget(self._asked)
        column.addWidget(self.list, 1)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(0)


def _told(file: str, row: PreviewRow) -> list[str]:
    """Why a row was left out, one line for each problem."""
    lines = []
    for problem in row.problems:
        in_cell = _("{file}, row {row}, {column}: {problem}")
        where = in_cell if problem.column else _("{file}, row {row}: {problem}")
        told = where.format(file=file, row=row.number, column=problem.column, problem=problem.problem)
        lines.append(told)
    return lines
