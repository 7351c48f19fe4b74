"""The sections of the inspector about a person's papers, each with its way to change it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import known
from mentordesk.core.participants.known import ConsentRow, CriterionLine
from mentordesk.core.vocab import ConsentKind, Met, Role, ScreeningDecision, Support
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import fact, heading
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.marks import Level, Mark, Note
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants import person_blocks
from mentordesk.ui.views.participants.concern import Details
from mentordesk.ui.views.participants.file_acts import FileActs

_LEVELS = {
    ScreeningDecision.VETTED: "good",
    ScreeningDecision.MORE_NEEDED: "amber",
    ScreeningDecision.NOT_SUITABLE: "red",
}
_MARKS = {Met.YES: "good", Met.PARTLY: "amber", Met.NO: "red"}
_SHORT = 34
"""Letters of a fact that stand on one line of the narrowest inspector."""
_HUSHED = (ConsentKind.CONTACT, ConsentKind.KEEP)
"""Consents whose withdrawal is said above everything else."""


def vetted(found: Details) -> Iterator[QWidget]:
    """The mark of those who were screened and found fit."""
    if found.papers.vetted:
        mark = Level(ScreeningDecision.VETTED.label, "good")
        screening = found.papers.screening
        if screening is not None and screening.decided_on:
            plain.tip(mark, _("Vetted on {day}").format(day=words.medium_date(screening.decided_on)))
        yield mark


def withdrawn(found: Details) -> Iterator[QWidget]:
    """What must not be done any more, because they took their consent back."""
    in_force = {row.kind for row in found.papers.consents if row.withdrawn_on is None}
    newest = {row.kind: row for row in found.papers.consents if row.withdrawn_on is not None}
    for kind in _HUSHED:
        if kind in newest and kind not in in_force:
            told = _("{kind}. {afterwards}").format(kind=kind.label, afterwards=newest[kind].afterwards)
            yield Note(_("Consent withdrawn"), told, "red")


def helped_otherwise(found: Details) -> Iterator[QWidget]:
    """Said above the rest: something else than mentoring helps them more, so far as they were asked."""
    support, on = found.papers.support, found.papers.support_on
    if support is None or support is Support.MENTORING or on is None:
        return
    text = _("Asked on {day}, the first yes led here. Pair them only if that has changed.")
    yield Note(support.label, text.format(day=words.medium_date(on)), "watch")


def about(found: Details) -> Iterator[QWidget]:
    """What else is known of who they are."""
    profile, papers = found.profile, found.papers
    known_facts = {
        _("Specialty"): profile.specialty,
        _("Grade"): profile.grade,
        _("Languages"): ", ".join(profile.languages),
        _("Line manager"): papers.line_manager,
        _("Reached by"): papers.channel.label if papers.channel else "",
        _("Helps most"): papers.support.label if papers.support else "",
        _("Reasons to take part"): profile.motivation,
    }
    shown = [(what, value) for what, value in known_facts.items() if value]
    if shown:
        yield heading(_("About them"))
        yield from (_told(what, value) for what, value in shown)


def priorities(found: Details, acts: FileActs) -> Iterator[QWidget]:
    """What a mentee wants the time for, ranked; of a mentor, what they can help with."""
    words_ = _("Priorities") if found.profile.role.learns else _("Can help with")
    yield _head(words_, acts.priorities, "priorities")
    ranked = found.papers.priorities
    if ranked:
        lines = [_("{place}. {name}").format(place=at, name=area.label) for at, area in enumerate(ranked, 1)]
        yield plain.label("\n".join(lines), "base", wrap=True)


def style(found: Details, acts: FileActs) -> Iterator[QWidget]:
    """How they like to work and learn."""
    yield _head(_("How they like to work"), acts.style, "style")
    if found.profile.style:
        text = "; ".join(known.style_words(found.profile.style))
        yield plain.label(text[:1].upper() + text[1:], "base", wrap=True)


def absences(found: Details, acts: FileActs) -> Iterator[QWidget]:
    """When they are away, from today on, and who stands in for them or for whom they do."""
    yield _head(_("Away"), acts.absence, "away", _("Add…"))
    for row in found.away:
        text = words.dates(row.from_on, row.to_on - timedelta(days=1))
        said = _("{days} · {note}").format(days=text, note=row.note) if row.note else text
        yield plain.label(said, "base", wrap=True)
        yield _left(
            _link(_("Change"), partial(acts.edit_absence, row), f"absence {row.id}", said),
            _link(_("Remove"), partial(acts.remove_absence, row), f"no absence {row.id}", said),
        )
    for cover in found.covers:
        yield plain.label(_("{sentence}.").format(sentence=cover.sentence), "base", wrap=True)


def screening(found: Details, acts: FileActs) -> Iterator[QWidget]:
    """What was found of a mentor, and what came of it."""
    if found.profile.role is not Role.MENTOR and found.papers.screening is None:
        return
    yield _head(_("Screening"), acts.screen, "screening")
    draft = found.papers.screening
    if draft is None:
        yield plain.label(_("Nobody has looked yet."), "hint", wrap=True)
        return
    if draft.decision:
        yield Level(draft.decision.label, _LEVELS[draft.decision])
    if draft.decided_on:
        day = words.medium_date(draft.decided_on)
        yield plain.label(_("Decided on {day}").format(day=day), "hint", wrap=True)
    yield from (_point(line) for line in draft.criteria)
    if draft.manager_support:
        yield _told(_("Line manager"), draft.manager_support.label)
    if draft.checked:
        day = words.medium_date(draft.background_checked_on or date.min)
        said = _("{day}, {ref}").format(day=day, ref=draft.background_check_ref)
        yield _told(_("Background check"), said)


def plan(found: Details, acts: FileActs) -> Iterator[QWidget]:
    """The personal plan of someone who learns."""
    if not found.profile.role.learns:
        return
    yield _head(_("Mentoring plan"), acts.plan, "plan")
    draft = found.papers.plan
    if draft is None:
        hint = _("None yet. It begins with the needs: open it, and change what differs.")
        yield plain.label(hint, "hint", wrap=True)
        return
    told = [_("{place}. {name}").format(place=at, name=each) for at, each in enumerate(draft.priorities, 1)]
    for text in ("\n".join(told), draft.starting_point, draft.path):
        if text:
            yield plain.label(text, "base", wrap=True)
    if draft.frameworks:
        names = ", ".join(each.label.partition(":")[0] for each in draft.frameworks)
        yield _told(_("Ways to lead a talk"), names)
    if draft.reviews:
        yield _told(_("To look back on"), "\n".join(words.medium_date(day) for day in draft.reviews))
    yield _left(_link(_("Take the plan out"), acts.drop_plan, "no plan", ""))


def wishes(found: Details, acts: FileActs, *, unfolded: bool) -> Iterator[QWidget]:
    """Whom they would like and whom not: confidential, so folded away."""
    profile = found.profile
    count = len(profile.wishes) + len(profile.avoids)
    text = _("Wishes, avoid list · {count}")
    inside, column = _column()
    if profile.wishes or profile.wants_difference:
        column.addWidget(person_blocks.wishes(profile))
    if profile.avoids:
        column.addWidget(plain.label(_("Avoid or conflict"), "muted"))
        names = "\n".join(name for _person, name in profile.avoids)
        column.addWidget(plain.label(names, "base", wrap=True))
    column.addWidget(_left(_link(_("Change…"), acts.wishes.trigger, "wishes", acts.wishes.text())))
    yield Folded(text.format(count=count), inside, "lock", unfolded=unfolded)


def consents(found: Details, acts: FileActs, *, unfolded: bool) -> Iterator[QWidget]:
    """What they agreed to, and what they took back."""
    rows = found.papers.consents
    in_force = sum(row.withdrawn_on is None for row in rows)
    text = ngettext("Consents · {count} in force", "Consents · {count} in force", in_force)
    inside, column = _column()
    column.setSpacing(theme().px(10))
    for row in rows:
        column.addWidget(_consent(row, acts))
    if not rows:
        words = _("None is kept. Note what they agreed to, in which words and when.")
        column.addWidget(plain.label(words, "hint", wrap=True))
    column.addWidget(_left(_link(_("Keep a consent…"), acts.consent.trigger, "consent", "")))
    yield Folded(text.format(count=in_force), inside, "right", unfolded=unfolded)


def _consent(row: ConsentRow, acts: FileActs) -> QWidget:
    box, column = _column()
    column.addWidget(plain.label(row.kind.label, "strong", wrap=True))
    column.addWidget(plain.label(row.wording, "base", wrap=True))
    told = [words.medium_date(row.given_on), row.way.label]
    told += [_("by {name}").format(name=row.given_by)] if row.given_by else []
    if row.withdrawn_on:
        told.append(_("withdrawn {day}").format(day=words.medium_date(row.withdrawn_on)))
    column.addWidget(plain.label(" · ".join(told), "hint", wrap=True))
    links = [_link(_("Change"), partial(acts.edit_consent, row), f"consent {row.id}", row.kind.label)]
    if row.withdrawn_on:
        column.addWidget(plain.label(row.afterwards, "hint", wrap=True))
    else:
        act = partial(acts.withdraw_consent, row)
        links.append(_link(_("Withdraw…"), act, f"no consent {row.id}", row.kind.label))
    column.addWidget(_left(*links))
    return box


def _point(line: CriterionLine) -> QWidget:
    """A point with its mark; its note stands below."""
    said = line.met.label if line.met else _("not looked at")
    box, column = _column()
    text = _("{point}: {met}").format(point=line.name, met=said.lower())
    across = QHBoxLayout()
    across.setSpacing(theme().px(6))
    if line.met:
        level = _MARKS[line.met]
        across.addWidget(Mark(f"level-{level}", level, 12), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(plain.label(text, "base" if line.met else "muted", wrap=True), 1)
    column.addLayout(across)
    if line.note:
        column.addWidget(plain.label(line.note, "hint", wrap=True))
    return box


def _head(words: str, act: QAction, key: str, change: str = "") -> QWidget:
    """A heading with its act at the right."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, theme().px(8), 0, 0)
    across.addWidget(plain.label(words, "head", wrap=True), 1)
    across.addWidget(_link(change or _("Change…"), act.trigger, key, act.text()))
    return row


def _link(words: str, act: Callable[[], object], key: str, about: str) -> QPushButton:
    button = plain.button(words, "link")
    button.setProperty("key", key)
    if about:
        plain.name(button, _("{act}: {what}").format(act=words.rstrip("…"), what=about.rstrip("…")))
    button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
    return button


def _told(what: str, value: str) -> QWidget:
    """A fact whose value may be long: beside what it is where it is short, else below it."""
    if len(what) + len(value) <= _SHORT and "\n" not in value:
        return fact(what, value)
    box, column = _column()
    column.addWidget(plain.label(what, "muted"))
    column.addWidget(plain.label(value, "base", wrap=True))
    return box


def _left(*links: QPushButton) -> QWidget:
    box = QWidget()
    across = Flow(box, 4)
    across.setContentsMargins(0, 0, 0, 0)
    for link in links:
        across.addWidget(link)
    return box


def _column() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(2))
    return box, column
