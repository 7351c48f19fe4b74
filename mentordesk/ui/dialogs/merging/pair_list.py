"""The pairs of people who look like one, with the reasons, and those that were told apart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.services.merging import Likely
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.chips import ChipBar
from mentordesk.ui.kit.theme import theme

LIKELY, APART = "likely", "apart"


class PairList(QWidget):
    """Tells which pair is pointed at; None where there is none."""

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pairs: dict[str, Sequence[Likely]] = {LIKELY: (), APART: ()}
        self._shown: Sequence[Likely] = ()
        self.chips = ChipBar({LIKELY: _("Likely one"), APART: _("Told apart")})
        self.chips.chosen.connect(self._fill)
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plain.name(self.list, _("Pairs of people"))
        self.list.currentRowChanged.connect(self._point)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.chips)
        column.addWidget(self.list, 1)

    @property
    def current(self) -> Likely | None:
        """The pair that is pointed at."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @property
    def apart(self) -> bool:
        """Whether those are shown that were told apart."""
        return self.chips.current == APART

    def show_pairs(self, likely: Sequence[Likely], apart: Sequence[Likely]) -> None:
        """Show these; the same pair stays chosen, else the one that took its place."""
        self._pairs = {LIKELY: likely, APART: apart}
        self.chips.show_counts({LIKELY: len(likely), APART: len(apart)})
        self._fill()

    @Slot()
    def _fill(self) -> None:
        before, row = self.current, self.list.currentRow()
        pairs = self._shown = self._pairs[self.chips.current]
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own; told once, when all stand there
        self.list.clear()
        for pair in pairs:
            self.list.addItem(_item(pair))
        same = [place for place, pair in enumerate(pairs) if before and _ids(pair) == _ids(before)]
        self.list.setCurrentRow(same[0] if same else max(0, min(row, len(pairs) - 1)))
        self.list.blockSignals(False)  # noqa: FBT003 - as above
        self._point()

    @Slot()
    def _point(self) -> None:
        self.pointed.emit(self.current)


def _item(pair: Likely) -> QListWidgetItem:
    names = words.names([plain.one_line(pair.one.name), plain.one_line(pair.other.name)])
    return QListWidgetItem(f"{names}\n{' · '.join(pair.reasons)}")


def _ids(pair: Likely) -> tuple[int, int]:
    return pair.one.id, pair.other.id
