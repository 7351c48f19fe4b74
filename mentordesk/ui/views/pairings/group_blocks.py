"""The blocks of the inspector about a group: what stands against it, and each of its people."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.pairing_up import GroupStory, MemberFit
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import heading
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.marks import Mark, ScoreBar
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.tile import Tile
from mentordesk.ui.views.pairings.pairing_cells import figure

Act = tuple[str, str, Callable[[], object]]
"""What a link says, how it is named, and what it does."""
_BEST = 10_000


def story(
    row: PairingRow, found: GroupStory, acts: Callable[[MemberFit], Sequence[Act]], whole: Sequence[Act]
) -> list[QWidget]:
    """What stands against the group, what speaks for it, everybody in it, and what can be done with it."""
    blocks: list[QWidget] = [plain.label(each, "problem", wrap=True) for each in found.against]
    blocks += [plain.label(each, "base", wrap=True) for each in row.rationale]
    blocks.append(heading(_("How each of them fits")))
    blocks += [_member(each, acts(each)) for each in found.fits]
    if whole:
        blocks.append(_links(whole))
    return blocks


def _member(member: MemberFit, acts: Sequence[Act]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, theme().px(4))
    column.setSpacing(theme().px(2))
    top = QWidget()
    across = QHBoxLayout(top)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme().px(8))
    across.addWidget(Tile(member.name, square=True, size=20))
    across.addWidget(plain.Line(member.name, "strong"), 1)
    if member.kept:
        lock = Mark("lock", "muted", 14)
        plain.tip(lock, _("You keep them in this group."))
        across.addWidget(lock)
    spoken = _("{name} fits with {score} of 100").format(name=member.name, score=figure(member.score))
    bar = ScoreBar(member.score / _BEST, spoken)
    bar.setFixedWidth(theme().px(56))
    across.addWidget(bar)
    across.addWidget(plain.label(figure(member.score), "strong"))
    column.addWidget(top)
    if member.sentence:
        column.addWidget(plain.label(member.sentence, "muted", wrap=True))
    if acts:
        column.addWidget(_links(acts))
    return block


def _links(acts: Sequence[Act]) -> QWidget:
    block = QWidget()
    row = Flow(block, 2)
    row.setContentsMargins(0, 0, 0, 0)
    for words, spoken, act in acts:
        button = plain.button(words, "link")
        plain.name(button, spoken)
        button.setProperty("key", spoken)
        button.clicked.connect(lambda _on=False, act=act: act())
        row.addWidget(button)
    return block
