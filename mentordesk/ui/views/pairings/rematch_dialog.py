"""Before a rematch: who else could be had and at which price, how it ends, and what is called off."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.pairing_up import Consequences, RematchDraft, Rematching, Someone
from mentordesk.core.vocab import EndReason
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form import DateField, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.pair_with import FIRST
from mentordesk.ui.views.pairings.pairing_dialogs import outcome
from mentordesk.ui.views.pairings.price_teller import PriceTeller

_MENTOR = Qt.ItemDataRole.UserRole
_ROWS = 5


@dataclass(frozen=True, slots=True)
class RematchChoice:
    """Whom they get instead, and how what they have ends."""

    mentor: int
    on: date | None
    reason: EndReason = EndReason.NO_FAULT_MUTUAL
    again: bool = False

    @property
    def ending(self) -> RematchDraft:
        """How it ends."""
        return RematchDraft(self.on, self.reason, self.again)


@dataclass(frozen=True, slots=True)
class RematchAsks:
    """What the dialog asks, and what it does."""

    read: Callable[[], Rematching]
    consequences: Callable[[date], Consequences]
    save: Callable[[RematchChoice], object]
    mend: Callable[[EndReason], object]


class MentorList(QListWidget):
    """Mentors by what they cost everybody; each with its price as soon as that is known."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "field")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(theme().px(28 * _ROWS))

    def value(self) -> int:
        """Who is chosen; 0 for nobody."""
        item: QListWidgetItem | None = self.currentItem()
        return int(item.data(_MENTOR)) if item else 0

    def set_value(self, mentor: int) -> None:
        """Choose one who is there."""
        for place in range(self.count()):
            if self.item(place).data(_MENTOR) == mentor:
                self.setCurrentRow(place)

    def show_mentors(self, mentors: tuple[Someone, ...]) -> None:
        """Show these; the first is chosen."""
        with QSignalBlocker(self):
            for each in mentors:
                item = QListWidgetItem(each.name)
                item.setData(_MENTOR, each.id)
                self.addItem(item)
            self.setCurrentRow(0)
        rows = min(max(len(mentors), 2), _ROWS)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), theme().px(28)) + theme().px(12))

    def tell(self, teller: PriceTeller) -> None:
        """The price behind each name, as far as it is known."""
        for place in range(self.count()):
            item = self.item(place)
            if found := teller.known(item.data(_MENTOR)):
                text = _("{mentor}: {price}")
                item.setText(text.format(mentor=plain.isolate(found.name), price=found.brief))


class RematchForm(Form[RematchChoice]):
    """Nothing ends while this is open."""

    ready = Signal(bool)
    """Whether somebody is chosen."""

    def __init__(self, row: PairingRow, today: date, asks: RematchAsks) -> None:
        super().__init__(RematchChoice(0, today))
        self._row, self._today, self._asks = row, today, asks
        self._teller: PriceTeller | None = None
        self._column.addWidget(
            plain.label(_("Nothing ends until you have chosen who comes instead."), "muted", wrap=True)
        )
        self.nobody = Note(_("Nobody else can be had"), self._told_nobody(), "amber")
        self.mend = plain.button(_("Mend the plan…"), "link")
        self.nobody.column.addWidget(self.mend)
        self.nobody.hide()
        self._column.addWidget(self.nobody)
        self._add_mentors()
        self._add_ending()
        self.mend.clicked.connect(lambda: asks.mend(self.reason.value()))
        self.mentors.currentItemChanged.connect(self._show_price)
        self.on.dateChanged.connect(self._foretell)
        self._foretell()
        task.fetch(self, asks.read, self._show)

    def _add_mentors(self) -> None:
        """Without a row of the form's own: all of it goes where nobody can be had."""
        words = _("Other mentors by what they cost everybody")
        self.mentors, self.over = MentorList(), plain.label(words, "hint")
        plain.name(self.mentors, words)
        self.over.setBuddy(self.mentors)
        self.fields["mentor"] = self.mentors
        self.price = plain.label(_("Reckoning the price…"), "base", wrap=True)
        self.price.setMinimumHeight(theme().px(40))
        self.price.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self.over, self.mentors, self.price):
            self._column.addWidget(part)
        self._column.addSpacing(theme().px(8))

    def _add_ending(self) -> None:
        reasons = {each: each.label for each in EndReason if each is not EndReason.GOALS_MET_EARLY}
        self.reason = OneOf(reasons)
        self.add("reason", _("How it ended"), self.reason)
        self.on = DateField()
        self.on.setMaximumDate(QDate(self._today.year, self._today.month, self._today.day))
        self.add("on", _("Last day"), self.on)
        self.add("again", _("The two may be proposed to each other again"), QCheckBox())
        self.outcome = plain.label("", "muted", wrap=True)
        self.outcome.setMinimumHeight(theme().px(40))
        self._column.addWidget(self.outcome)
        self._column.addStretch(1)

    def _told_nobody(self) -> str:
        text = _(
            "No other mentor who may be had has a place for {name}, so the pairing stays as it is. "
            "Somebody else could make room: look at that first."
        )
        return text.format(name=plain.isolate(self._row.learners[0].name))

    def _show(self, found: Rematching) -> None:
        self.nobody.setVisible(not found.mentors)
        self.mentors.show_mentors(found.mentors)
        self.ready.emit(bool(found.mentors))
        for part in (self.over, self.mentors, self.price):
            part.setVisible(bool(found.mentors))
        if not found.mentors:
            return
        self._teller = PriceTeller(self, lambda _learner: found.prices)
        self._teller.arrived.connect(self._show_price)
        self._teller.begin(found.prices.learner)
        self._teller.want([each.id for each in found.mentors[:FIRST]])

    @Slot()
    def _show_price(self) -> None:
        teller, mentor = self._teller, self.mentors.value()
        if teller is not None and mentor:
            self.mentors.tell(teller)
            self.price.setText(teller.words(mentor))

    @Slot()
    def _foretell(self) -> None:
        day = self.on.day() or self._today
        task.fetch(self, lambda: self._asks.consequences(day), self._show_outcome)

    def _show_outcome(self, found: Consequences) -> None:
        self.outcome.setText(outcome(found))


def rematch_dialog(parent: QWidget, row: PairingRow, today: date, asks: RematchAsks) -> FormDialog:
    """The act has a button of its own, which waits until somebody is chosen."""
    form = RematchForm(row, today, asks)
    title = _("Another mentor for {name}").format(name=plain.isolate(row.learners[0].name))
    dialog = FormDialog(parent, title, form, asks.save, _("End it and propose the new pairing"))
    dialog.save_button.setEnabled(False)
    form.ready.connect(dialog.save_button.setEnabled)
    form.mend.clicked.connect(dialog.reject)
    return dialog
