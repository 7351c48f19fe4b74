from io import BytesIO

import pypdf

from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Chapter, Words
from mentordesk.core.paper.frames import PageStyle
from mentordesk.core.paper.tables import Column, Table

STYLE = PageStyle(programme="Leaders")
WORDS = Words("Board report", ("Confidential", "Printed today"))
PARTS = [
    flowing.title("Where we stand"),
    flowing.section("Figures"),
    flowing.paragraph("<b>As typed</b>\nsecond line"),
    flowing.note("Counted on Monday"),
    flowing.bullets(["one", "two"]),
    flowing.facts([("Pairings", "35")]),
    flowing.table(
        Table([Column("Name", share=1), Column("Sessions")], [(f"Person {n}", "3") for n in range(60)])
    ),
]


def test_a_report_flows_over_pages_and_repeats_the_head_of_its_table(texts) -> None:
    pages = texts(flowing.report([Chapter("Figures", PARTS)], WORDS, STYLE))
    assert len(pages) == 3
    assert all(f"Page {number} of 3" in page for number, page in enumerate(pages, 1))
    assert all("Name Sessions" in page for page in pages)
    assert "<b>As typed</b> second line" in pages[0]


def test_letters_are_numbered_by_themselves_each_with_its_head(texts) -> None:
    chapters = [Chapter(name, [flowing.paragraph(f"Dear {name}")], right=name) for name in ("Ada", "Ben")]
    pages = texts(flowing.letters(chapters, WORDS, STYLE))
    assert ["Page 1 of 1" in page for page in pages] == [True, True]
    assert pages[1].count("Ben") == 2


def test_each_chapter_is_in_the_outline_where_it_starts() -> None:
    chapters = [Chapter(name, [flowing.title(name)]) for name in ("First", "Second")]
    heard = []
    document = flowing.report(chapters, WORDS, STYLE, lambda *done: heard.append(done))
    reader = pypdf.PdfReader(BytesIO(document.pdf))
    assert [(each.title, reader.get_destination_page_number(each)) for each in reader.outline] == [
        ("First", 0),
        ("Second", 1),
    ]
    assert heard == [(0, 2), (1, 2), (2, 2)]
    assert reader.metadata.title == "Board report"


def test_callers_may_draw_pieces_of_their_own(texts) -> None:
    from mentordesk.core.paper.flow import Piece

    def drawn(setting) -> list[Piece]:
        return [
            Piece(20, lambda spot: spot.rows(setting.lines("A chart", setting.look.body), setting.look.body))
        ]

    assert "A chart" in texts(flowing.report([Chapter("Chart", [drawn])], WORDS, STYLE))[0]
