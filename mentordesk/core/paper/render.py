"""Prints packs: each with its copies, slips and forms, in one document that shares its fonts."""

from collections.abc import Sequence
from datetime import date

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.paper.document import Rendered, written
from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.flow import Placed, Spot, pages
from mentordesk.core.paper.frames import Frame, PageStyle
from mentordesk.core.paper.pack import Occasion, PackContent
from mentordesk.core.paper.sections import Section, blank_page, notes_page, sections
from mentordesk.core.paper.typesetter import Typesetter
from mentordesk.core.progress import Progress, silent

Drawn = list[tuple[str, list[Placed]]]
"""Pages of a pack before they are numbered: their names in the outline, and what lies on them."""


def render(packs: Sequence[PackContent], style: PageStyle, progress: Progress = silent) -> Rendered:
    """All packs one after another; `progress` hears of each pack. Any thread."""
    setter = Typesetter()
    sheets: list[Sheet] = []
    for done, content in enumerate(packs):
        progress(done, len(packs))
        sheets += _pack(content, style, setter)
    progress(len(packs), len(packs))
    title = _("Session packs: {programme}").format(programme=style.programme)
    return written(sheets, setter, title, style.language)


def foot(printed: date | None, occasion: Occasion = Occasion.REGULAR) -> tuple[str, str]:
    """What the foot of each page says before the page number."""
    promises = {
        Occasion.GROUP: _("Confidential to the group and the coordinator"),
        Occasion.CIRCLE: _("Confidential to the circle and the coordinator"),
    }
    promise = promises.get(occasion, _("Confidential to the pair and the coordinator"))
    if printed is None:
        return promise, ""
    return promise, _("Printed {day} {year}").format(day=words.short_date(printed), year=printed.year)


def numbered(frame: Frame, drawn: Drawn, depth: int) -> list[Sheet]:
    """The pages as sheets with head, foot and page x of y, each in the outline at `depth`."""
    found = []
    for number, (name, placed) in enumerate(drawn, start=1):
        sheet = frame.sheet(number, len(drawn))
        sheet.bookmarks.append((name, depth))
        for each in placed:
            top = frame.top - each.down
            each.piece.draw(Spot(sheet, frame.left(number), top, frame.setting.width, each.height))
        found.append(sheet)
    return found


def _pack(content: PackContent, style: PageStyle, setter: Typesetter) -> list[Sheet]:
    frame = Frame(style, setter, content.head(), foot(content.printed, content.occasion))
    drawn: Drawn = []
    before: Section | None = None
    for section in sections(frame, content):
        if section.front and before:
            _fill(frame, before, drawn)
        for number, placed in enumerate(pages(section.pieces, frame.setting.room)):
            name = _("{name}, continued").format(name=section.name) if number else section.name
            drawn.append((name, placed))
        before = section
    if before:
        _fill(frame, before, drawn)
    sheets = numbered(frame, drawn, depth=1)
    sheets[0].bookmarks.insert(0, (_outline(content), 0))
    return sheets


def _fill(frame: Frame, before: Section, drawn: Drawn) -> None:
    """The back of the last sheet, so that what follows starts at the front of one."""
    if len(drawn) % 2:
        section = notes_page(frame, before.copy) if before.copy else blank_page(frame)
        drawn.append((section.name, pages(section.pieces, frame.setting.room)[0]))


def _outline(content: PackContent) -> str:
    people = words.names(person.name for person in content.people)
    return _("{reference}, session {number}: {people}").format(
        reference=content.reference, number=content.session, people=people
    )
