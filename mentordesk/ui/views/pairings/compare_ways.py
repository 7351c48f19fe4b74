"""Two plans side by side: what is proposed, and the best plan of another kind; the way to use that one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching import Six
from mentordesk.core.services.pairing_up import Comparison, Differing, plan_ways
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.pairing_cells import figure
from mentordesk.ui.views.pairings.pairing_panel import Section
from mentordesk.ui.views.pairings.ways_words import six, told_price

MOST = 40
"""Differences that are told one by one."""


class CompareWays(QDialog):
    """Choose a way; the six numbers of both plans stand beside each other, with who would move."""

    def __init__(
        self,
        parent: QWidget,
        compare: Callable[[MatchMode], Comparison],
        use: Callable[[MatchMode], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Compare ways of pairing"))
        self._compare, self._use = compare, use
        self.mode = OneOf({mode: mode.label for mode in MatchMode})
        plain.name(self.mode, _("Another way of pairing"))
        self.mode.set_value(MatchMode.COVERAGE_TOTAL)
        self.rule = plain.label("", "muted", wrap=True)
        self.figures, self.differences = Section(), Section()
        self.use_button = plain.button(_("Use this one"), "primary")
        self.use_button.setEnabled(False)
        self.use_button.clicked.connect(self._use_it)
        self._lay_out()
        self.mode.currentIndexChanged.connect(self._ask)
        self._ask()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Compare ways of pairing"), "title"))
        column.addWidget(self.mode)
        column.addWidget(self.rule)
        column.addWidget(self.figures)
        column.addWidget(line())
        inner = QWidget()
        above = QVBoxLayout(inner)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.differences)
        above.addStretch(1)
        column.addWidget(scrolled(inner), 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        close = plain.button(_("Close"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        foot.addWidget(self.use_button)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(620), room.width() - 40), min(theme().px(640), room.height() - 80))

    @Slot()
    def _ask(self) -> None:
        mode = self.mode.value()
        self.rule.setText(plan_ways.rule(mode))
        self.use_button.setEnabled(False)
        task.fetch(self, lambda: self._compare(mode), self._show)

    def _show(self, found: Comparison) -> None:
        blocks: list[QWidget] = [figures(found.now, found.then, found.bands)]
        blocks.append(plain.label(told_price(found.now, found.then), "base", wrap=True))
        self.figures.fill(blocks)
        count = len(found.differing)
        self.differences.fill(differences(found.differing))
        self.use_button.setEnabled(bool(count) or found.mode is not found.in_force)

    @Slot()
    def _use_it(self) -> None:
        self._use(self.mode.value())
        self.accept()


def figures(now: Six, then: Six, bands: tuple[str, ...], heads: tuple[str, str] | None = None) -> QWidget:
    """The six numbers, a line each; `heads` name the two plans."""
    block = QWidget()
    plain.name(block, _("Both plans in numbers"))
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(24))
    grid.setVerticalSpacing(theme().px(4))
    grid.setColumnStretch(0, 1)
    for place, head in enumerate(heads or (_("proposed now"), _("this way")), 1):
        grid.addWidget(plain.label(head, "hint"), 0, place, Qt.AlignmentFlag.AlignRight)
    for at, (label, before, after) in enumerate(six(now, then, bands), 1):
        grid.addWidget(plain.label(label, "base"), at, 0)
        grid.addWidget(plain.label(before, "muted"), at, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(plain.label(after, "strong"), at, 2, Qt.AlignmentFlag.AlignRight)
    return block


def differences(found: Sequence[Differing]) -> list[QWidget]:
    """How many mentees would have another mentor, and the first of them."""
    count = len(found)
    text = ngettext("{count} mentee differs", "{count} mentees differ", count).format(count=count)
    told: list[QWidget] = [plain.label(text if count else _("Both plans are the same."), "head")]
    told += [difference(each) for each in found[:MOST]]
    if count > MOST:
        rest = ngettext("and {count} more", "and {count} more", count - MOST)
        told.append(plain.label(rest.format(count=count - MOST), "hint"))
    return told


def difference(each: Differing) -> QWidget:
    """Who, from whom to whom, with both scores."""
    block = QWidget()
    across = QHBoxLayout(block)
    across.setContentsMargins(0, 0, theme().px(8), 0)
    across.setSpacing(theme().px(12))
    across.addWidget(plain.Line(each.learner, "strong"), 2)
    move = _("{before} → {after}").format(before=each.before or _("nobody"), after=each.after or _("nobody"))
    across.addWidget(plain.Line(move, "muted"), 3)
    scores = _("{before} → {after}").format(before=figure(each.score_before), after=figure(each.score_after))
    across.addWidget(plain.label(scores, "base"))
    return block
