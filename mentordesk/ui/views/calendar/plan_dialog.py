"""Plans all missing sessions: how they meet, then what would be placed, to be ticked and kept."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.planning import Placement, Plan, Unplaced
from mentordesk.core.vocab import Mode
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.chips import Segments
from mentordesk.ui.kit.theme import theme

_MODES = (Mode.IN_PERSON, Mode.VIDEO, Mode.PHONE)
_PLACEMENTS = Qt.ItemDataRole.UserRole
Spot = TypeVar("Spot", Placement, Unplaced)
Keep = Callable[[tuple[Placement, ...], Mode], object]


class PlanDialog(QDialog):
    """First the two choices, then the plan; `wanted` asks for it and `show_plan` shows it."""

    wanted = Signal(object, bool)
    """How they meet, and whether each session gets a place."""

    def __init__(self, parent: QWidget | None, titles: Mapping[int, str], places: int, keep: Keep) -> None:
        """`titles`: the names of the pairings by id."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Plan sessions"))
        self._titles, self._keep, self._mode = titles, keep, Mode.IN_PERSON
        self.modes = Segments({mode.key: mode.label for mode in _MODES}, _("How they meet"))
        self.modes.chosen.connect(self._choose_mode)
        self.places = QCheckBox(_("Give each session a place that is free"))
        self.places.setChecked(places > 0)
        self.places.setEnabled(places > 0)
        self._places = places
        self.preview = QTreeWidget()
        self.preview.itemChanged.connect(self._count)
        self.summary = plain.label("", "base", wrap=True)
        self.button = plain.button(_("Show the plan"), "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self._go_on)
        self.steps = QStackedWidget()
        self.steps.addWidget(self._choices())
        self.steps.addWidget(self._shown_plan())
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Plan sessions"), "title"))
        column.addWidget(self.steps, 1)
        column.addLayout(self._foot())
        self.resize(theme().px(880), theme().px(540))

    def show_plan(self, plan: Plan) -> None:
        """Show what would be placed, a line each pairing; then what would not, and why."""
        quiet = QSignalBlocker(self.preview)
        self.preview.clear()
        for pairing, theirs in _by_pairing(plan.placed).items():
            self._add_placed(self._titles.get(pairing, ""), theirs)
        for pairing, left in _by_pairing(plan.unplaced).items():
            self._add_unplaced(self._titles.get(pairing, ""), left)
        quiet.unblock()
        self.steps.setCurrentIndex(1)
        self._count()
        self.preview.setFocus()

    def ticked(self) -> tuple[Placement, ...]:
        """The sessions that are to be kept."""
        found: list[Placement] = []
        for at in range(self.preview.topLevelItemCount()):
            item = self.preview.topLevelItem(at)
            if item is not None and item.checkState(0) == Qt.CheckState.Checked:
                found += item.data(0, _PLACEMENTS) or ()
        return tuple(found)

    def _choices(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        told = _(
            "Every pairing that is agreed or active gets its missing sessions: in its rhythm, when everybody "
            "is free, never in the past. You see the plan before anything is written."
        )
        column.addWidget(plain.label(told, "base", wrap=True))
        column.addWidget(plain.label(_("How they meet"), "hint"))
        row = QHBoxLayout()
        row.addWidget(self.modes)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.places)
        if not self._places:
            hint = _("No places are known yet. Add them with Sessions > Places.")
            column.addWidget(plain.label(hint, "hint", wrap=True))
        column.addStretch(1)
        return box

    def _shown_plan(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        self.preview.setColumnCount(2)
        self.preview.setHeaderLabels([_("Pairing"), _("Sessions")])
        self.preview.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.preview.setWordWrap(True)
        plain.name(self.preview, _("The plan"))
        column.addWidget(self.summary)
        column.addWidget(self.preview, 1)
        return box

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        return foot

    def _choose_mode(self, key: str) -> None:
        self._mode = next(mode for mode in _MODES if mode.key == key)
        self.places.setEnabled(self._mode is Mode.IN_PERSON and self._places > 0)

    def _go_on(self) -> None:
        if self.steps.currentIndex() == 0:
            with_places = self.places.isEnabled() and self.places.isChecked()
            self.wanted.emit(self._mode, with_places)
            return
        self.accept()
        self._keep(self.ticked(), self._mode)

    def _add_placed(self, title: str, theirs: Sequence[Placement]) -> None:
        days = ngettext("{count} session: {first}", "{count} sessions: {first} to {last}", len(theirs))
        first, last = theirs[0].wall, theirs[-1].wall
        told = days.format(count=len(theirs), first=_time(first), last=words.short_date(last))
        item = QTreeWidgetItem([title, told])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked)
        item.setData(0, _PLACEMENTS, tuple(theirs))
        for each in theirs:
            item.addChild(QTreeWidgetItem(["", _time(each.wall)]))
        self.preview.addTopLevelItem(item)

    def _add_unplaced(self, title: str, left: Sequence[Unplaced]) -> None:
        told = ngettext("{count} without a time: {why}", "{count} without a time: {why}", len(left))
        item = QTreeWidgetItem([title, told.format(count=len(left), why=left[0].reason)])
        item.setForeground(1, theme().colour("red"))
        plain.tip_item(item, 1, f"{left[0].reason} {left[0].remedy}")
        for each in left:
            item.addChild(QTreeWidgetItem([words.short_date(each.target), each.remedy]))
        self.preview.addTopLevelItem(item)
        item.setExpanded(True)

    def _count(self) -> None:
        """The act's button says how many would be kept."""
        count = len(self.ticked())
        told = ngettext("Place {count} session", "Place {count} sessions", count).format(count=count)
        self.button.setText(told)
        self.button.setAccessibleName(told)
        self.button.setEnabled(count > 0)
        if self.preview.topLevelItemCount():
            self.summary.setText(_("Untick what should not be placed. Nothing is written yet."))
        else:
            self.summary.setText(_("No session is missing: every pairing has its sessions up to its end."))


def _by_pairing(found: Sequence[Spot]) -> dict[int, list[Spot]]:
    sorted_out: dict[int, list[Spot]] = {}
    for each in found:
        sorted_out.setdefault(each.pairing_id, []).append(each)
    return sorted_out


def _time(wall: datetime) -> str:
    return _("{day}, {time}").format(day=words.short_date(wall), time=words.clock(wall))
