"""The inspector of any cell of the matrix: why the two would fit, what forbids it, and what it would cost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.matching import Explanation
from mentordesk.core.services.pairing_up import Price
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, heading
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.tile import Tile
from mentordesk.ui.views.pairings import pairing_blocks as blocks


@dataclass(frozen=True, slots=True)
class CellStory:
    """What the background finds out about two people who are not paired."""

    learner_id: int
    mentor_id: int
    names: tuple[str, str]
    figure: str
    explanation: Explanation
    price: Price


class CellPanel(Panel):
    """Two people, criterion by criterion; the price, and the way to have it."""

    def __init__(self) -> None:
        super().__init__()
        self.pair_button: QWidget | None = None

    def enter(self) -> None:
        """Go to the way to have it, where there is one."""
        if self.pair_button is None:
            super().enter()
        else:
            self.pair_button.setFocus(Qt.FocusReason.TabFocusReason)

    def show_story(
        self, story: CellStory, pair: Callable[[int, int], object], acts: Sequence[QAction]
    ) -> None:
        """Show it whole; `acts` stand at the foot."""
        self.clear()
        self.pair_button = None
        self.add(_head(story))
        for barrier in blocks.barriers(story.explanation):
            self.add(barrier)
        for bar in blocks.bars(story.explanation):
            self.add(bar)
        self.add(heading(_("To pair them")))
        self.add(plain.label(story.price.sentence, "base", wrap=True))
        if story.price.possible:
            text = _("Pair by hand all the same") if story.price.against else _("Pair by hand")
            button = plain.button(text, "" if story.price.against else "primary")
            button.clicked.connect(lambda: pair(story.learner_id, story.mentor_id))
            self.pair_button = button
            self.add(_row(button))
        foot = [_button(act) for act in acts]
        self.add_foot(_row(*foot))


def _head(story: CellStory) -> QWidget:
    block = QWidget()
    across = QHBoxLayout(block)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme().px(8))
    for name, square in zip(story.names, (True, False), strict=True):
        across.addWidget(Tile(name, square=square, size=36))
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(plain.label(story.names[0], "section", wrap=True))
    column.addWidget(plain.label(_("with {mentors}").format(mentors=story.names[1]), "muted", wrap=True))
    column.addWidget(plain.label(_("not paired"), "hint"))
    across.addLayout(column, 1)
    total = plain.label(story.figure, "bigfigure")
    plain.name(total, _("Score {score} of 100").format(score=story.figure))
    across.addWidget(total)
    return block


def _button(act: QAction) -> QWidget:
    button = plain.button(act.text().replace("&", ""))
    plain.tip(button, act.toolTip() or act.text())
    button.clicked.connect(act.trigger)
    return button


def _row(*buttons: QWidget) -> QWidget:
    block = QWidget()
    row = Flow(block, 8)
    row.setContentsMargins(0, theme().px(4), 0, 0)
    for button in buttons:
        row.addWidget(button)
    return block
