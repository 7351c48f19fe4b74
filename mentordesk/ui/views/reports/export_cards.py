"""The cards at the left of the room Reports, one for each export."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Card
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.reports.offer import Offer


class ExportCards(QWidget):
    """Title, what it is for, ending, and what it would hold; one card is chosen."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, Card] = {}
        self.current = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(8))

    def show_offer(self, offer: Offer) -> None:
        """Show the cards of what can be written now; the chosen one stays."""
        for old in self.cards.values():
            old.hide()
            old.deleteLater()
        self.cards = {}
        for key in sorted(offer.exports, key=lambda key: (key != "packs", _(offer.exports[key].title))):
            self.cards[key] = card = _card(offer, key)
            card.pressed.connect(partial(self.choose, key))
            self._column.addWidget(card)
        if self.current not in self.cards:
            self.current = next(iter(self.cards), "")
        self._mark()

    def choose(self, key: str) -> None:
        """Choose a card."""
        if key in self.cards and key != self.current:
            self.current = key
            self._mark()
            self.chosen.emit(key)

    def _mark(self) -> None:
        for key, card in self.cards.items():
            card.setProperty("kept", key == self.current)
            card.choose(on=key == self.current)


def _card(offer: Offer, key: str) -> Card:
    export = offer.exports[key]
    holds = offer.holds[key]
    said = _("{title}: {about} {holds}").format(title=_(export.title), about=_(export.about), holds=holds)
    card = Card(said)
    head = QHBoxLayout()
    head.addWidget(plain.label(_(export.title), "section", wrap=True), 1)
    ending = plain.label(export.suffix.removeprefix(".").upper(), "tag")
    head.addWidget(ending, 0, Qt.AlignmentFlag.AlignTop)
    card.column.addLayout(head)
    card.column.addWidget(plain.label(_(export.about), "muted", wrap=True))
    if holds:
        card.column.addWidget(plain.label(holds, "strong"))
    return card
