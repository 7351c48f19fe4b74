"""The blocks of the inspector of a participant: each shows one part of what is known."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import CheckRow, Profile, SkillLine, Told
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.cards import fact
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.marks import Dots
from mentordesk.ui.kit.theme import theme


def contact(profile: Profile) -> QWidget:
    """Code, phone and e-mail, to be selected and copied."""
    lines = [" · ".join(part for part in (profile.code, profile.phone) if part), profile.email]
    box = QWidget()
    column = _column(box, 0)
    for line in filter(None, lines):
        label = plain.Line(line, "muted")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
    return box


def needs(lines: Sequence[SkillLine]) -> QWidget:
    """Each skill with its importance as dots, and the level now."""
    box, grid = _grid()
    for at, line in enumerate(lines):
        grid.addWidget(plain.label(line.skill, "base", wrap=True), at, 0)
        words = _("{skill}: importance {importance} of 3").format(
            skill=line.skill, importance=line.importance
        )
        grid.addWidget(Dots(line.importance, name=words), at, 1)
        grid.addWidget(plain.label(_("level {level}").format(level=line.level), "base"), at, 2)
    return box


def offers(lines: Sequence[SkillLine]) -> QWidget:
    """Each skill with its level."""
    box, grid = _grid()
    for at, line in enumerate(lines):
        grid.addWidget(plain.label(line.skill, "base", wrap=True), at, 0)
        grid.addWidget(plain.label(_("level {level}").format(level=line.level), "base"), at, 2)
    return box


def tags(texts: Sequence[str]) -> QWidget:
    """Interests as tags."""
    box = QWidget()
    row = Flow(box, 6)
    row.setContentsMargins(0, 0, 0, 0)
    for text in texts:
        row.addWidget(plain.label(plain.one_line(text), "tag"))
    return box


def steps(
    checklist: Sequence[CheckRow],
    tick: Callable[[int, bool], object],
    change: Sequence[tuple[str, Callable[[CheckRow], object]]] = (),
) -> QWidget:
    """The steps of the onboarding, to be ticked; `change`: what else can be done with one, and its words."""
    box = QWidget()
    column = _column(box, 2)
    for step in checklist:
        text = step.text if step.required else _("{step} (optional)").format(step=step.text)
        if step.due_on and step.done_on is None:
            day = words.short_date(step.due_on)
            text = _("{step}, due {day}").format(step=text, day=day)
        row = Step(text, done=step.done_on is not None, act=partial(_told, tick, step.id))
        if change:
            row.add_menu(_("More about: {step}").format(step=step.text), step, change)
        row.box.setProperty("key", f"step {step.id}")
        if step.done_on:
            plain.tip(row.box, _("Done on {day}").format(day=words.short_date(step.done_on)))
        column.addWidget(row)
    return box


def _told(tick: Callable[[int, bool], object], step_id: int, done: bool) -> None:  # noqa: FBT001 - as a box says
    tick(step_id, done)


class Step(QWidget):
    """A box to tick whose words wrap."""

    def __init__(self, text: str, *, done: bool, act: Callable[[bool], object]) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setChecked(done)
        plain.name(self.box, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain.label(text, "base", wrap=True), 1)
        self.box.toggled.connect(act)

    def add_menu(
        self, name: str, step: CheckRow, acts: Sequence[tuple[str, Callable[[CheckRow], object]]]
    ) -> None:
        """A button behind the words, with what else can be done with the step."""
        button = QToolButton()
        icons.dress(button, "more")
        plain.name(button, name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for said, act in acts:
            menu.addAction(said, partial(act, step))
        button.setMenu(menu)
        row = self.layout()
        if row is not None:
            row.addWidget(button)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """The words tick the box, too."""
        self.box.click()


def wishes(profile: Profile) -> QWidget:
    """Whom they would like, in their order, and whether they want someone different."""
    box = QWidget()
    column = _column(box, 4)
    if profile.wishes:
        named = [f"{at} {name}" for at, (_person, name) in enumerate(profile.wishes, 1)]
        column.addWidget(fact(_("Would like"), ", ".join(named)))
    if profile.wants_difference:
        column.addWidget(fact(_("Background"), _("someone different")))
    return box


def history(told: Sequence[Told], *, unfolded: bool = False) -> Folded:
    """What happened, the newest first, folded."""
    inside = QWidget()
    column = _column(inside, 8)
    for each in told:
        lines = [each.act, *each.details]
        column.addWidget(plain.label("\n".join(lines), "base", wrap=True))
        by = _("{when} by {who}").format(when=_when(each.at), who=each.by) if each.by else _when(each.at)
        column.addWidget(plain.label(by, "hint"))
    text = ngettext("History · {count} change", "History · {count} changes", len(told))
    return Folded(text.format(count=len(told)), inside, "history", unfolded=unfolded)


def _when(at: str) -> str:
    """An instant of the journal by the clock of this computer; a week, such as "2026-W40", stays as it is."""
    if "W" in at:
        return at
    moment = datetime.fromisoformat(at)
    here = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()
    return f"{words.short_date(here)}, {words.clock(here)}"


def _grid() -> tuple[QWidget, QGridLayout]:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(12))
    grid.setVerticalSpacing(theme().px(4))
    grid.setColumnStretch(0, 1)
    return box, grid


def _column(box: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(spacing))
    return column
