"""Pages are drawn in the background and turned by keys and buttons."""

from io import BytesIO

import pytest
from PySide6.QtCore import Qt
from reportlab.pdfgen.canvas import Canvas

from mentordesk.ui.kit.pdf_preview import PdfPreview, page_image


def pdf(pages):
    target = BytesIO()
    canvas = Canvas(target, pagesize=(200, 400))
    for number in range(pages):
        canvas.setFillGray(number / 4)
        canvas.rect(0, 0, 200, 400, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.fixture
def preview(qtbot, dressed):
    preview = PdfPreview("The pages")
    qtbot.addWidget(preview)
    preview.resize(300, 300)
    preview.show()
    with qtbot.waitSignal(preview.drawn, timeout=10_000):
        preview.show_pdf(pdf(3), 3)
    return preview


def test_a_page_is_as_wide_as_asked_for(qapp):
    image = page_image(pdf(2), 1, 100)
    assert (image.width(), image.height()) == (100, 200)
    assert image.pixelColor(50, 100).red() == 64


def test_keys_turn_the_pages(qtbot, preview):
    for key, page in (("PageDown", 1), ("End", 2), ("PageDown", 2), ("PageUp", 1), ("Home", 0)):
        qtbot.keyClick(preview.area, getattr(Qt.Key, f"Key_{key}"))
        assert preview.page == page
    qtbot.keyClick(preview.area, Qt.Key.Key_A)
    assert preview.said.text() == "Page 1 of 3"


def test_buttons_turn_the_pages_and_rest_at_the_ends(qtbot, preview):
    assert not preview.back.isEnabled()
    with qtbot.waitSignal(preview.drawn, timeout=10_000):
        qtbot.mouseClick(preview.on, Qt.MouseButton.LeftButton)
    assert preview.picture.pixmap().toImage().pixelColor(20, 20).red() == 64
    qtbot.mouseClick(preview.on, Qt.MouseButton.LeftButton)
    assert not preview.on.isEnabled()
    qtbot.mouseClick(preview.back, Qt.MouseButton.LeftButton)
    assert preview.page == 1


def test_another_document_opens_at_the_nearest_page(preview):
    preview.go_to(2)
    preview.show_pdf(pdf(1), 1)
    assert preview.page == 0
