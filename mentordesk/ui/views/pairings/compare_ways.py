"""Two plans side by side: what is proposed, and the best plan of another kind; the way to use that one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching import Six
from mentordesk.core.services.pairing_up import Choices, Comparison, Differing, Way, plan_ways
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.dialogs import choose_file
from mentordesk.ui.dialogs.figures_dialog import save_picture
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import choice_words
from mentordesk.ui.views.pairings.pairing_cells import figure
from mentordesk.ui.views.pairings.pairing_panel import Section
from mentordesk.ui.views.pairings.way_choice import WayChoice
from mentordesk.ui.views.pairings.ways_words import six, told_price

MOST = 40
"""Differences that are told one by one."""


@dataclass(frozen=True, slots=True)
class WayAsks:
    """What the dialog asks; both take a while."""

    compare: Callable[[Way], Comparison]
    choices: Callable[[MatchMode], Choices]


class CompareWays(QDialog):
    """Choose a way; the six numbers of both plans stand beside each other, with who would move."""

    def __init__(self, parent: QWidget, asks: WayAsks, use: Callable[[Way], object]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Compare ways of pairing"))
        self._asks, self._use = asks, use
        self._shown: Comparison | None = None
        self.mode = OneOf({mode: mode.label for mode in MatchMode})
        plain.name(self.mode, _("Another way of pairing"))
        self.mode.set_value(MatchMode.COVERAGE_TOTAL)
        self.rule = plain.label("", "muted", wrap=True)
        self.choice = WayChoice()
        self.figures, self.differences = Section(), Section()
        self.copy_button, self.save_button = plain.button(_("Copy")), plain.button(_("Save as PNG…"))
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self._ask_where)
        self.use_button = plain.button(_("Use this one"), "primary")
        self.use_button.clicked.connect(self._use_it)
        self._lay_out()
        self.mode.currentIndexChanged.connect(self._ask_anew)
        self.choice.changed.connect(self._ask)
        self._ask_anew()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Compare ways of pairing"), "title"))
        column.addWidget(self.mode)
        column.addWidget(self.rule)
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, theme().px(8), 0)
        inner.setSpacing(theme().px(12))
        for each in (self.choice, self.figures, line(), self.differences):
            inner.addWidget(each)
        inner.addStretch(1)
        column.addWidget(scrolled(self._body), 1)
        column.addLayout(self._foot())
        room = self.screen().availableSize()
        self.resize(min(theme().px(680), room.width() - 40), min(theme().px(760), room.height() - 80))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        for button in (self.copy_button, self.save_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        close = plain.button(_("Close"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        foot.addWidget(self.use_button)
        return foot

    @Slot()
    def _ask_anew(self) -> None:
        """Another way: its choices, then its plan."""
        mode = self.mode.value()
        self.choice.wait(mode)
        if mode in {MatchMode.FLOOR, MatchMode.KEEP}:
            task.fetch(self, lambda: self._asks.choices(mode), self._show_choices)
        self._ask()

    def _show_choices(self, found: Choices) -> None:
        if found.mode is self.mode.value():
            self.choice.show_choices(found)

    @Slot()
    def _ask(self) -> None:
        way = self.choice.way(self.mode.value())
        self._let_use(None)
        if (known := self.choice.plan) is not None:
            self._show(known)
            return
        task.fetch(self, lambda: self._asks.compare(way), lambda found: self._answered(way, found))

    def _answered(self, way: Way, found: Comparison) -> None:
        wanted = self.choice.way(self.mode.value())
        same = way.mode is wanted.mode and wanted.price in {None, found.way.price}
        if same and self.choice.plan is None:
            self._show(found)

    def _show(self, found: Comparison) -> None:
        moves = self.choice.way(found.way.mode).moves
        self.rule.setText(plan_ways.rule(found.way.mode, found.way.price or 0, moves))
        blocks: list[QWidget] = [figures(found.now, found.then, found.bands)]
        blocks.append(plain.label(told_price(found.now, found.then), "base", wrap=True))
        self.figures.fill(blocks)
        self.differences.fill(differences(found.differing))
        self._let_use(found)

    def _let_use(self, found: Comparison | None) -> None:
        self._shown = found
        self.use_button.setEnabled(found is not None and found.brings)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(found is not None)

    @Slot()
    def copy(self) -> None:
        """Figures, choices and who differs, for a letter or a workbook."""
        if self._shown is not None:
            said = [self.windowTitle(), choice_words.plan_as_text(self._shown)]
            said += [choice_words.as_text(self.choice.found)] if self.choice.found else []
            QGuiApplication.clipboard().setText("\n\n".join(said))

    def save(self, path: Path) -> None:
        """The picture, whole, however much of it is in sight."""
        save_picture(self, self._body, path)

    @Slot()
    def _ask_where(self) -> None:
        choose_file.ask_target(self, "", f"{self.windowTitle()}.png", self.save)

    @Slot()
    def _use_it(self) -> None:
        self._use(self.choice.way(self.mode.value()))
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
