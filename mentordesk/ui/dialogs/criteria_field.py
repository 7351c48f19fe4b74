"""The points of a screening, a row each: what is asked, whether it is met, and a note."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.participants.known import CriterionLine
from mentordesk.core.vocab import Met
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.form import Choice
from mentordesk.ui.kit.theme import theme


class CriteriaField(QWidget):
    """A field of a form; rows without a name are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(8))
        column.addLayout(self._column)
        self.more = plain.button(_("Add a point"), "link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add_empty)
        column.addWidget(self.more)
        self.setFocusProxy(self.more)

    def value(self) -> tuple[CriterionLine, ...]:
        """The rows that ask something."""
        lines = (row.value() for row in self.rows)
        return tuple(line for line in lines if line.name)

    def set_value(self, lines: tuple[CriterionLine, ...]) -> None:
        """Show these rows."""
        for row in list(self.rows):
            self.remove(row)
        for line in lines:
            self._add(line)
        self.setFocusProxy(self.rows[0].met if self.rows else self.more)

    def remove(self, row: "_Row") -> None:
        """Take a row out."""
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setFocusProxy(self.rows[0].met if self.rows else self.more)

    def _add(self, line: CriterionLine) -> "_Row":
        row = _Row(self, line)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    @Slot()
    def _add_empty(self) -> None:
        self._add(CriterionLine("")).name.setFocus()


class _Row(QWidget):
    """Two lines: the point and whether it is met; the note and whether it is required."""

    def __init__(self, field: CriteriaField, line: CriterionLine) -> None:
        super().__init__()
        self._line = line
        self.name = QLineEdit(line.name)
        self.name.setCursorPosition(0)
        plain.name(self.name, _("Point"))
        self.met = Choice(Met, _("not looked at"))
        self.met.choose(line.met)
        self.note = QLineEdit(line.note)
        self.note.setPlaceholderText(_("Note, or why not"))
        self.required = QCheckBox(_("Required"))
        self.required.setChecked(line.required)
        about = line.name or _("new point")
        plain.name(self.met, _("{point}: met?").format(point=about))
        plain.name(self.note, _("{point}: note").format(point=about))
        plain.name(self.required, _("{point}: required").format(point=about))
        away = QToolButton()
        icons.dress(away, "close")
        plain.name(away, _("Take this point out"))
        plain.tip(away, _("Take this point out"))
        away.clicked.connect(lambda: field.remove(self))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme().px(4))
        grid.setColumnStretch(0, 1)
        for place, widget in enumerate((self.name, self.met, away)):
            grid.addWidget(widget, 0, place)
        grid.addWidget(self.note, 1, 0)
        grid.addWidget(self.required, 1, 1)

    def value(self) -> CriterionLine:
        met = self.met.member()
        return replace(
            self._line,
            name=self.name.text().strip(),
            required=self.required.isChecked(),
            met=met if isinstance(met, Met) else None,
            note=self.note.text().strip(),
        )
