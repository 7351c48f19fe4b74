import pypdfium2
import pytest
import zxingcpp

from mentordesk.core.paper import qr
from mentordesk.core.paper.document import written
from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.typesetter import Typesetter


@pytest.mark.parametrize("number", ["12345678", "00000000", "99999999"])
def test_a_code_is_read_back_from_its_picture(number) -> None:
    setter = Typesetter()
    sheet = Sheet(100, 100, setter)
    qr.draw(sheet, (10, 10), 62, number)
    page = pypdfium2.PdfDocument(written([sheet], setter, "", "en_GB").pdf)[0]
    codes = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    assert [code.text for code in codes] == [number]
