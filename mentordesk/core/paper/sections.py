"""Which pages a pack has, in which order, and which of them need the front of a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mentordesk.core.i18n import _
from mentordesk.core.paper.blocks import (
    agenda,
    agreed,
    agreement,
    at_glance,
    evaluation,
    feedback_slips,
    for_mentor,
    notes,
    review,
)
from mentordesk.core.paper.flow import Piece
from mentordesk.core.paper.frames import Frame
from mentordesk.core.paper.pack import Occasion, PackContent, PersonOnPaper, SlipOnPaper
from mentordesk.core.vocab import Role


@dataclass(frozen=True, slots=True)
class Section:
    """What starts on a new page, and whether that has to be the front of a sheet."""

    name: str
    pieces: list[Piece]
    front: bool = False
    copy: str = ""
    """Whose copy it belongs to: the back of its last sheet is for notes, not blank."""


def sections(frame: Frame, content: PackContent) -> Iterator[Section]:
    """A copy for each person, learners first; then what is signed, filled in and handed in."""
    for person in sorted(content.people, key=lambda person: person.role is Role.MENTOR):
        yield from _copy(frame, content, person)
    if content.group:
        yield Section(_("Sign-in list"), notes.sign_in(frame.setting, content), front=True)
    if content.agreement:
        for number in range(1, content.agreement.copies + 1):
            pieces = agreement.blocks(frame.setting, content, content.agreement, number)
            yield Section(_("Agreement, copy {number}").format(number=number), pieces, front=True)
    for each in content.evaluations:
        yield Section(_("Evaluation"), evaluation.blocks(frame.setting, each), front=True)
    yield from _slips(frame, content)


def notes_page(frame: Frame, copy: str) -> Section:
    """The back of a copy's last sheet."""
    return Section(_said(_("Notes"), copy), notes.notes(frame.setting))


def blank_page(frame: Frame) -> Section:
    """The back of everything that is handed in."""
    return Section(_("Blank page"), notes.blank(frame.setting))


def _copy(frame: Frame, content: PackContent, person: PersonOnPaper) -> Iterator[Section]:
    setting, copy = frame.setting, at_glance.copy_name(content, person)
    glance = at_glance.blocks(setting, content, person)
    yield Section(_said(_("At a glance"), copy), glance, front=True, copy=copy)
    yield Section(_said(_("Agenda"), copy), agenda.blocks(setting, content), copy=copy)
    if content.occasion is Occasion.MIDPOINT:
        yield Section(_said(_("Our partnership, halfway"), copy), review.blocks(setting), copy=copy)
    yield Section(_said(_("What we agreed"), copy), agreed.blocks(setting, content, person), copy=copy)
    if person.role is Role.MENTOR:
        yield Section(_said(_("For the mentor"), copy), for_mentor.blocks(setting, content), copy=copy)


def _slips(frame: Frame, content: PackContent) -> Iterator[Section]:
    """As many slips a page as fit, each page at the front of a sheet: no slip has print on its back."""
    setting = frame.setting

    def high(slip: SlipOnPaper) -> float:
        return feedback_slips.height(setting, slip)

    for height, alike in groupby(content.slips, key=high):
        of_height, count = list(alike), max(1, int((frame.setting.room - feedback_slips.CUT) / height))
        for start in range(0, len(of_height), count):
            pieces = feedback_slips.blocks(setting, of_height[start : start + count])
            yield Section(_("Feedback slips"), pieces, front=True)


def _said(page: str, copy: str) -> str:
    return _("{page} · {copy}").format(page=page, copy=copy)
