"""The seats of a flash rotation as a table: a row for each seat at each table, a column for each round."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.matching import rotation
from mentordesk.core.matching.rotation import Swap
from mentordesk.core.services.rotating import GuestRow, RotationPlan
from mentordesk.ui.kit import plain

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-mentordesk-seat"
_BAND = 20
"""Points from one tint to the next."""


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat at a table; without a table it is one on the bench, for a break."""

    table: GuestRow | None
    place: int


@dataclass(frozen=True, slots=True)
class SeatCell:
    """Who has a seat in a round (None: it is free), how well they fit, and whether the table is there."""

    number: int
    table: GuestRow | None
    guest: GuestRow | None
    fit: int | None
    is_there: bool

    @property
    def tint(self) -> int:
        """The shade of the fit, from 0 to 4."""
        return min(4, (self.fit or 0) // _BAND)


@dataclass(frozen=True, slots=True)
class Move:
    """One mentee goes where another sits (participant), to a table (its mentor), or to the bench (0)."""

    number: int
    one: int
    other: int


class SeatModel(QAbstractTableModel):
    """Holds one plan; tells what a move would be and what it costs."""

    def __init__(self) -> None:
        super().__init__()
        self.plan: RotationPlan | None = None
        self.rows: list[SeatRow] = []

    def show_plan(self, plan: RotationPlan | None) -> None:
        """Show the seats of a plan."""
        self.beginResetModel()
        self.plan = plan
        self.rows = rows_of(plan) if plan else []
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() or self.plan is None else self.plan.rotation.rounds

    def cell(self, index: Index) -> SeatCell | None:
        """What stands there; None outside the table."""
        if self.plan is None or not index.isValid():
            return None
        row, number = self.rows[index.row()], index.column() + 1
        people = self.plan.at(number, row.table.id) if row.table else self.plan.out(number)
        guest = people[row.place] if row.place < len(people) else None
        fit = round(self.plan.fit(guest.id, row.table.id)) if guest and row.table else None
        there = row.table is None or self.plan.is_there(row.table, number)
        return SeatCell(number, row.table, guest, fit, there)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.guest.name if cell.guest else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return told(cell)
        return plain.tip_text(told(cell)) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or self.plan is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            span = words.span(*self.plan.rotation.times(section + 1))
            return _("Round {number}\n{span}").format(number=section + 1, span=span)
        row = self.rows[section]
        if row.place:
            return ""
        return row.table.name if row.table else _("A break")

    def flags(self, index: Index) -> Qt.ItemFlag:
        cell = self.cell(index)
        if cell is None or not cell.is_there:
            return Qt.ItemFlag.ItemIsEnabled
        open_ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        return open_ | Qt.ItemFlag.ItemIsDragEnabled if cell.guest else open_

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, "".join(f"{each.row()}:{each.column()}" for each in indexes[:1]).encode())
        return data

    def dragged(self, data: QMimeData) -> QModelIndex:
        """Where the mentee sits who is dragged; no index for anything else."""
        words = bytes(data.data(MIME).data()).decode() if data.hasFormat(MIME) else ""
        row, colon, column = words.partition(":")
        return self.index(int(row), int(column)) if colon else QModelIndex()

    def move(self, start: Index, end: Index) -> Move | None:
        """What it means to bring who sits at `start` to `end`; None where it means nothing."""
        here, there = self.cell(start), self.cell(end)
        if here is None or there is None or here.number != there.number or not there.is_there:
            return None
        if here.guest is None or here.table == there.table:
            return None
        if there.guest is not None:
            return Move(here.number, here.guest.id, there.guest.id)
        return Move(here.number, here.guest.id, there.table.id if there.table else 0)

    def price(self, move: Move) -> Swap | None:
        """What a move costs."""
        if self.plan is None:
            return None
        return rotation.swapped(self.plan.occasion, self.plan.seats, move.number, move.one, move.other)


def rows_of(plan: RotationPlan) -> list[SeatRow]:
    """As many seats as are taken in some round, and one more where there is one; the bench below."""
    rounds = range(1, plan.rotation.rounds + 1)
    found = []
    for table in plan.mentors:
        taken = max(len(plan.at(number, table.id)) for number in rounds)
        found += [SeatRow(table, place) for place in range(min(plan.rotation.seats, taken + 1))]
    bench = max(len(plan.out(number)) for number in rounds) + 1
    return [*found, *(SeatRow(None, place) for place in range(bench))]


def told(cell: SeatCell) -> str:
    """A cell in words."""
    where = _("table of {name}").format(name=cell.table.name) if cell.table else _("a break")
    if not cell.is_there:
        what = _("not there any more")
    elif cell.guest is None:
        what = _("free")
    elif cell.fit is None:
        what = cell.guest.name
    else:
        what = _("{name}, fit {points} of 100").format(name=cell.guest.name, points=cell.fit)
    return _("Round {number}, {where}: {what}").format(number=cell.number, where=where, what=what)
