"""The surveys at the head of the answers: state, how many came back, honest figures, and the promise."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core import surveys
from mentordesk.core.feedback import ResponseRow, WaveRow, item_means
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.vocab import WaveState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Card
from mentordesk.ui.kit.marks import ScoreBar
from mentordesk.ui.kit.theme import theme


class WaveCards(QWidget):
    """One card a survey."""

    close_wanted = Signal(int)
    reopen_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[int, QWidget] = {}
        self.row = QHBoxLayout(self)
        side = theme().px(24)
        self.row.setContentsMargins(side, theme().px(12), side, theme().px(4))
        self.row.setSpacing(theme().px(12))

    def show_waves(self, waves: Sequence[WaveRow], answers: Sequence[ResponseRow]) -> None:
        """Show the surveys with the figures of their answers."""
        focused = next((wave for wave, button in self.buttons.items() if button.hasFocus()), 0)
        while item := self.row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for wave in waves:
            theirs = [row for row in answers if row.wave_id == wave.id]
            self.row.addWidget(self._card(wave, theirs), 1)
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def _card(self, wave: WaveRow, answers: Sequence[ResponseRow]) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(theme().px(8))
        head.addWidget(plain.label(wave.name, "strong"))
        head.addWidget(plain.label(wave.state.label, "muted"))
        head.addStretch(1)
        if (button := self._button(wave)) is not None:
            head.addWidget(button)
        card.column.addLayout(head)
        for widget in _came(wave):
            card.column.addWidget(widget)
        for figure in item_means(answers, wave.survey):
            card.column.addWidget(_figure(figure.item.text, figure.said))
        card.column.addWidget(plain.label(surveys.promise(wave.anonymity), "hint", wrap=True))
        card.column.addStretch(1)
        return card

    def _button(self, wave: WaveRow) -> QWidget | None:
        if wave.state is WaveState.OPEN:
            button = plain.button(
                _("Close"), tooltip=_("Take no more answers to “{name}”").format(name=wave.name)
            )
            button.clicked.connect(partial(self.close_wanted.emit, wave.id))
            plain.name(button, _("Close {name}").format(name=wave.name))
        elif wave.state in {WaveState.CLOSED, WaveState.REPORTED}:
            button = plain.button(
                _("Reopen"), tooltip=_("Take answers to “{name}” again").format(name=wave.name)
            )
            button.clicked.connect(partial(self.reopen_wanted.emit, wave.id))
            plain.name(button, _("Reopen {name}").format(name=wave.name))
        else:
            return None
        self.buttons[wave.id] = button
        return button


def _came(wave: WaveRow) -> list[QWidget]:
    """How many answered; of how many, where that is known: answers may also come in without a slip."""
    if wave.answers > wave.slips:
        count = ngettext("{count} answer", "{count} answers", wave.answers).format(count=wave.answers)
        return [plain.label(count, "base")]
    said = _("{answered} of {slips} answered").format(answered=wave.answers, slips=wave.slips)
    share = wave.answers / wave.slips if wave.slips else 0.0
    return [plain.label(said, "base"), ScoreBar(share, said)]


def _figure(words: str, said: str) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme().px(12))
    across.addWidget(plain.Line(words, "muted"), 1)
    across.addWidget(plain.label(said, "base"))
    return row
