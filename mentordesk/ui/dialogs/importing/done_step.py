"""What an import left out: the refused rows, and the way to get them as a workbook."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


class DoneStep(QWidget):
    """Shown only where rows were left out."""

    def __init__(self) -> None:
        super().__init__()
        self.words = plain.label("", "section", wrap=True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(theme().px(3))
        plain.name(self.list, _("Rows that were left out"))
        self.save = plain.button(_("Save refused rows…"))
        self.save.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.words)
        sentence = _("Save them as a workbook, correct them there, and import that workbook.")
        column.addWidget(plain.label(sentence, "muted", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def show_left_out(self, done: str, files: Sequence[Brought], rows: Sequence[PreviewRow]) -> None:
        """Say what was done, and list each row that was left out with its problems."""
        left = ngettext("{n} row was left out.", "{n} rows were left out.", len(rows)).format(n=len(rows))
        self.words.setText(f"{done}. {left}")
        self.list.clear()
        for row in rows:
            file = files[row.place].path.name
            for problem in row.problems:
                where = (
                    _("{file}, row {row}, {column}: {problem}")
                    if problem.column
                    else _("{file}, row {row}: {problem}")
                )
                self.list.addItem(
                    plain.one_line(
                        where.format(
                            file=file, row=row.number, column=problem.column, problem=problem.problem
                        )
                    )
                )
