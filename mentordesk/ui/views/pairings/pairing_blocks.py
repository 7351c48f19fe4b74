"""The blocks of the inspector of a pairing: why it fits, who else there is, what was said and signed."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from fractions import Fraction

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching import Component, Explanation
from mentordesk.core.matching.scores import rounded
from mentordesk.core.pairings import HistoryRow, MemberRow, PairingRow
from mentordesk.core.pairings.mentor_numbers import called
from mentordesk.core.services.pairing_up import NEVER, Fit
from mentordesk.core.vocab import Acceptance, Side
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Card, fact
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.form import Choice, DateField
from mentordesk.ui.kit.marks import Mark, ScoreBar
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.tile import Tile
from mentordesk.ui.views.pairings import group_cell
from mentordesk.ui.views.pairings.pairing_cells import figure


def mending(wanted: SignalInstance) -> QPushButton:
    """The way to those who could move, where somebody cannot be placed."""
    made = plain.button(
        _("Mend the plan…"), "link", _("See whether somebody who has a mentor could make room")
    )
    made.clicked.connect(wanted)
    return made


def head(row: PairingRow, *, locked: bool) -> QWidget:
    """Tiles, names, code, and the total."""
    block = QWidget()
    across = _row(block, 12)
    tiles = QHBoxLayout()
    tiles.setSpacing(theme().px(4))
    for members, square in ((row.learners, True), (row.mentors, False)):
        for member in members[:1]:
            tiles.addWidget(Tile(member.name, square=square, size=36))
    across.addLayout(tiles)
    names = QVBoxLayout()
    names.setSpacing(0)
    first, second = words.names([each.name for each in row.learners]), ""
    if row.format.gathers:
        first, second = group_cell.title(row), group_cell.below(row)
    elif row.mentors:
        second = _("with {mentors}").format(mentors=words.names([each.name for each in row.mentors]))
    names.addWidget(plain.label(first, "section", wrap=True))
    names.addWidget(plain.label(second, "muted", wrap=True))
    code = " · ".join(each for each in (row.code, row.state.label.lower(), called(row.nth).lower()) if each)
    names.addWidget(plain.label(code, "hint", wrap=True))
    across.addLayout(names, 1)
    if locked:
        lock = Mark("lock", "muted", 16)
        plain.tip(lock, _("You keep these two together."))
        across.addWidget(lock)
    if row.score is not None:
        total = plain.label(figure(row.score), "bigfigure")
        plain.name(total, _("Score {score} of 100").format(score=figure(row.score)))
        across.addWidget(total)
    return block


def bars(found: Explanation) -> list[QWidget]:
    """Each criterion with its points of the weight, and the sentence under it."""
    return [_bar(part) for part in found.components]


def since_then(score: int | None, found: Explanation) -> list[QWidget]:
    """Both scores where it has changed since it was proposed (`score`, in hundredths)."""
    now = rounded(found.total, 100)
    if score is None or score == now:
        return []
    text = _("Proposed with {then} points. With what is known and weighed today they have {now}, as follows.")
    points = [words.number(Fraction(each, 100), 1) for each in (score, now)]
    return [plain.label(text.format(then=points[0], now=points[1]), "muted", wrap=True)]


def barriers(found: Explanation) -> list[QWidget]:
    """The rules that the two break, each a sentence."""
    return [plain.label(barrier.sentence, "problem", wrap=True) for barrier in found.barriers]


def fit_card(fit: Fit, pair: Callable[[int], object], *, runner_up: bool = False) -> Card:
    """Another mentor: the score, the price to everybody, or the rule that forbids; and the way to have it."""
    card = Card()
    across = _row(top := QWidget(), 8)
    across.addWidget(Tile(fit.name, square=False, size=20))
    across.addWidget(plain.Line(fit.name, "strong"), 1)
    if runner_up:
        across.addWidget(plain.label(_("runner-up"), "hint"))
    aside = str(int(fit.answer.score + Fraction(1, 2))) if fit.allowed else _("not allowed")
    across.addWidget(plain.label(aside, "strong" if fit.allowed else "hint"))
    card.column.addWidget(top)
    card.column.addWidget(plain.label(fit.answer.sentence, "muted", wrap=True))
    if fit.answer.change:
        card.column.addWidget(plain.label(fit.answer.change, "base", wrap=True))
    if fit.answer.others:
        inside = plain.label("\n".join(fit.answer.others), "muted", wrap=True)
        card.column.addWidget(Folded(_("Who else would move"), inside))
    if not NEVER & {barrier.code for barrier in fit.answer.barriers}:
        text = _("Pair by hand") if fit.allowed else _("Pair by hand all the same")
        button = plain.button(text, "link")
        plain.name(button, _("{act}: {name}").format(act=text, name=fit.name))
        button.clicked.connect(lambda: pair(fit.answer.mentor))
        card.column.addWidget(button)
    return card


def answer(member: MemberRow, record: Callable[[int, Acceptance], object]) -> QWidget:
    """What someone said to the proposal, to be chosen."""
    block = QWidget()
    across = _row(block, 8)
    across.addWidget(plain.Line(member.name, "base"), 1)
    choice = Choice(Acceptance)
    choice.choose(member.acceptance)
    choice.setProperty("key", f"answer {member.participant_id}")
    plain.name(choice, _("What {name} said").format(name=member.name))

    def chosen() -> None:
        said = choice.member()
        if isinstance(said, Acceptance) and said is not member.acceptance:
            record(member.participant_id, said)

    choice.activated.connect(chosen)
    across.addWidget(choice)
    return block


def signature(member: MemberRow, today: date, sign: Callable[[int, date | None], object]) -> QWidget:
    """The day on which someone signed the agreement, to be typed."""
    block = QWidget()
    across = _row(block, 8)
    across.addWidget(plain.Line(member.name, "base"), 1)
    field = DateField()
    field.setSpecialValueText(_("not signed"))
    field.setMaximumDate(today)  # type: ignore[arg-type] # PySide takes dates, its stubs only QDate
    field.choose(member.signed_on)
    field.setProperty("key", f"signed {member.participant_id}")
    plain.name(field, _("When {name} signed").format(name=member.name))

    def left() -> None:
        if field.day() != member.signed_on:
            sign(member.participant_id, field.day())

    field.editingFinished.connect(left)
    across.addWidget(field)
    if member.signed_on is None:
        now = plain.button(_("Today"), "link", _("{name} signed today").format(name=member.name))
        now.clicked.connect(lambda: sign(member.participant_id, today))
        across.addWidget(now)
    return block


def facts(row: PairingRow) -> list[QWidget]:
    """Days and sessions, as far as there are any."""
    days = (
        (_("Proposed"), row.proposed_on),
        (_("Agreed"), row.agreed_on),
        (_("Began"), row.started_on),
        (_("Planned end"), row.planned_end_on if row.state.holds_place else None),
        (_("Ended"), row.ended_on),
        (_("Next session"), row.next_on if row.state.confirmed else None),
    )
    found = [fact(what, words.medium_date(day)) for what, day in days if day]
    if row.state.holds_place and row.planned_end_on is None:
        found.append(fact(_("Planned end"), _("none")))
    if row.sessions:
        text = ngettext("{held} of {count} held", "{held} of {count} held", row.sessions)
        found.append(fact(_("Sessions"), text.format(held=row.held, count=row.sessions)))
    if row.end_reason:
        found.append(fact(_("Reason"), row.end_reason.label))
    for from_on, until, back in row.pauses:
        text = _("{first} to {last}").format(
            first=words.short_date(from_on), last=words.short_date(back or until)
        )
        found.append(fact(_("Pause"), text))
    return found


def told(rows: Sequence[HistoryRow]) -> QWidget:
    """What happened, the newest first."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(4))
    for row in rows:
        column.addWidget(plain.label(row.text, "base", wrap=True))
        aside = _("{day} · {by}").format(day=_when(row.at), by=row.by)
        column.addWidget(plain.label(aside.strip(" ·"), "hint"))
    return block


