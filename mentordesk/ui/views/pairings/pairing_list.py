"""A column of pairings: a model of rows that may be ticked, and the list that shows them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QStyledItemDelegate

from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.pairing_cells import LOCKED, PAIRING, figure

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
WEAK = 5000
"""Below this score a proposal is not ticked by itself."""
CLEARLY = 500
"""The weakest is not ticked when it is so much weaker than the next."""
_COMING_BACK = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
"""It had the focus all the time; what closes above it must not fill the inspector while that is filled."""


class PairingsModel(QAbstractListModel):
    """Pairings in order; where `tickable`, each with a tick that the person may change."""

    ticked = Signal()

    def __init__(self, *, tickable: bool = False) -> None:
        super().__init__()
        self.rows: list[PairingRow] = []
        self._tickable = tickable
        self._locked: frozenset[int] = frozenset()
        self._said: dict[int, bool] = {}
        self._doubtful: frozenset[int] = frozenset()

    def show_rows(self, rows: list[PairingRow], locked: frozenset[int]) -> None:
        """Show these pairings; `locked` are the ids of those kept together by decision."""
        self.beginResetModel()
        self.rows, self._locked = rows, locked
        self._doubtful = doubtful(rows)
        self._said = {row.id: self._said[row.id] for row in rows if row.id in self._said}
        self.endResetModel()
        self.ticked.emit()

    def ticks(self) -> list[int]:
        """The ids of those ticked."""
        return [row.id for row in self.rows if self._is_ticked(row)]

    def place_of(self, pairing_id: int) -> int:
        """Where a pairing stands; -1 when it does not."""
        return next((place for place, row in enumerate(self.rows) if row.id == pairing_id), -1)

    def turn(self, pairing_id: int) -> None:
        """Tick what was not ticked, and the other way round."""
        place = self.place_of(pairing_id)
        if place >= 0:
            to = Qt.CheckState.Unchecked if self._is_ticked(self.rows[place]) else Qt.CheckState.Checked
            self.setData(self.index(place), to, Qt.ItemDataRole.CheckStateRole)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: row.title,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(row),
            Qt.ItemDataRole.CheckStateRole: lambda: self._tick_of(row),
            PAIRING: lambda: row,
            LOCKED: lambda: row.id in self._locked,
        }
        return answers[role]() if role in answers else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._tickable or not index.isValid():
            return False
        self._said[self.rows[index.row()].id] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        can_be_ticked = self._tickable and index.isValid()
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsUserCheckable if can_be_ticked else Qt.ItemFlag.NoItemFlags
        )

    def _tick_of(self, row: PairingRow) -> Qt.CheckState | None:
        if not self._tickable:
            return None
        return Qt.CheckState.Checked if self._is_ticked(row) else Qt.CheckState.Unchecked

    def _is_ticked(self, row: PairingRow) -> bool:
        return self._tickable and self._said.get(row.id, row.id not in self._doubtful)

    def _spoken(self, row: PairingRow) -> str:
        words = [row.title, _("score {score}").format(score=figure(row.score)), row.state.label.lower()]
        if row.id in self._locked:
            words.append(_("kept together"))
        if self._tickable:
            words.append(_("ticked") if self._is_ticked(row) else _("not ticked"))
        return ", ".join(words)


def doubtful(rows: list[PairingRow]) -> frozenset[int]:
    """Those that need a second look: weak ones, and the weakest when the next is clearly better."""
    scored = sorted((row.score, row.id) for row in rows if row.score is not None)
    found = {number for score, number in scored if score < WEAK}
    if len(scored) > 1 and scored[1][0] - scored[0][0] >= CLEARLY:
        found.add(scored[0][1])
    return frozenset(found)


class PairingList(QListView):
    """Shows pairings under each other; the arrow keys move, Enter goes to the inspector."""

    pointed = Signal(int)
    """Another pairing is the current one, or the list has been entered."""

    def __init__(self, name: str, model: PairingsModel, cell: QStyledItemDelegate) -> None:
        super().__init__()
        plain.name(self, name)
        self.pairings = model
        self._silent = False
        self.setModel(model)
        cell.setParent(self)
        self.setItemDelegate(cell)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._tell)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current_id(self) -> int:
        """The pairing that is chosen; 0 for none."""
        index = self.currentIndex()
        chosen = index.isValid() and self.selectionModel().isSelected(index)
        return self.pairings.rows[index.row()].id if chosen else 0

    def go_to(self, place: int) -> None:
        """Choose the pairing at a place, as near as there is one."""
        if self.pairings.rows:
            index = self.pairings.index(max(0, min(place, len(self.pairings.rows) - 1)))
            self._silent = True  # whoever calls this knows where it goes
            self.setCurrentIndex(index)
            self._silent = False
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def let_go(self) -> None:
        """Choose nothing, for another column has what is chosen."""
        self.selectionModel().clearSelection()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes with Tab finds something chosen."""
        super().focusInEvent(event)
        if not self.current_id and self.pairings.rows:
            self.go_to(max(0, self.currentIndex().row()))
        if self.current_id and event.reason() not in _COMING_BACK:
            self.pointed.emit(self.current_id)

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and self.hasFocus() and not self._silent:
            self.pointed.emit(self.pairings.rows[now.row()].id)
