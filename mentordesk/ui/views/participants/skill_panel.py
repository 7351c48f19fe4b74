"""The inspector of a skill: who needs it, who could help and be asked; and of somebody who can help."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.skills import Coverer, Expert, Seeker
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, fact, heading, person
from mentordesk.ui.kit.marks import Note, line
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants import person_blocks
from mentordesk.ui.views.participants.skill_columns import SkillLine

_SHOWN = 12
_INDENT = 4  # px: as far as the words of a link stand from its edge
Go = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class SkillDetails:
    """All that the inspector shows of a skill."""

    row: SkillLine
    seekers: Sequence[Seeker]
    coverers: Sequence[Coverer]


class SkillPanel(Panel):
    """`go` shows a participant among the people."""

    def __init__(self, go: Go, acts: Sequence[QAction]) -> None:
        super().__init__()
        self._go, self._acts = go, acts
        self.setObjectName("skill panel")

    def show_skill(self, found: SkillDetails) -> None:
        """Show a skill."""
        self.clear()
        skill = found.row.skill
        self.add(plain.label(skill.name, "section", wrap=True))
        below = " · ".join(part for part in (skill.kind.label if skill.kind else "", skill.family) if part)
        if below:
            self.add(plain.label(below, "muted", wrap=True))
        if skill.synonyms:
            self.add(person_blocks.tags(skill.synonyms))
        if found.row.balance.gap:
            self.add(Note(_("Too few mentors"), gap_words(found.row), "amber"))
        self._add_people(found)
        if skill.levels:
            self.add(heading(_("Levels")))
            for level, words in enumerate(skill.levels, 1):
                if words:
                    self.add(fact(str(level), words))
        self.add(line())
        self._add_acts()

    def show_expert(self, row: Expert) -> None:
        """Show somebody who can help."""
        self.clear()
        self.add(
            person(
                row.name, ", ".join(part for part in (row.job_title, row.department) if part), square=False
            )
        )
        if row.email:
            self.add(plain.Line(row.email, "muted"))
        self.add(heading(_("Can help with")))
        for skill, level in row.offers:
            self.add(fact(skill, _("level {level}").format(level=level)))
        words = (
            _("Agreed to be shown to others.") if row.listed else _("Has not agreed to be shown to others.")
        )
        self.add(plain.label(words, "hint", wrap=True))
        if row.participant_id:
            button = plain.button(_("Show among the people"), "link")
            button.clicked.connect(lambda: self._go(row.participant_id))
            self.add(button)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.clear()
        self.add(plain.label(_("Choose a skill to see who needs it and who could help."), "muted", wrap=True))

    def _add_people(self, found: SkillDetails) -> None:
        with_places = [each for each in found.coverers if not each.why]
        asked = [each for each in found.coverers if each.why]
        self._add_list(
            _("Need it"), [(each.participant_id, each.name, _needs(each)) for each in found.seekers]
        )
        self._add_list(_("Have places free"), [(e.participant_id, e.name, _covers(e)) for e in with_places])
        self._add_list(
            _("Could be asked"),
            [(each.participant_id if each.here else 0, each.name, _covers(each)) for each in asked],
        )

    def _add_list(self, title: str, people: Sequence[tuple[int, str, str]]) -> None:
        if not people:
            return
        self.add(heading(title, str(len(people))))
        for number, name, words in people[:_SHOWN]:
            self.add(self._named(number, name))
            below = plain.label(words, "hint", wrap=True)
            below.setContentsMargins(theme().px(_INDENT if number else 0), 0, 0, theme().px(4))
            self.add(below)
        more = len(people) - _SHOWN
        if more > 0:
            text = ngettext("{count} more", "{count} more", more)
            self.add(plain.label(text.format(count=more), "hint"))

    def _named(self, number: int, name: str) -> QWidget:
        if not number:
            return plain.Line(name, "base")
        button = plain.button(name, "link")
        button.clicked.connect(lambda: self._go(number))
        return button

    def _add_acts(self) -> None:
        for act in self._acts:
            button = plain.button(act.text().replace("&", ""), "link")
            button.setEnabled(act.isEnabled())
            button.clicked.connect(act.trigger)
            self.add(button)


def gap_words(row: SkillLine) -> str:
    """Such as "3 wait, and 1 place is free with mentors who are further on."."""
    waiting, free = row.balance.waiting, row.balance.free
    wait = ngettext("{count} person waits", "{count} people wait", waiting).format(count=waiting)
    places = ngettext(
        "{count} place is free with mentors who are further on",
        "{count} places are free with mentors who are further on",
        free,
    )
    return _("{wait}, and {places}.").format(wait=wait, places=places.format(count=free))


def _needs(each: Seeker) -> str:
    text = _("level {level} now · importance {importance} of 3") if each.waits else ""
    words = text or _("level {level} now · importance {importance} of 3 · has a mentor")
    return words.format(level=each.level, importance=each.importance)


def _covers(each: Coverer) -> str:
    if each.why:
        return _("level {level} · {why}").format(level=each.level, why=each.why.rstrip("."))
    free = ngettext("{count} place free", "{count} places free", each.free).format(count=each.free)
    return _("level {level} · {free}").format(level=each.level, free=free)