def sides(row: PairingRow) -> list[MemberRow]:
    """Everybody in it, learners first."""
    return sorted(row.current or row.members, key=lambda each: (each.side is Side.MENTOR, each.name))


def _bar(part: Component) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, theme().px(4))
    column.setSpacing(theme().px(2))
    across = _row(top := QWidget(), 10)
    name = plain.label(part.label, "base")
    name.setFixedWidth(theme().px(86))
    across.addWidget(name)
    points = words.number(part.points, 1)
    of = words.number(part.of, 0 if part.of.denominator == 1 else 1)
    spoken = _("{points} of {weight}").format(points=points, weight=of)
    across.addWidget(ScoreBar(float(part.points / part.of) if part.of else 0.0, f"{part.label}: {spoken}"), 1)
    across.addWidget(plain.label(points, "strong"))
    across.addWidget(plain.label(_("of {weight}").format(weight=of), "muted"))
    column.addWidget(top)
    sentence = (
        part.sentence if part.known else _("{sentence} Half the points.").format(sentence=part.sentence)
    )
    column.addWidget(plain.label(sentence, "muted", wrap=True))
    return block


def _row(block: QWidget, spacing: int) -> QHBoxLayout:
    across = QHBoxLayout(block)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme().px(spacing))
    return across


def _when(iso: str) -> str:
    if "W" in iso:  # a week, where more must not be known
        return iso
    return words.short_date(datetime.fromisoformat(iso).astimezone().date())
