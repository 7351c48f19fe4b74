"""The second step: which of our fields each heading feeds, with some of its cells beside it."""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.intake.columns import IGNORED, MORE, OWN, means_something
from mentordesk.core.intake.grid import Grid, shown
from mentordesk.core.intake.headings import FIELDS
from mentordesk.core.intake.report import Kind
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.field_words import field_words
from mentordesk.ui.dialogs.importing.file_questions import OptionsQuestion
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.theme import theme

_SAMPLES = 3
_LOOKED_AT = 200  # rows in which samples are sought


class ColumnsStep(QWidget):
    """Tells of each changed column as (place of the file, heading, field), and of one role for all rows."""

    changed = Signal(int, str, str)
    answered = Signal(int, dict)
    """(place of the file, the fields of its choices that change)"""

    def __init__(self) -> None:
        super().__init__()
        self.combos: dict[tuple[int, str], QComboBox] = {}
        self._tell: dict[int, Callable[[str], None]] = {}
        self._drawn: list[tuple[Path, Kind | None, tuple[str, ...], bool]] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme().px(8), 0)
        self._column.setSpacing(theme().px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        words = _("Each heading of the sheet, what it is taken as, and some of its cells.")
        column.addWidget(plain.label(words, "muted", wrap=True))
        column.addWidget(scrolled(self._inside), 1)

    def show_files(self, files: Sequence[Brought]) -> None:
        """Show the columns of all files that could be read; what is there already keeps its place."""
        drawn = [(file.path, file.kind, tuple(brought.mapping(file)), _role_asked(file)) for file in files]
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(files)
        for place, file in enumerate(files):
            for heading, field in brought.mapping(file).items():
                self._choose((place, heading), field)
            if place in self._tell:
                asked = file.sheet.checked.questions if file.sheet else ()
                self._tell[place]("\n".join(each.sentence for each in asked if each.about == "columns"))

    def _draw(self, files: Sequence[Brought]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.combos, self._tell = {}, {}
        for place, file in enumerate(files):
            if file.sheet is not None and file.sheet.grid is not None and file.kind is not None:
                self._draw_file(place, file, file.sheet.grid)
        self._column.addStretch(1)

    def _draw_file(self, place: int, file: Brought, grid: Grid) -> None:
        problem = plain.label("", "problem", wrap=True)

        def tell(words: str) -> None:
            problem.setText(words)
            problem.setVisible(bool(words))

        self._tell[place] = tell
        self._column.addWidget(plain.Line(file.path.name, "strong"))
        self._column.addWidget(problem)
        self._ask_role(place, file)
        table = QWidget()
        lines = QGridLayout(table)
        lines.setContentsMargins(0, 0, 0, theme().px(12))
        lines.setHorizontalSpacing(theme().px(16))
        lines.setVerticalSpacing(theme().px(4))
        for at, words in enumerate((_("Heading"), _("Is taken as"), _("Such as"))):
            lines.addWidget(plain.label(words, "head"), 0, at)
        fields = [*_fields(file.kind), *(f"{OWN}{name}" for name in file.choices.own_fields)]
        for number, (heading, field) in enumerate(brought.mapping(file).items(), start=1):
            lines.addWidget(plain.Line(heading, "base"), number, 0)
            lines.addWidget(self._combo(place, heading, field, fields), number, 1)
            lines.addWidget(plain.Line(_samples(grid, heading), "muted"), number, 2)
        lines.setColumnStretch(0, 3)
        lines.setColumnStretch(1, 0)
        lines.setColumnStretch(2, 4)
        self._column.addWidget(table)

    def _ask_role(self, place: int, file: Brought) -> None:
        """Only here, for the column that says it may have had a heading that nobody knew."""
        for question in file.asked:
            if question.about == "role":
                asked = OptionsQuestion(question, brought.answer(file.choices, "role"))
                asked.answered.connect(
                    lambda about, value: self.answered.emit(place, brought.answered(about, value))
                )
                self._column.addWidget(asked)
                if "role" not in brought.mapping(file).values():
                    words = _("Or choose below which column says it: it is taken as “Role”.")
                    self._column.addWidget(plain.label(words, "hint", wrap=True))

    def _choose(self, key: tuple[int, str], field: str) -> None:
        if (combo := self.combos.get(key)) is not None:
            combo.setCurrentIndex(combo.findData(field))

    def _combo(self, place: int, heading: str, field: str, fields: Sequence[str]) -> QComboBox:
        own = f"{OWN}{heading}"
        new = [own] if own not in fields and means_something(Kind.PEOPLE, own) and _people(fields) else []
        offered = list(dict.fromkeys((MORE, IGNORED, *new, *fields, field)))
        combo = _Still()
        plain.name(combo, _("What {heading} is taken as").format(heading=heading))
        for each in offered:
            combo.addItem(_("New own field") if each in new else field_words(each), each)
        combo.setMinimumWidth(theme().px(200))
        combo.activated.connect(lambda at: self.changed.emit(place, heading, offered[at]))
        self.combos[place, heading] = combo
        return combo


class _Still(QComboBox):
    """Turning the wheel scrolls the step, and chooses nothing by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the area around."""
        event.ignore()


def _role_asked(file: Brought) -> bool:
    return any(question.about == "role" for question in file.asked)


def _people(fields: Sequence[str]) -> bool:
    return "needs" in fields


def _fields(kind: Kind | None) -> list[str]:
    return sorted(FIELDS[kind], key=lambda field: field_words(field).casefold()) if kind else []


def _samples(grid: Grid, heading: str) -> str:
    cells = (text for _row, cell in islice(grid.column(heading), _LOOKED_AT) if (text := shown(cell)))
    return "; ".join(text[:60] for text in islice(dict.fromkeys(cells), _SAMPLES))
