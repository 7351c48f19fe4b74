from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from time import monotonic

import pypdf
import pypdfium2
import pytest
import zxingcpp

from mentordesk.core.errors import Cancelled
from mentordesk.core.paper.frames import PageStyle
from mentordesk.core.paper.pack import AgreementOnPaper, Occasion, PersonOnPaper
from mentordesk.core.paper.render import foot, render
from mentordesk.core.vocab import Role, SurveyKind

STYLE = PageStyle(programme="Emerging clinical leaders")


def test_a_pack_of_a_pair_has_ten_pages_on_either_paper(pack) -> None:
    assert render([pack()], STYLE).pages == 10
    assert render([pack()], PageStyle("Letter", programme="Emerging clinical leaders")).pages == 10


def test_pages_are_numbered_within_each_pack(pack, texts) -> None:
    pages = texts(render([pack(), pack(reference="R-00001")], STYLE))
    assert [
        f"Page {number} of 10" in page for page, number in zip(pages, [*range(1, 11)] * 2, strict=True)
    ] == [True] * 20
    assert "R-00001 · session 3 of 8" in pages[10]
    assert "Printed Wed 18 Nov 2026" in pages[0]


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("occasion", Occasion)
def test_each_pack_has_an_even_number_of_pages_and_copies_start_in_front(pack, texts, size, occasion) -> None:
    content = pack(occasion=occasion, agreement=AgreementOnPaper())
    pages = texts(render([content], PageStyle(size=size, programme="Leaders")))
    assert len(pages) % 2 == 0
    for head in ("Mentee’s copy", "Mentor’s copy", "Copy 1 of 2", "Copy 2 of 2", "Mentee’s slip"):
        assert next(number for number, page in enumerate(pages) if head in page) % 2 == 0


def test_the_back_of_the_slips_is_left_blank_on_purpose(pack, texts) -> None:
    pages = texts(render([pack()], STYLE))
    assert "Mentee’s slip" in pages[8]
    assert "This page is left blank on purpose." in pages[9]


def test_the_outline_points_to_the_right_pages(pack) -> None:
    reader = pypdf.PdfReader(BytesIO(render([pack(), pack(session=4)], STYLE).pdf))
    packs = [entry for entry in reader.outline if not isinstance(entry, list)]
    inner = [entry for entry in reader.outline if isinstance(entry, list)]
    assert [reader.get_destination_page_number(entry) for entry in packs] == [0, 10]
    assert packs[0].title == "R-7K3MA, session 3: Kateryna Bondarenko and Mei-Ling Chua"
    assert [reader.get_destination_page_number(entry) for entry in inner[1]] == list(range(10, 20))
    assert inner[0][1].title == "Agenda · Mentee’s copy"


def test_title_and_language_are_set_and_nobody_is_named_as_author(pack) -> None:
    reader = pypdf.PdfReader(BytesIO(render([pack()], STYLE).pdf))
    assert reader.metadata.title == "Session packs: Emerging clinical leaders"
    assert not reader.metadata.author
    assert reader.root_object["/Lang"] == "en-GB"


def test_the_note_for_the_mentor_is_in_the_mentors_copy_only(pack, texts) -> None:
    pages = texts(render([pack()], STYLE))
    assert [number for number, page in enumerate(pages, 1) if "starts nights" in page] == [8]
    assert [number for number, page in enumerate(pages, 1) if "For the mentor" in page] == [8]


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("kind", SurveyKind)
def test_the_number_of_a_slip_is_read_from_its_picture(pack, size, kind) -> None:
    content = pack(slips=[slip_of(each, kind) for each in pack().slips])
    document = pypdfium2.PdfDocument(render([content], PageStyle(size=size)).pdf)
    found = [code.text for page in document for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil())]
    assert found == ["12345678", "22345670"]


def slip_of(slip, kind):
    return type(slip)(slip.code, slip.number, slip.role, kind=kind)


def test_a_slip_never_splits(pack, texts) -> None:
    pages = [page for page in texts(render([pack()], PageStyle(size=18))) if " slip" in page]
    assert len(pages) == 2
    assert all("What to keep or change" in page and "fill in one circle" in page for page in pages)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("size", [10, 12, 18])
def test_nothing_leaves_the_margins(pack, paper, size) -> None:
    content = pack(occasion=Occasion.FIRST, agreement=AgreementOnPaper(), place="x" * 300, note="word " * 900)
    document = pypdfium2.PdfDocument(render([content], PageStyle(paper, size, programme="Leaders")).pdf)
    for number, page in enumerate(document, start=1):
        width, height = page.get_size()
        left, right = (62.3, 45.3) if number % 2 else (45.3, 62.3)
        text = page.get_textpage()
        for box in (text.get_rect(place) for place in range(text.count_rects())):
            assert box[0] >= left - 1
            assert box[2] <= width - right + 1
            assert box[1] >= 25
            assert box[3] <= height - 25


def test_in_a_group_everybody_has_a_copy_without_the_actions_of_others(pack, texts) -> None:
    people = (*pack().people, PersonOnPaper("Ola Nowak", Role.MENTEE))
    pages = texts(render([pack(people=people, occasion=Occasion.GROUP)], STYLE))
    kateryna = next(page for page in pages if "Copy for Kateryna" in page)
    ola = next(page for page in pages if "Copy for Ola Nowak" in page)
    assert "bleep holder" in kateryna
    assert "bleep holder" not in ola
    assert any("Who is here" in page for page in pages)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("size", [12, 18])
def test_nothing_is_printed_on_the_back_of_a_slip(pack, texts, paper, size) -> None:
    pages = texts(render([pack()], PageStyle(paper, size, programme="Emerging clinical leaders")))
    backs = [pages[number + 1] for number, page in enumerate(pages) if " slip" in page]
    assert backs
    assert all("left blank on purpose" in back for back in backs)


def test_progress_hears_of_each_pack_and_may_stop_the_work(pack) -> None:
    heard: list[tuple[int, int]] = []
    render([pack(), pack()], STYLE, lambda done, total: heard.append((done, total)))
    assert heard == [(0, 2), (1, 2), (2, 2)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render([pack()], STYLE, stop)


def test_many_packs_share_one_subset_a_face(pack) -> None:
    one, ten = render([pack()], STYLE), render([pack()] * 10, STYLE)
    assert ten.pdf.count(b"/FontFile2") == one.pdf.count(b"/FontFile2") == 2
    assert b"Helvetica" not in ten.pdf


def test_without_a_date_nothing_is_said_of_printing() -> None:
    assert foot(None)[1] == ""
    assert foot(None, Occasion.GROUP)[0] == "Confidential to the group and the coordinator"


def test_a_hundred_packs_take_less_than_ten_seconds(pack) -> None:
    start = monotonic()
    packs = [
        pack(slips=[type(each)(each.code, f"{n:08}", each.role) for each in pack().slips]) for n in range(100)
    ]
    assert render(packs, STYLE).pages == 1000
    assert monotonic() - start < 10


def test_two_threads_print_side_by_side(pack) -> None:
    with ThreadPoolExecutor(2) as pool:
        printed = list(pool.map(lambda session: render([pack(session=session)], STYLE).pages, [1, 2, 3, 4]))
    assert printed == [10] * 4
