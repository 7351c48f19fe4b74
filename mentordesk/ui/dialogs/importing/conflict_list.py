"""Fields that were changed both here and in a roster: which of the two values stays."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.roster_back import Conflict
from mentordesk.ui.dialogs.importing.preview_rows import visible
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


class ConflictList(QWidget):
    """What is here stays until the workbook is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: list[tuple[Conflict, QRadioButton]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme().px(8), 0)
        self._column.setSpacing(theme().px(4))

    @property
    def wins(self) -> list[Conflict]:
        """The conflicts that the workbook wins."""
        return [conflict for conflict, workbook in self._choices if workbook.isChecked()]

    def show_conflicts(self, conflicts: Sequence[tuple[Conflict, str]]) -> None:
        """Show these, each with the words that tell whose row it is."""
        for conflict, row in conflicts:
            self._add(conflict, row)

    def _add(self, conflict: Conflict, row: str) -> None:
        nothing = _("nothing")
        asked = _("{row}: {column} was {was}").format(
            row=row, column=conflict.column, was=_quoted(conflict.was) or nothing
        )
        self._column.addWidget(plain.label(asked, "strong", wrap=True))
        here = _("Keep what is here: {value}").format(value=_quoted(conflict.here) or nothing)
        there = _("Take from the workbook: {value}").format(value=_quoted(conflict.workbook) or nothing)
        group = QButtonGroup(self)
        buttons = [QRadioButton(plain.button_text(words)) for words in (here, there)]
        for button, words in zip(buttons, (here, there), strict=True):
            plain.name(button, f"{asked}. {words}")
            group.addButton(button)
            self._column.addWidget(button)
        buttons[0].setChecked(True)
        group.buttonClicked.connect(self._tell)
        self._choices.append((conflict, buttons[1]))
        self._column.addSpacing(theme().px(8))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _quoted(value: str) -> str:
    """The value on one line between marks; "" for nothing."""
    return f"“{plain.isolate(visible(value)[:200])}”" if value else ""
