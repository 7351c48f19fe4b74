"""Two people side by side: for each field that differs the values to choose between, then what follows."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.services.merging import Line, Part, SideBySide, Take
from mentordesk.ui.dialogs.merging.value_choice import ValueChoice
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.kit.theme import theme

_BESIDE = 400  # px at 100 % from which two values stand beside each other
_MANY = 6
"""From so many words on a list is told in lines, not in a row."""


class ChoicesPanel(QWidget):
    """Keeps what was chosen as `takes`; tells of each choice."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: SideBySide | None = None
        self.takes: dict[str, Take] = {}
        self.choices: dict[tuple[str, Take], ValueChoice] = {}
        self._moves = plain.label("", "base", wrap=True)
        self._beside = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme().px(12), 0)
        self._column.setSpacing(theme().px(8))

    def show_two(self, found: SideBySide | None, sentence: str = "") -> None:
        """Show two people; None: nobody, and the sentence says why. Choices that still can be made stay."""
        before = self.takes if found and self.shown and _same(found, self.shown) else {}
        self._clear()
        self.shown, self.takes, self._beside = found, {}, self._has_room()
        if found is None:
            self._column.addWidget(plain.label(sentence, "muted", wrap=True))
            self._column.addStretch(1)
            return
        lines = found.lines
        self.takes = {
            key: take for key, take in before.items() if key in lines and take in lines[key].choices
        }
        for obstacle in found.obstacles:
            self._column.addWidget(Note(_("Cannot be merged"), obstacle, "red"))
        for place, part in enumerate(found.parts):
            self._show_part(part, found, first=place == 0)
        self._follow(found)
        self._column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the values stand below each other."""
        super().resizeEvent(event)
        if self.shown is not None and self._beside is not self._has_room():
            self.show_two(self.shown)

    def _has_room(self) -> bool:
        return self.width() >= theme().px(_BESIDE)

    def _show_part(self, part: Part, found: SideBySide, *, first: bool) -> None:
        asked = [line for line in part.lines if line.asked]
        if not first or asked:
            self._column.addWidget(plain.label(part.title, "section"))
        if asked:
            self._column.addWidget(self._table(asked, found if first else None))
        if same := [line.label for line in part.lines if not line.asked and line.left == line.right]:
            words_ = _("The same in both: {fields}.").format(fields=words.names(same))
            self._column.addWidget(plain.label(words_, "hint", wrap=True))
        for line in part.lines:
            if not line.asked and line.left != line.right:
                side = ", ".join(line.left if line.proposed is Take.LEFT else line.right)
                told = _("{field}: {value}, for that one is paired now.").format(field=line.label, value=side)
                self._column.addWidget(plain.label(told, "hint", wrap=True))

    def _table(self, lines: Iterable[Line], heads: SideBySide | None) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, theme().px(8))
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(6))
        if heads is not None and self._beside:
            for at, name in enumerate(heads.names, start=1):
                grid.addWidget(plain.Line(name, "strong"), 0, at)
        for line in lines:
            label = plain.label(line.label, "muted", wrap=True)
            label.setContentsMargins(0, theme().px(3), 0, 0)
            grid.addWidget(label, grid.rowCount(), 0, Qt.AlignmentFlag.AlignTop)
            self._add_choices(grid, line)
        for at, stretch in enumerate((2, 4, 4, 2) if self._beside else (1,)):
            grid.setColumnStretch(at, stretch)
        if self._beside:
            grid.setColumnMinimumWidth(3, theme().px(64))  # so that all tables are divided alike
        return table

    def _add_choices(self, grid: QGridLayout, line: Line) -> None:
        group = QButtonGroup(grid.parentWidget())
        now = self.takes.get(line.key, line.proposed)
        self.takes[line.key] = now
        row = grid.rowCount() - 1
        for at, take in enumerate(Take, start=1):
            if take in line.choices:
                choice = ValueChoice(*_words_of(line, take), chosen=take is now)
                group.addButton(choice.button)
                choice.button.clicked.connect(partial(self._choose, line.key, take))
                self.choices[line.key, take] = choice
                place = (row, at) if self._beside else (row + at, 0)
                grid.addWidget(choice, *place, Qt.AlignmentFlag.AlignTop)

    def _choose(self, key: str, take: Take) -> None:
        self.takes[key] = take
        if self.shown is not None and key == "code":
            self._moves.setText(_moving(self.shown, take))
        self.chosen.emit()

    def _follow(self, found: SideBySide) -> None:
        """What happens besides, in words."""
        self._column.addWidget(plain.label(_("What moves along"), "section"))
        self._moves = plain.label(_moving(found, self.takes.get("code", Take.LEFT)), "base", wrap=True)
        self._column.addWidget(self._moves)
        for note in dict.fromkeys(found.notes):
            self._column.addWidget(plain.label(note, "base", wrap=True))

    def _clear(self) -> None:
        self.choices = {}
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def takes_of(panel: ChoicesPanel) -> Mapping[str, Take]:
    """What was chosen, to be handed to the command."""
    return dict(panel.takes)


def _words_of(line: Line, take: Take) -> tuple[str, str]:
    """A value, and what a screen reader says of it."""
    told = {Take.LEFT: line.left, Take.RIGHT: line.right, Take.BOTH: (_("Both"),)}
    text = _in_words(told[take])
    side = take.label if take is not Take.BOTH else ""
    return text, ", ".join(part for part in (line.label, side, plain.one_line(text)) if part)


def _in_words(texts: tuple[str, ...]) -> str:
    if not texts:
        return _("nothing")
    return ("\n" if len(texts) >= _MANY else ", ").join(texts)


def _moving(found: SideBySide, code: Take) -> str:
    gone = 1 if code is Take.LEFT else 0
    name, number = plain.isolate(found.names[gone]), found.codes[gone]
    if not found.moves[gone]:
        sentence = _("Nothing hangs on {name} ({code}); the code still leads to who is kept.")
        return sentence.format(name=name, code=number)
    sentence = _("With {name} ({code}) come {things}. The code still leads to who is kept.")
    return sentence.format(name=name, code=number, things=words.names(found.moves[gone]))


def _same(one: SideBySide, other: SideBySide) -> bool:
    return (one.one_id, one.other_id) == (other.one_id, other.other_id)
