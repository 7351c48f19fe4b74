"""Who would move from whom to whom, each with a tick; who is proposed, who stays, who still waits."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.pairing_up import MendLine, MendPlan, Someone
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import mend_words
from mentordesk.ui.views.pairings.pairing_panel import Section

MOST = 60
"""Lines of a kind that are told one by one."""


class MendLines(QWidget):
    """A mover who is unticked stays; who was made to stay may be ticked again."""

    stays = Signal(int, bool)
    """A learner, and whether they are to stay."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[int, QCheckBox] = {}
        self.section = Section()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)

    def show_plan(self, plan: MendPlan, staying: tuple[Someone, ...], apart: int) -> None:
        """Show a step; the learner of the pairing `apart` cannot stay."""
        self.boxes = {}
        movers = [each for each in plan.lines if each.pairing and each.pairing != apart]
        others = [each for each in plan.lines if each not in movers]
        told: list[QWidget] = []
        if movers:
            told.append(plain.label(_("Would move (untick who is to stay)"), "head"))
            told += [self._mover(each) for each in movers[:MOST]]
            told += _rest(len(movers))
        if staying:
            told.append(plain.label(_("Stay because you said so"), "head"))
            told += [self._box(each.id, each.name, ticked=False) for each in staying]
        if others:
            told.append(plain.label(_("Would be proposed"), "head"))
            told += [_line(each) for each in others[:MOST]]
            told += _rest(len(others))
        if plan.left:
            told.append(plain.label(_("Still have nobody"), "head"))
            told += [_waits(*each) for each in plan.left[:MOST]]
            told += _rest(len(plan.left))
        self.section.fill(told)

    def _mover(self, each: MendLine) -> QWidget:
        block = _block()
        box = self._box(each.learner, mend_words.move_words(each), ticked=True)
        box.setAccessibleDescription(mend_words.fit_words(each))
        below = plain.label(mend_words.fit_words(each), "muted", wrap=True)
        below.setContentsMargins(theme().px(26), 0, 0, 0)
        for part in (box, below):
            _column(block).addWidget(part)
        return block

    def _box(self, learner: int, words: str, *, ticked: bool) -> QCheckBox:
        box = QCheckBox(plain.button_text(words))
        plain.name(box, words)
        box.setChecked(ticked)
        box.toggled.connect(partial(self._turned, learner))
        self.boxes[learner] = box
        return box

    def _turned(self, learner: int, moves: bool) -> None:  # noqa: FBT001 - Qt's
        self.stays.emit(learner, not moves)


def _line(each: MendLine) -> QWidget:
    block = _block()
    _column(block).addWidget(plain.label(mend_words.move_words(each), "base", wrap=True))
    _column(block).addWidget(plain.label(mend_words.fit_words(each), "muted", wrap=True))
    return block


def _waits(name: str, reason: str) -> QWidget:
    block = _block()
    _column(block).addWidget(plain.label(name, "base", wrap=True))
    _column(block).addWidget(plain.label(reason, "muted", wrap=True))
    return block


def _rest(count: int) -> list[QWidget]:
    if count <= MOST:
        return []
    text = ngettext("and {count} more", "and {count} more", count - MOST)
    return [plain.label(text.format(count=count - MOST), "hint")]


def _block() -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(2))
    return block


def _column(block: QWidget) -> QVBoxLayout:
    column = block.layout()
    assert isinstance(column, QVBoxLayout)  # noqa: S101 - made above
    return column
