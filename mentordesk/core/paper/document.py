"""Writes finished sheets as one PDF document: fonts, pictures, outline, title and language."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.embed import Fonts
from mentordesk.core.paper.typesetter import Missing, Typesetter, safe


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document, and the letters that no face could draw."""

    pdf: bytes
    pages: int
    missing: tuple[Missing, ...]


def written(sheets: Sequence[Sheet], setter: Typesetter, title: str, language: str) -> Rendered:
    """The sheets, all set by `setter`, as a document; `language` is such as "en_GB"."""
    from reportlab import rl_config

    rl_config.useA85 = 0  # plain binary streams: smaller and faster
    file = BytesIO()
    canvas = _canvas(file, language)
    canvas.setTitle(safe(title))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("MentorDesk")
    canvas.setProducer("MentorDesk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    readers: dict[bytes, Any] = {}
    for number, sheet in enumerate(sheets):
        canvas.setPageSize((sheet.width, sheet.height))
        canvas.addLiteral("\n".join(sheet.operators))
        _add_pictures(canvas, sheet, readers)
        for place, (words, depth) in enumerate(sheet.bookmarks):
            canvas.bookmarkPage(f"p{number}.{place}")
            canvas.addOutlineEntry(safe(words), f"p{number}.{place}", depth, closed=depth == 0)
        canvas.showPage()
    canvas._doc.delayedFonts.append(Fonts(setter.faces.used()))  # noqa: SLF001 - reportlab has no public way
    canvas.save()
    return Rendered(file.getvalue(), len(sheets), setter.missing)


def _canvas(file: BytesIO, language: str) -> Any:
    from reportlab.pdfgen.canvas import Canvas

    class Bare(Canvas):  # type: ignore[misc]  # reportlab comes without types
        """A canvas whose pages do not name Helvetica, which would not be embedded."""

        def _make_preamble(self) -> None:
            self._preamble = "1 0 0 1 0 0 cm"

    return Bare(file, pageCompression=1, pdfVersion=(1, 7), lang=language.replace("_", "-"))


def _add_pictures(canvas: Any, sheet: Sheet, readers: dict[bytes, Any]) -> None:
    from reportlab.lib.utils import ImageReader

    for picture in sheet.pictures:
        if picture.content not in readers:
            readers[picture.content] = ImageReader(BytesIO(picture.content))
        left, foot, width, height = picture.box
        canvas.drawImage(readers[picture.content], left, foot, width, height, mask="auto")
