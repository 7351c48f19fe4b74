"""What if the criteria weighed otherwise: sliders, what would come of it, and the way to keep it."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.pairing_up import Change, Dial, Figures, Outcome
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, heading
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.pairing_cells import figure
from mentordesk.ui.views.pairings.pairing_panel import Section
from mentordesk.ui.views.pairings.weight_slider import WeightSlider

HIGHEST = 60
"""How far a slider goes, unless a weight in force is higher."""
_WHOLE = 99  # of the foot's breadth for a sentence
MOST = 12
"""Changes that are told one by one."""
_RIGHT = Qt.AlignmentFlag.AlignRight


class WhatIfPanel(Panel):
    """Asks for what other weights bring as its sliders move."""

    moved = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sliders: list[WeightSlider] = []
        self._dials: tuple[Dial, ...] = ()
        self._weights, self._outcome = Section(), Section()
        self.add(plain.label(_("What if…"), "section"))
        said = _("Move a weight and see who would change. Nothing changes until you keep it.")
        self.add(plain.label(said, "muted", wrap=True))
        self.add(self._weights)
        self.add(line())
        self.add(self._outcome)
        self.keep = plain.button(_("Keep weights"), "primary")
        self.keep.clicked.connect(self.kept)
        self.back = plain.button(_("Back to cohort’s"))
        self.back.clicked.connect(self.go_back)
        self.add(self._acts())
        self.cell = plain.label("", "base", wrap=True)
        plain.name(self.cell, _("The chosen cell"))
        self.add_foot(self.cell)
        self._buttons.setStretchFactor(self.cell, _WHOLE)
        self._show_acts()

    @property
    def weights(self) -> dict[str, int]:
        """By criterion, as the sliders stand."""
        return {slider.dial.key: slider.weight for slider in self.sliders}

    @property
    def is_changed(self) -> bool:
        """Whether a weight is another than the cohort's."""
        return any(slider.weight != slider.dial.weight for slider in self.sliders)

    def show_dials(self, dials: tuple[Dial, ...]) -> None:
        """A slider for each criterion, unless these are the ones already."""
        if dials == self._dials:
            return
        self._dials = dials
        highest = max(HIGHEST, *(dial.weight for dial in dials)) if dials else HIGHEST
        self.sliders = [WeightSlider(dial, highest) for dial in dials]
        for slider in self.sliders:
            slider.moved.connect(self._tell)
        counting = [slider for slider in self.sliders if slider.dial.weight]
        others = [slider for slider in self.sliders if not slider.dial.weight]
        shown: list[QWidget] = list(counting)
        if others:
            shown.append(Folded(_("Without weight so far"), _stack(others), "settings"))
        self._weights.fill(shown)
        self._outcome.fill([])
        self._show_acts()

    def show_outcome(self, found: Outcome) -> None:
        """What would be, beside what is."""
        blocks: list[QWidget] = [heading(_("With these weights")), table(found.now, found.then)]
        count = len(found.changes)
        if count:
            text = ngettext("{count} pairing would change", "{count} pairings would change", count)
            blocks.append(heading(text.format(count=count)))
        elif self.is_changed:
            blocks.append(plain.label(_("Nobody would change."), "muted", wrap=True))
        blocks += [told(change) for change in found.changes[:MOST]]
        if count > MOST:
            text = ngettext("and {count} more", "and {count} more", count - MOST)
            blocks.append(plain.label(text.format(count=count - MOST), "hint"))
        self._outcome.fill(blocks)

    def show_cell(self, text: str) -> None:
        """A word on the chosen cell, at the foot."""
        self.cell.setText(text)

    def go_back(self) -> None:
        """All sliders to the cohort's weights."""
        for slider in self.sliders:
            slider.go_back()

    def _tell(self) -> None:
        self._show_acts()
        self.moved.emit()

    def _show_acts(self) -> None:
        self.keep.setEnabled(self.is_changed and any(self.weights.values()))
        self.back.setEnabled(self.is_changed)

    def _acts(self) -> QWidget:
        block = QWidget()
        across = Flow(block, 8)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.keep)
        across.addWidget(self.back)
        return block


def table(now: Figures, then: Figures) -> QWidget:
    """Placed, weakest pair and mean score, now and then."""
    block = QWidget()
    plain.name(block, _("With these weights"))
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(10))
    grid.setVerticalSpacing(theme().px(4))
    grid.setColumnStretch(0, 1)
    for place, head in enumerate((_("now"), _("then")), 1):
        grid.addWidget(plain.label(head, "hint"), 0, place, _RIGHT)
    for at, (label, before, after, change) in enumerate(lines(now, then), 1):
        grid.addWidget(plain.label(label, "base"), at, 0)
        for place, (text, kind) in enumerate(((before, "muted"), (after, "strong"), (change, "hint")), 1):
            grid.addWidget(plain.label(text, kind), at, place, _RIGHT)
    return block


def lines(now: Figures, then: Figures) -> list[tuple[str, str, str, str]]:
    """What, its figure now and then, and the difference in words."""
    placed = then.placed - now.placed
    weakest = _points(then.weakest) - _points(now.weakest)
    before, after = mean(now), mean(then)
    return [
        (_("Placed"), str(now.placed), str(then.placed), _difference(placed, str(abs(placed)))),
        (
            _("Weakest pair"),
            figure(now.weakest),
            figure(then.weakest),
            _difference(weakest, str(abs(weakest))),
        ),
        (
            _("Mean score"),
            _tenth(before),
            _tenth(after),
            _difference(after - before, _tenth(abs(after - before))),
        ),
    ]


def mean(figures: Figures) -> int:
    """The mean score in tenths of a point, halves upwards."""
    return (2 * figures.total + 10 * figures.placed) // (20 * figures.placed) if figures.placed else 0


def told(change: Change) -> QWidget:
    """Who, from whom to whom, and the new score."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(1))
    column.addWidget(line())
    column.addWidget(plain.Line(change.learner, "strong"))
    across = QHBoxLayout()
    text = _("{before} → {after}").format(
        before=change.before or _("nobody"), after=change.after or _("nobody")
    )
    across.addWidget(plain.label(text, "muted", wrap=True), 1)
    across.addWidget(plain.label(figure(change.score), "strong"))
    column.addLayout(across)
    return block


def _points(score: int | None) -> int:
    return ((score or 0) + 50) // 100


def _tenth(value: int) -> str:
    return words.number(Fraction(value, 10), 1)


def _difference(sign: int, size: str) -> str:
    if not sign:
        return _("same")
    return f"+{size}" if sign > 0 else f"−{size}"


def _stack(sliders: Sequence[WeightSlider]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    for slider in sliders:
        column.addWidget(slider)
    return block
