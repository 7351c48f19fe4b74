"""A pack such as the mock-ups show, and how finished documents are read back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pypdf
import pytest

from mentordesk.core.paper.document import Rendered
from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.frames import Frame, PageStyle
from mentordesk.core.paper.look import PAPERS
from mentordesk.core.paper.pack import (
    ActionOnPaper,
    GoalOnPaper,
    Meeting,
    PackContent,
    PersonOnPaper,
    SlipOnPaper,
)
from mentordesk.core.paper.typesetter import Typesetter
from mentordesk.core.vocab import Role

PACK = PackContent(
    reference="R-7K3MA",
    people=(
        PersonOnPaper("Kateryna Bondarenko", Role.MENTEE, "Kateryna"),
        PersonOnPaper("Mei-Ling Chua", Role.MENTOR, "Mei-Ling"),
    ),
    session=3,
    sessions=8,
    meeting=Meeting(datetime(2026, 12, 10, 14, 0, tzinfo=UTC), 60),
    backup=Meeting(datetime(2026, 12, 15, 14, 0, tzinfo=UTC), 60),
    topic="leading a shift",
    place="Education Centre, Room 2, level 1.",
    way="Step-free by the east lift; five minutes from Main Entrance.",
    coordinator="Ruth Adeleke",
    phone="020 7946 0182",
    goals=(
        GoalOnPaper("Lead a shift with confidence", 0.5, "2 of 4"),
        GoalOnPaper("Give feedback that is heard"),
    ),
    reviewed=date(2026, 11, 10),
    actions=(
        ActionOnPaper(
            "Shadow the bleep holder for one late shift", "Kateryna Bondarenko", date(2026, 11, 27)
        ),
        ActionOnPaper("Introduce Kateryna to the site team", "Mei-Ling Chua"),
    ),
    note="Kateryna starts nights in January.",
    resources=("Feedback card",),
    slips=(
        SlipOnPaper("F-7K3MA", "12345678", Role.MENTEE),
        SlipOnPaper("F-9X2AB", "22345670", Role.MENTOR),
    ),
    printed=date(2026, 11, 18),
)


@pytest.fixture
def pack() -> Callable[..., PackContent]:
    """A pack, with what a test changes in it."""
    return lambda **changes: replace(PACK, **changes)


@pytest.fixture
def texts() -> Callable[[Rendered], list[str]]:
    """The text of each page, spaces evened out."""
    return lambda document: [
        " ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(document.pdf)).pages
    ]


@pytest.fixture
def setting() -> Callable[..., Setting]:
    """The setting of A4 pages with a body of 12 points."""

    def make(size: float = 12, paper: str = "A4") -> Setting:
        frame = Frame(PageStyle(paper, size), Typesetter(), "R-7K3MA", ("Confidential", "Printed"))
        return frame.setting

    return make


@pytest.fixture
def drawn() -> Callable[..., list[str]]:
    """Draws pieces one under the other and hands back the lines of text they hold, in order."""

    def draw(pieces: list[Piece], setting: Setting) -> list[str]:
        said: list[str] = []

        class Listening(Sheet):
            def line_of_text(self, at: Any, line: Any, ink: Any) -> None:
                said.append("".join(sign for sign in line.text if sign not in "\u2068\u2069").strip())
                super().line_of_text(at, line, ink)

        sheet = Listening(*PAPERS["A4"], setting.setter)
        for piece in pieces:
            piece.draw(Spot(sheet, 60, 800, setting.width, piece.height))
        return said

    return draw
