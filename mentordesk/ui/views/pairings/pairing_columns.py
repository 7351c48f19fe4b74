"""The three columns of the room Pairings, getting denser to the right."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.pairing_up import Waiting
from mentordesk.core.vocab import PairingState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.group_cell import GroupCell
from mentordesk.ui.views.pairings.pairing_cells import ConfirmedCell, figure
from mentordesk.ui.views.pairings.pairing_list import PairingList, PairingsModel
from mentordesk.ui.views.pairings.run_bar import RunBar
from mentordesk.ui.views.pairings.unmatched_column import UnmatchedColumn

_SHARES = (24, 36, 25)
_NARROWEST = (236, 330, 210)
_HEAD = 48


class PairingColumns(QScrollArea):
    """Unmatched, Proposed, Confirmed; scrolls to the side where all three are too wide."""

    pointed = Signal(int)
    """A pairing has been chosen in one of the lists."""
    opened = Signal()
    """Enter was pressed on it."""

    def __init__(self, confirm: QAction, tick: QAction) -> None:
        super().__init__()
        self.unmatched = UnmatchedColumn()
        self.proposed = PairingList(_("Proposed"), PairingsModel(tickable=True), GroupCell())
        self.confirmed = PairingList(_("Confirmed"), PairingsModel(), ConfirmedCell())
        self.lists = (self.proposed, self.confirmed)
        self.waiting_note, self.proposed_note = plain.label("", "muted"), plain.label("", "muted")
        self.confirmed_note = plain.label("", "muted")
        self.confirm_button = plain.button(_("Confirm ticked"))
        self.ended = plain.button(_("Show ended"), "link")
        self.rule = plain.label(
            _("First as many people as possible, then the best fit in total."), "hint", wrap=True
        )
        self.nothing = plain.label(
            _("Nothing is proposed. “Propose pairings” finds the best plan for all who wait."),
            "muted",
            wrap=True,
        )
        self.nobody = plain.label(_("No pairing is confirmed yet."), "muted", wrap=True)
        self.run_bar = RunBar()
        self._heads: list[QWidget] = []
        self._columns: list[QWidget] = []
        self._rows: list[PairingRow] = []
        self._locked: frozenset[int] = frozenset()
        self._confirm = confirm
        self._lay_out()
        self._connect(confirm, tick)

    def show_rows(self, rows: list[PairingRow], locked: frozenset[int]) -> None:
        """Show pairings in the columns where they belong."""
        self._rows, self._locked = rows, locked
        proposed = [row for row in rows if row.state is PairingState.PROPOSED]
        proposed.sort(key=lambda row: -1 if row.score is None else row.score, reverse=True)
        confirmed = [row for row in rows if row.state.confirmed]
        over = [row for row in rows if not row.state.holds_place]
        self.proposed.pairings.show_rows(proposed, locked)
        self.confirmed.pairings.show_rows(confirmed + (over if self.ended.isChecked() else []), locked)
        scores = [row.score for row in proposed if row.score is not None]
        weakest = _("weakest {score}").format(score=figure(min(scores))) if scores else ""
        self.proposed_note.setText(
            " · ".join([str(len(proposed)), weakest]) if weakest else str(len(proposed))
        )
        self.confirmed_note.setText(str(len(confirmed)))
        self.rule.setVisible(bool(proposed))
        self.nothing.setVisible(not proposed)
        self.confirm_button.setVisible(bool(proposed))
        self.nobody.setVisible(not self.confirmed.pairings.rows)
        text = ngettext("Show {count} ended", "Show {count} ended", len(over))
        self.ended.setText(text.format(count=len(over)))
        plain.name(self.ended, self.ended.text())
        self.ended.setVisible(bool(over))

    def show_waiting_count(self, found: Waiting) -> None:
        """Say how many are without a mentor."""
        count = len(found.learners)
        text = ngettext("{count} mentee", "{count} mentees", count)
        if found.meets_as.gathers:
            text = ngettext("{count} person", "{count} people", count)
        self.waiting_note.setText(text.format(count=count))

    def row(self, pairing_id: int) -> PairingRow | None:
        """The pairing, whether it is in sight or not."""
        return next((row for row in self._rows if row.id == pairing_id), None)

    def go_to(self, pairing_id: int) -> bool:
        """Choose a pairing, wherever it stands; whether there is one."""
        row = self.row(pairing_id)
        if row is None:
            return False
        if not row.state.holds_place:
            self.ended.setChecked(True)
        for column in self.lists:
            place = column.pairings.place_of(pairing_id)
            if place >= 0:
                column.go_to(place)
            else:
                column.let_go()
        return True

    def place_of(self, pairing_id: int) -> tuple[int, int] | None:
        """In which of the two lists a pairing stands, and where; None while it is not in sight."""
        places = [column.pairings.place_of(pairing_id) for column in self.lists]
        return next(((number, place) for number, place in enumerate(places) if place >= 0), None)

    def is_in_sight(self, pairing_id: int) -> bool:
        """Whether one of the lists shows it."""
        return self.place_of(pairing_id) is not None

    def go_near(self, place: tuple[int, int]) -> int:
        """Choose what stands at a place of a list now, or else in the other list; its id, 0 for nothing."""
        mine = self.lists[place[0]]
        for column in (mine, *(each for each in self.lists if each is not mine)):
            if column.pairings.rows:
                column.go_to(place[1])
                return column.current_id
        return 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns are as high as there is room; each scrolls for itself."""
        super().resizeEvent(event)
        inside = self.widget()
        if inside is not None:
            inside.setFixedHeight(self.viewport().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on a pairing goes into the inspector."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plainly = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            }
            if plainly and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.opened.emit()
                return True
        return super().eventFilter(watched, event)

    def _connect(self, confirm: QAction, tick: QAction) -> None:
        self.confirm_button.clicked.connect(confirm.trigger)
        tick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.proposed.addAction(tick)
        self.proposed.pairings.ticked.connect(self._tell_ticks)
        self.ended.setCheckable(True)
        self.ended.toggled.connect(self._turn_ended)
        for column in self.lists:
            column.pointed.connect(self.pointed)
            column.installEventFilter(self)
        self._tell_ticks()

    def _turn_ended(self) -> None:
        self.show_rows(self._rows, self._locked)

    def _tell_ticks(self) -> None:
        count = len(self.proposed.pairings.ticks())
        words = ngettext("Confirm {count} ticked", "Confirm {count} ticked", count).format(count=count)
        self.confirm_button.setText(words)
        plain.name(self.confirm_button, words)
        plain.tip(self.confirm_button, _("{act} (Ctrl+Return)").format(act=words))
        self.confirm_button.setEnabled(bool(count))
        self._confirm.setEnabled(bool(count))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("scrolled")
        across = QHBoxLayout(inside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        heads = (
            _head(_("Unmatched"), self.waiting_note),
            _head(_("Proposed"), self.proposed_note, self.confirm_button),
            _head(_("Confirmed"), self.confirmed_note, self.ended),
        )
        bodies: tuple[list[QWidget], ...] = (
            [self.unmatched],
            [self.run_bar, self.nothing, self.proposed, self.rule],
            [self.nobody, self.confirmed],
        )
        for place, (head, body) in enumerate(zip(heads, bodies, strict=True)):
            if place:
                edge = QFrame()
                edge.setProperty("kind", "edge")
                across.addWidget(edge)
            self._columns.append(_column(head, body))
            across.addWidget(self._columns[-1], _SHARES[place])
        self._heads = list(heads)
        self.setWidget(inside)
        theme().changed.connect(self._scale)
        self._scale()

    def _scale(self) -> None:
        for head, column, width in zip(self._heads, self._columns, _NARROWEST, strict=True):
            head.setFixedHeight(theme().px(_HEAD))
            column.setMinimumWidth(theme().px(width))


def _head(title: str, note: QWidget, button: QPushButton | None = None) -> QWidget:
    head = QWidget()
    across = QHBoxLayout(head)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme().px(8))
    across.addWidget(plain.label(title, "section"))
    across.addWidget(note)
    across.addStretch(1)
    if button is not None:
        across.addWidget(button)
    return head


def _column(head: QWidget, body: list[QWidget]) -> QWidget:
    column = QWidget()
    down = QVBoxLayout(column)
    down.setContentsMargins(theme().px(12), 0, theme().px(12), theme().px(8))
    down.setSpacing(theme().px(8))
    down.addWidget(head)
    for widget in body:
        down.addWidget(widget)
    if len(body) > 1:
        down.addStretch(1)
    return column
