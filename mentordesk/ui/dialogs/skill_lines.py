"""The skills that someone needs or offers, a row each: which, the level, and for a need how much."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.participants import SkillLine
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber

_MIDDLING = 2


class SkillLines(QWidget):
    """A field of a form; rows without a skill are left out."""

    def __init__(self, *, needs: bool) -> None:
        super().__init__()
        self._needs = needs
        self.rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(4))
        column.addLayout(self._column)
        self.more = plain.button(_("Add a skill"), "link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add_empty)
        column.addWidget(self.more)
        self.setFocusProxy(self.more)

    def value(self) -> tuple[SkillLine, ...]:
        """The rows that name a skill."""
        lines = (row.value(needs=self._needs) for row in self.rows)
        return tuple(line for line in lines if line.skill)

    def set_value(self, lines: tuple[SkillLine, ...]) -> None:
        """Show these rows."""
        while self.rows:
            self.remove(self.rows[0])
        for line in lines:
            self._add(line)

    def remove(self, row: "_Row") -> None:
        """Take a row out."""
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add(self, line: SkillLine) -> "_Row":
        row = _Row(self, line, needs=self._needs)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    @Slot()
    def _add_empty(self) -> None:
        self._add(SkillLine("", 1 if self._needs else 3, _MIDDLING if self._needs else 0)).skill.setFocus()


class _Row(QWidget):
    def __init__(self, field: SkillLines, line: SkillLine, *, needs: bool) -> None:
        super().__init__()
        self.skill = QLineEdit(line.skill)
        self.skill.setPlaceholderText(_("Skill"))
        plain.name(self.skill, _("Skill"))
        self.level = WholeNumber(1, 5, before=_("level "))
        self.level.setValue(line.level)
        plain.name(self.level, _("Level now, 1 to 5"))
        self.importance = QComboBox()
        self.importance.addItems([_("a little"), _("important"), _("very important")])
        self.importance.setCurrentIndex((line.importance or _MIDDLING) - 1)
        self.importance.setVisible(needs)
        plain.name(self.importance, _("Importance"))
        away = QToolButton()
        icons.dress(away, "close")
        plain.name(away, _("Take this skill out"))
        plain.tip(away, _("Take this skill out"))
        away.clicked.connect(lambda: field.remove(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.skill, 1)
        for part in (self.level, self.importance, away):
            row.addWidget(part)

    def value(self, *, needs: bool) -> SkillLine:
        importance = self.importance.currentIndex() + 1 if needs else 0
        return SkillLine(self.skill.text().strip(), self.level.value(), importance)
