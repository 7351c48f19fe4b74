"""The column Unmatched: who waits and why, which mentors have a place, where skills run short."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching import SkillSupply
from mentordesk.core.services.pairing_up import FreeMentor, Waiting, WaitingLearner
from mentordesk.core.vocab import Format
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.person_card import PersonCard

MOST = 20
"""Cards of a kind; the rest are told by their number."""


class UnmatchedColumn(QWidget):
    """Shows what is left; the window asks core in the background and hands the answer over."""

    chosen = Signal(int)
    """A learner who waits (participant id)."""
    mentor_wanted = Signal(int)
    added = Signal(QWidget)
    """A card of a person is there."""
    place_wanted = Signal(int, int)
    """A mentor, and how many places they would take."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[int, PersonCard] = {}
        self._order: list[PersonCard] = []
        self._chosen = 0
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, theme().px(4), theme().px(12))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(8))
        whole.addLayout(self._column)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def show_waiting(self, found: Waiting, today: date) -> None:
        """Show what core says."""
        had = next((number for number, card in self.cards.items() if card.hasFocus()), 0)
        self._clear()
        self._show_learners(found, today)
        self._show_mentors(found)
        if found.skills:
            self._add(plain.Line(_("Where skills run short"), "head"))
            self._add(skills_table(found.skills[:MOST]))
        self.choose(self._chosen)
        if had in self.cards:
            self.cards[had].setFocus()

    def _show_learners(self, found: Waiting, today: date) -> None:
        if found.learners:
            self._add(plain.Line(_without(found), "head"))
        told = {""}
        for learner in sorted(found.learners, key=lambda each: not each.reason)[:MOST]:
            self._add_learner(learner, today)
            if learner.shortage not in told:  # said once for all whom it is about
                told.add(learner.shortage)
                self._add_words(learner.shortage)
            self._add_place(learner.ask, learner.ask_name, learner.places)
        self._tell_rest(len(found.learners))
        if found.helps:
            self._add(plain.Line(_("What would help most"), "head"))
        for each in found.helps:
            self._add_words(each.sentence)
            self._add_place(each.ask, each.ask_name, each.places)

    def _show_mentors(self, found: Waiting) -> None:
        if found.meets_as is Format.CIRCLE:
            return
        free = [mentor for mentor in found.mentors if mentor.free]
        self._add(plain.Line(_("Mentors with a free place"), "head"))
        for mentor in free[:MOST]:
            self._add_mentor(mentor)
        self._tell_rest(len(free))
        if not free:
            self._add(plain.label(_("Every place is taken."), "muted", wrap=True))

    def choose(self, learner_id: int) -> None:
        """Show one learner as the chosen one; 0 for nobody."""
        self._chosen = learner_id
        for number, card in self.cards.items():
            card.choose(on=number == learner_id)

    def enter(self) -> bool:
        """Put the focus on the chosen card, or the first; whether there is one."""
        card = self.cards.get(self._chosen) or next(iter(self._order), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.TabFocusReason)
        return card is not None

    def _add_learner(self, learner: WaitingLearner, today: date) -> None:
        since = ""
        if learner.since:
            days = max(0, (today - learner.since).days)
            since = ngettext("{count} day", "{count} days", days).format(count=days)
        below = " · ".join(part for part in (learner.line, since) if part)
        card = PersonCard(learner.name, below, square=True)
        card.learner = learner.id
        card.pressed.connect(partial(self.chosen.emit, learner.id))
        self.cards[learner.id] = card
        self._add_card(card)
        if learner.reason:
            self._add_words(f"{learner.reason} {learner.fix}".strip())

    def _add_words(self, text: str) -> None:
        words = plain.label(text, "muted", wrap=True)
        words.setContentsMargins(theme().px(4), 0, theme().px(4), 0)
        self._add(words)

    def _add_place(self, mentor: int, name: str, places: int) -> None:
        """The way to give a mentor one more place, where that would help."""
        if not mentor:
            return
        then = ngettext("They then take {count} person.", "They then take {count} people.", places)
        give = plain.button(_("Give one more place"), "link", then.format(count=places))
        plain.name(give, _("Give {name} one more place").format(name=name))
        give.clicked.connect(partial(self.place_wanted.emit, mentor, places))
        self._add(give)

    def _add_mentor(self, mentor: FreeMentor) -> None:
        free = ngettext("{count} free", "{count} free", mentor.free).format(count=mentor.free)
        card = PersonCard(mentor.name, mentor.line, free)
        card.mentor = mentor.id
        card.pressed.connect(partial(self.mentor_wanted.emit, mentor.id))
        self._add_card(card)

    def _add_card(self, card: PersonCard) -> None:
        card.moved.connect(partial(self._move_from, card))
        if not self._order:  # Tab goes from column to column; the arrow keys from card to card
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._order.append(card)
        self._add(card)
        self.added.emit(card)

    def _move_from(self, card: PersonCard, step: int) -> None:
        place = self._order.index(card) + step
        if 0 <= place < len(self._order):
            self._order[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _tell_rest(self, there: int) -> None:
        if there > MOST:
            text = ngettext("and {count} more", "and {count} more", there - MOST)
            self._add(plain.label(text.format(count=there - MOST), "hint"))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()  # at once, for only what is shown takes the focus

    def _clear(self) -> None:
        self.cards, self._order = {}, []
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


def _without(found: Waiting) -> str:
    """What those who wait are without."""
    if any(each.nth > 1 for each in found.learners):
        return _("Mentees who want a mentor")
    heads = {
        Format.GROUP: _("Mentees without a group"),
        Format.CIRCLE: _("People without a circle"),
    }
    return heads.get(found.meets_as, _("Mentees without a mentor"))


def skills_table(skills: tuple[SkillSupply, ...]) -> QWidget:
    """Skill, want, cover, free; a free of none stands out in red."""
    table = QWidget()
    plain.name(table, _("Where skills run short"))
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(10))
    grid.setVerticalSpacing(theme().px(5))
    grid.setColumnStretch(0, 1)
    for place, head in enumerate((_("want"), _("cover"), _("free")), 1):
        grid.addWidget(plain.label(head, "hint"), 0, place, Qt.AlignmentFlag.AlignRight)
    for at, skill in enumerate(skills):
        grid.addWidget(line(), 2 * at + 1, 0, 1, 4)
        grid.addWidget(plain.label(skill.label, "base", wrap=True), 2 * at + 2, 0)
        kinds = ("strong", "base", "base" if skill.free else "red")
        for place, (figure, kind) in enumerate(
            zip((skill.wanted, skill.cover, skill.free), kinds, strict=True), 1
        ):
            grid.addWidget(plain.label(str(figure), kind), 2 * at + 2, place, Qt.AlignmentFlag.AlignRight)
    return table
