import re
import unicodedata
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from PIL import Image

from mentordesk.core.paper.document import Rendered, written
from mentordesk.core.paper.drawing import Picture, Sheet
from mentordesk.core.paper.look import PAPERS, Ink
from mentordesk.core.paper.typesetter import Typesetter

NAMES = (
    *(
        "Zoë O’Brien-Müller",
        "Łukasz Żółć",
        "Nguyễn Thị Hồng Đào",
        "Κωνσταντίνα Παπαδοπούλου",
        "Ольга Щербакова",
    ),
    *("Արմեն Հակոբյան", "ნინო ქავთარაძე", "محمد عبد الرحمن", "שירה כהן", "प्रियंका क्षत्रिय", "শ্রীমতী বন্দ্যোপাধ্যায়"),
    *("தமிழ்ச்செல்வி கோபால", "ಲಕ್ಷ್ಮೀ ನಾರಾಯಣ", "สมชาย ใจดี", "王小明", "さくら タナカ", "김민준", "አበበ ቢቂላ"),
    *("Anna 🌟 Ngọc 👩\u200d⚕\ufe0f", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"),
)
HOSTILE = (
    "<b>",
    "<img src='file:///etc/passwd'>",
    "=1+1",
    "../../x",
    "L" * 60,
    "O'Brien & <Sons>",
    "%s {0} \\n (",
)


def printed(words: str, size: float = 11) -> Rendered:
    setter = Typesetter()
    sheet = Sheet(*PAPERS["A4"], setter)
    sheet.text((50, 700), words, Ink(size))
    return written([sheet], setter, words, "en_GB")


def bare(text: str) -> list[str]:
    """The letters without spaces and joiners; right-to-left ones sorted: readers differ in their order."""
    text = unicodedata.normalize("NFKC", text)
    letters = [
        sign for sign in text if not re.match(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0f]", sign)
    ]
    turned = any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in letters)
    return sorted(letters) if turned else letters


@pytest.mark.parametrize("name", NAMES + HOSTILE)
def test_a_name_comes_back_as_it_was_typed(name: str) -> None:
    document = printed(name)
    assert bare(pypdf.PdfReader(BytesIO(document.pdf)).pages[0].extract_text()) == bare(name)
    assert bare(pypdfium2.PdfDocument(document.pdf)[0].get_textpage().get_text_range()) == bare(name)
    assert document.missing == ()


def test_controls_that_turn_text_round_turn_nothing() -> None:
    text = pypdf.PdfReader(BytesIO(printed("\u202eevil\u202c name").pdf)).pages[0].extract_text()
    assert text.strip() == "evil name"


def test_a_letter_that_cannot_be_drawn_is_reported_and_can_still_be_found() -> None:
    document = printed("𠮷野")
    assert [(each.letter, each.text) for each in document.missing] == [("𠮷", "𠮷野")]
    assert "𠮷野" in pypdf.PdfReader(BytesIO(document.pdf)).pages[0].extract_text()


def test_hostile_titles_break_nothing() -> None:
    reader = pypdf.PdfReader(BytesIO(printed("\ud800\x00<b>\u202e").pdf))
    assert reader.metadata.title == "\ufffd<b>"


def test_a_picture_is_placed_and_stored_once() -> None:
    file = BytesIO()
    Image.new("RGB", (4, 2), "red").save(file, "PNG")
    setter = Typesetter()
    sheets = [Sheet(*PAPERS["A4"], setter) for _page in range(2)]
    for sheet in sheets:
        sheet.pictures.append(Picture(file.getvalue(), (100, 100, 40, 20)))
    document = written(sheets, setter, "Pictures", "en_GB")
    assert document.pdf.count(b"/Subtype /Image") == 1
    page = pypdfium2.PdfDocument(document.pdf)[1].render().to_pil()
    assert page.getpixel((120, page.height - 110))[:3] == (255, 0, 0)


def test_all_fonts_are_embedded_and_their_glyphs_have_text() -> None:
    pdf = pypdf.PdfReader(BytesIO(printed("Ольга 王").pdf))
    for font in pdf.pages[0]["/Resources"]["/Font"].values():
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/ToUnicode" in font.get_object()
        assert "/FontFile2" in descendant["/FontDescriptor"].get_object()
