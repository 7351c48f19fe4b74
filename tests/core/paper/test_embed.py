from mentordesk.core.paper.embed import Fonts
from mentordesk.core.paper.typesetter import Typesetter


def test_a_document_gets_one_font_a_face_that_was_used() -> None:
    from reportlab.pdfbase.pdfdoc import PDFDocument

    setter = Typesetter()
    setter.line("Anna Анна 王")
    document = PDFDocument()
    before = set(document.idToObject["BasicFonts"].dict)
    Fonts(setter.faces.used()).addObjects(document)
    added = set(document.idToObject["BasicFonts"].dict) - before
    assert added == {face.name for face in setter.faces.used()}
    assert len(added) == 2
