"""The inspector of the room Pairings: one pairing whole, or one learner who waits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.matching import Explanation
from mentordesk.core.pairings import HistoryRow, PairingRow
from mentordesk.core.services.pairing_up import Fit, FreeMentor, WaitingLearner
from mentordesk.core.vocab import Acceptance, PairingState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, heading, person
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import pairing_blocks as blocks


@dataclass(frozen=True, slots=True)
class Asks:
    """What the inspector may ask of its page."""

    record: Callable[[int, Acceptance], object]
    """What a participant said."""
    sign: Callable[[int, date | None], object]
    pair: Callable[[int], object]
    """A mentor for the learner shown."""
    why_not: Callable[[int], object]
    """A mentor about whom is asked."""
    give_place: Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Details:
    """What the background finds out about a pairing."""

    pairing_id: int
    explanation: Explanation | None
    history: Sequence[HistoryRow]


class Section(QWidget):
    """A part of the inspector that is filled when its answer has come."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(8))

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Show these instead of what was there."""
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for new in widgets:
            self._column.addWidget(new)
            new.show()


class PairingPanel(Panel):
    """Shows at once what is known, and the rest as it comes."""

    mend_wanted = Signal()

    def __init__(self, asks: Asks, today: Callable[[], date]) -> None:
        super().__init__()
        self._asks, self._today = asks, today
        self._shown = ("", 0)
        self._score: int | None = None
        self.waiting_acts: list[QAction] = []
        """What can be done with somebody who waits for a group."""
        self._mentors: dict[str, int] = {}
        self._names = QStringListModel(self)
        self._answers: list[Fit] = []
        self._alternatives: list[Fit] | None = None
        self._aside = QWidget(self)  # holds what is not shown just now: none of it is ever without an owner
        self._aside.hide()
        self.bars, self.firm, self.fits, self.history = Section(), Section(), Section(), Section()
        self.covers, self.changes, self.ahead = Section(), Section(), Section()
        self._of_group = (self.ahead, self.changes)
        self.why = self._field()
        self._lay_aside()

    def show_mentors(self, mentors: Sequence[FreeMentor]) -> None:
        """Know who can be asked about."""
        self._mentors = {mentor.name: mentor.id for mentor in mentors}
        self._names.setStringList(list(self._mentors))

    def show_pairing(self, row: PairingRow, acts: Sequence[QAction], *, locked: bool) -> None:
        """Show a pairing, with what can be done with it at the foot."""
        self._score = row.score
        key = self._begin("pairing", row.id)
        self.add(blocks.head(row, locked=locked))
        self._add_acts(acts)
        self.build(self._blocks(row, key))

    def _blocks(self, row: PairingRow, key: str) -> Iterator[None]:
        self._take_up(self.ahead)
        self._take_up(self.bars)
        self._take_up(self.firm)
        yield
        if row.state is PairingState.PROPOSED:
            if not row.format.gathers:
                self._add_why_not()
            self.add(heading(_("What they said")))
            for member in blocks.sides(row):
                yield
                self.add(blocks.answer(member, self._asks.record))
        elif row.state.confirmed:
            self.add(heading(_("Agreement signed on")))
            for member in blocks.sides(row):
                yield
                self.add(blocks.signature(member, self._today(), self._asks.sign))
            self._take_up(self.changes)
            self._take_up(self.covers)
        yield
        self.add(heading(_("Days and sessions")))
        for each in blocks.facts(row):
            self.add(each)
            yield
        self._take_up(self.history)
        self._end(key)

    def show_waiting(self, learner: WaitingLearner, *, gathers: bool = False) -> None:
        """Show someone without a mentor, or a group: why, the way out, and who could be had."""
        key = self._begin("waiting", learner.id)
        self.add(
            person(
                learner.name,
                learner.line or (_("waits for a group") if gathers else _("waits for a mentor")),
                square=True,
            )
        )
        if learner.reason:
            note = Note(_("Cannot be placed"), f"{learner.reason} {learner.fix}".strip(), "amber")
            if learner.shortage:
                note.column.addWidget(plain.label(learner.shortage, "muted", wrap=True))
            if learner.ask:
                words = _("Give {name} one more place").format(name=learner.ask_name)
                give = plain.button(words, "link")
                give.clicked.connect(lambda: self._asks.give_place(learner.ask, learner.places))
                note.column.addWidget(give)
            if not gathers:
                note.column.addWidget(blocks.mending(self.mend_wanted))
            self.add(note)
        else:
            way = (
                _("“Propose pairings” finds a group for them.")
                if gathers
                else _("“Propose pairings” finds a mentor for them.")
            )
            self.add(Note(_("Waits"), way, "watch"))
        if gathers:
            self._add_acts(self.waiting_acts)
        else:
            self._add_why_not()
        self._end(key)

    def show_details(self, found: Details) -> None:
        """Fill in why they fit, and what happened."""
        if (why := found.explanation) is not None:
            self.bars.fill([*blocks.since_then(self._score, why), *blocks.barriers(why), *blocks.bars(why)])
        if found.history:
            self.history.fill([Folded(_("History"), blocks.told(found.history), "history")])

    def show_firmness(self, pairing_id: int, said: str) -> None:
        """Fill in how firm a proposal stands."""
        if self._shown == ("pairing", pairing_id):
            self.firm.fill([plain.label(said, "muted", wrap=True)] if said else [])

    def show_changes(self, pairing_id: int, shown: Sequence[QWidget]) -> None:
        """Fill in what can be changed about a group; a note about it stands ahead of all."""
        if self._shown == ("pairing", pairing_id):
            self.ahead.fill([each for each in shown if isinstance(each, Note)])
            self.changes.fill([each for each in shown if not isinstance(each, Note)])

    def show_group(self, pairing_id: int, shown: Sequence[QWidget]) -> None:
        """Fill in what there is to tell of a group."""
        if self._shown == ("pairing", pairing_id):
            self.bars.fill(shown)

    def show_covers(self, pairing_id: int, shown: Sequence[QWidget]) -> None:
        """Fill in who stands in, with what can be done about it."""
        if self._shown == ("pairing", pairing_id):
            self.covers.fill(shown)

    def show_fits(self, fits: Sequence[Fit]) -> None:
        """Fill in who else there is."""
        self._alternatives = list(fits)
        self._show_fits()

    def show_answer(self, fit: Fit) -> None:
        """Show what stands against the mentor who was asked about."""
        self._answers = [fit, *(each for each in self._answers if each.name != fit.name)]
        self._show_fits()
        self.why.clear()

    def _show_fits(self) -> None:
        pair, asked = self._asks.pair, {fit.name for fit in self._answers}
        cards: list[QWidget] = [blocks.fit_card(fit, pair) for fit in self._answers]
        for place, fit in enumerate(self._alternatives or ()):
            if fit.name not in asked:
                cards.append(blocks.fit_card(fit, pair, runner_up=not place))
        if not cards and self._alternatives is not None:
            nobody = _("No other mentor can be had as things stand.")
            cards.append(plain.label(nobody, "muted", wrap=True))
        self.fits.fill(cards)

    def _begin(self, kind: str, number: int) -> str:
        focused = self.focusWidget()
        here = focused is not None and focused is self.window().focusWidget()
        key = str(focused.property("key") or "") if focused and here else ""
        same = self._shown == (kind, number)
        self._shown = (kind, number)
        self._lay_aside()
        self.clear()
        if not same:
            self._empty()
        return key if same else ""

    def _end(self, key: str) -> None:
        for block in self.blocks:
            block.show()  # at once, for only what is shown takes the focus
        for widget in self.findChildren(QWidget) if key else []:
            if widget.property("key") == key and not widget.isHidden():
                widget.setFocus()

    def _lay_aside(self) -> None:
        for kept in (self.bars, self.firm, self.fits, *self._of_group, self.covers, self.history, self.why):
            kept.setParent(self._aside)

    def _take_up(self, kept: QWidget) -> None:
        self.add(kept)
        kept.show()

    def _empty(self) -> None:
        for section in (self.bars, self.firm, self.fits, *self._of_group, self.covers, self.history):
            section.fill([])
        self.why.clear()
        self._answers, self._alternatives = [], None

    def _field(self) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("key", "why")
        field.setPlaceholderText(_("Why not… a mentor’s name"))
        plain.name(field, _("Why not this mentor?"))
        field.returnPressed.connect(self._ask_typed)
        completer = QCompleter(self._names, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (offered := completer.popup()) is not None:
            offered.setProperty("kind", "field")
        completer.activated.connect(self._ask_about)
        field.setCompleter(completer)
        return field

    def _ask_typed(self) -> None:
        typed = self.why.text().strip().casefold()
        found = [name for name in self._mentors if typed and typed in name.casefold()]
        if found:
            self._ask_about(min(found, key=len))

    def _ask_about(self, name: str) -> None:
        if name in self._mentors:
            self._asks.why_not(self._mentors[name])

    def _add_why_not(self) -> None:
        self.add(heading(_("Why not…")))
        self._take_up(self.why)
        self._take_up(self.fits)

    def _add_acts(self, acts: Sequence[QAction]) -> None:
        buttons = []
        for act in (each for each in acts if each.isEnabled()):
            words = act.text().replace("&", "")
            button = plain.button(words, "primary" if act is acts[0] else "")
            plain.tip(
                button, f"{words} ({act.shortcut().toString()})" if act.shortcut().toString() else words
            )
            button.clicked.connect(act.trigger)
            buttons.append(button)
        if not buttons:
            return
        foot = QWidget()
        row = Flow(foot, 8)
        row.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            row.addWidget(button)
        self.add_foot(foot)
