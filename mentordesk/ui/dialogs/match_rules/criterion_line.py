"""One criterion in the dialog Rules and weights: how much it counts, in a word and a number; which way."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSlider, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.matching.weighing import ALIKE, UNLIKE
from mentordesk.core.programmes.match_aims import MOST
from mentordesk.core.services.match_rules import CriterionRow
from mentordesk.core.vocab import Importance
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.calm_wheel import calm
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber

OTHER = ""
"""Stands for a number that has no word."""
WORD, NUMBER, DIAL, SHARE = range(1, 5)
"""Columns; the first is what it is."""


class CriterionLine(QWidget):
    """Word and number follow each other; `changed` tells that anything is otherwise now."""

    changed = Signal()

    def __init__(self, row: CriterionRow, weight: int, dial: int, *, must: bool) -> None:
        super().__init__()
        self.row = row
        words = {
            each.key: each.label for each in Importance if not (row.of_texts and each is Importance.MUST)
        }
        self.word: OneOf[str] = OneOf(words | {OTHER: _("Own number")})
        self.number = WholeNumber(0, MOST)
        self.dial = QSlider(Qt.Orientation.Horizontal)
        self.dial.setRange(UNLIKE, ALIKE)
        self.dial.setPageStep(ALIKE)
        self.dial.setEnabled(row.dialled)
        self.way = plain.label("", "hint")
        self.share = plain.label("", "strong")
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        plain.name(self.word, _("{criterion}: how much it counts").format(criterion=row.label))
        plain.name(self.number, _("{criterion}: its number").format(criterion=row.label))
        plain.name(self.dial, _("{criterion}: different or alike").format(criterion=row.label))
        calm(self.word, self.number, self.dial)
        self._lay_out()
        self._show(weight, dial, must=must)
        self.word.activated.connect(self._by_word)
        self.number.valueChanged.connect(self._by_number)
        self.dial.valueChanged.connect(self._by_dial)

    def weight(self) -> int:
        """The number."""
        return self.number.value()

    def must(self) -> bool:
        """Whether a pair without any fit is excluded."""
        return self.word.value() == Importance.MUST.key

    def show_share(self, percent: int) -> None:
        """How much of a score it decides now."""
        self.share.setText(_("{percent} %").format(percent=percent))

    def _show(self, weight: int, dial: int, *, must: bool) -> None:
        self.number.setValue(weight)
        self.dial.setValue(dial)
        word = Importance.MUST if must else Importance.of(weight)
        self.word.set_value(word.key if word else OTHER)
        self._say_way()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme().px(6), 0, theme().px(6))
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(2))
        grid.addWidget(plain.label(self.row.label, "strong", wrap=True), 0, 0)
        grid.addWidget(
            plain.label(self.row.means, "muted", wrap=True), 1, 0, 1, DIAL if self.row.dialled else SHARE + 1
        )
        self.word.setFixedWidth(theme().px(150))
        self.number.setFixedWidth(theme().px(84))
        self.dial.setFixedSize(theme().px(120), theme().px(28))
        self.share.setFixedWidth(theme().px(52))
        for column, widget in (
            (WORD, self.word),
            (NUMBER, self.number),
            (DIAL, self.dial),
            (SHARE, self.share),
        ):
            grid.addWidget(widget, 0, column)
        self.way.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(self.way, 1, DIAL)
        grid.setColumnStretch(0, 1)
        self.dial.setVisible(self.row.dialled)
        if not self.row.dialled:
            grid.setColumnMinimumWidth(DIAL, theme().px(120))

    @Slot()
    def _by_word(self) -> None:
        word = next((each for each in Importance if each.key == self.word.value()), None)
        if word is not None:
            with QSignalBlocker(self.number):
                self.number.setValue(word.number)
        self.changed.emit()

    @Slot()
    def _by_number(self) -> None:
        if not self.must():
            word = Importance.of(self.number.value())
            self.word.set_value(word.key if word else OTHER)
        self.changed.emit()

    @Slot()
    def _by_dial(self) -> None:
        self._say_way()
        self.changed.emit()

    def _say_way(self) -> None:
        self.way.setText(way_words(self.dial.value()) if self.row.dialled else "")


def way_words(dial: int) -> str:
    """Where a dial stands, in words."""
    steps = {ALIKE: _("alike"), 0: _("does not matter"), UNLIKE: _("different")}
    return steps.get(dial, _("rather alike") if dial > 0 else _("rather different"))
