"""Letters and reports: flowing text, facts and tables in the same frames as packs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mentordesk.core.paper import pieces, tables
from mentordesk.core.paper.document import Rendered, written
from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.flow import Piece, Setting, pages
from mentordesk.core.paper.frames import Frame, PageStyle
from mentordesk.core.paper.render import Drawn, numbered
from mentordesk.core.paper.typesetter import Typesetter
from mentordesk.core.progress import Progress, silent

Part = Callable[[Setting], list[Piece]]
"""Something that flows: made by the functions here, or drawn by the caller as pieces of its own."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What starts on a new page, under a name in the outline; `right` stands in the head of its pages."""

    name: str
    parts: Sequence[Part]
    right: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What surrounds the chapters: the title of the document, and the foot before the page number."""

    title: str
    foot: tuple[str, str] = ("", "")


def title(words: str) -> Part:
    """The title of a page."""
    return lambda setting: pieces.title(setting, words)


def section(words: str) -> Part:
    """The head of a section."""
    return lambda setting: pieces.section(setting, words)


def paragraph(words: str) -> Part:
    """Ordinary text; each newline starts a line."""
    return lambda setting: pieces.paragraph(setting, words, before=setting.look.spaces(2))


def note(words: str) -> Part:
    """Text that steps back."""
    return lambda setting: pieces.note(setting, words, before=setting.look.spaces(1))


def lead(words: str) -> Part:
    """Text that steps back, and stays with what follows."""
    return lambda setting: pieces.lead(setting, words, before=setting.look.spaces(1))


def bullets(items: Sequence[str]) -> Part:
    """Each item after a dot."""
    return lambda setting: pieces.bullets(setting, items)


def facts(pairs: Sequence[tuple[str, str]]) -> Part:
    """Labels and values side by side."""
    return lambda setting: pieces.facts(setting, [(*pair, setting.look.body) for pair in pairs])


def table(content: tables.Table) -> Part:
    """A table whose columns are as wide as their words need."""
    return lambda setting: tables.table(setting, content)


def report(
    chapters: Sequence[Chapter], words: Words, style: PageStyle, progress: Progress = silent
) -> Rendered:
    """One document, its pages numbered through. Any thread."""
    setter = Typesetter()
    drawn: Drawn = []
    frame = Frame(style, setter, chapters[0].right if chapters else "", words.foot)
    for done, chapter in enumerate(chapters):
        progress(done, len(chapters))
        drawn += _pages(frame, chapter)
    progress(len(chapters), len(chapters))
    return written(numbered(frame, drawn, depth=0), setter, words.title, style.language)


def letters(
    chapters: Sequence[Chapter], words: Words, style: PageStyle, progress: Progress = silent
) -> Rendered:
    """One document of letters, each with its own head and its pages numbered by themselves. Any thread."""
    setter = Typesetter()
    sheets: list[Sheet] = []
    for done, chapter in enumerate(chapters):
        progress(done, len(chapters))
        frame = Frame(style, setter, chapter.right, words.foot)
        sheets += numbered(frame, _pages(frame, chapter), depth=0)
    progress(len(chapters), len(chapters))
    return written(sheets, setter, words.title, style.language)


def _pages(frame: Frame, chapter: Chapter) -> Drawn:
    found = [piece for part in chapter.parts for piece in part(frame.setting)]
    return [(chapter.name, placed) for placed in pages(found, frame.setting.room)]
