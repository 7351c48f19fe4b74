"""What the inspector shows of several people: steps to tick for all, skills they share, how they work."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.participants import known
from mentordesk.core.participants.known import Shared, Together
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import fact, heading
from mentordesk.ui.views.participants.file_acts import FileActs
from mentordesk.ui.views.participants.person_blocks import Step


def blocks(team: Together, acts: FileActs) -> Iterator[QWidget]:
    """All that they have in common; nothing where there is nothing."""
    if team.steps:
        yield heading(_("Onboarding of those selected"))
    for step in team.steps:
        told = _("{step} ({done} of {all})").format(step=step.text, done=step.done, all=step.people)
        act = partial(acts.tick_all, team.people, step.text)
        row = Step(told, done=step.done == step.people, act=act)
        row.box.setProperty("key", f"all {step.text}")
        yield row
    if team.needs:
        yield heading(_("What several want to learn"))
    for skill, count in team.needs:
        yield fact(skill, _("{count} of {all}").format(count=count, all=len(team.people)))
    if team.style:
        yield heading(_("How they like to work"))
    for item in team.style:
        yield plain.label(style_words(item), "base", wrap=True)


def style_words(item: Shared) -> str:
    """Such as "Rather a set plan: 2.3 on average, from 1 to 4 (3 have said)"."""
    low, high = item.poles
    leaning = known.leaning(round(item.mean), low, high)
    told = _("{leaning}: {mean} on average, from {least} to {most} ({count} have said)")
    return told.format(
        leaning=leaning[:1].upper() + leaning[1:],
        mean=words.number(item.mean, 1),
        least=item.least,
        most=item.most,
        count=item.known,
    )
