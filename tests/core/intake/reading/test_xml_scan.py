import io
from xml.parsers import expat

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import xml_scan


def test_every_chunk_is_seen_once_and_in_order() -> None:
    content, seen = b"<a>" + b"x" * xml_scan.CHUNK * 2 + b"</a>", []
    xml_scan.walk(xml_scan.strict("x.xlsx"), io.BytesIO(content), seen.append)
    assert (b"".join(seen), len(seen)) == (content, 3)


@pytest.mark.parametrize("text", [b"<a>", b"<a></b>", b"<a/>trailing", b"", b"<a>&nbsp;</a>"])
def test_what_is_not_well_formed_is_an_error(text: bytes) -> None:
    with pytest.raises(expat.ExpatError):
        xml_scan.walk(xml_scan.strict("x.xlsx"), io.BytesIO(text))


def test_letters_of_an_unknown_kind_are_an_error() -> None:
    text = b'<?xml version="1.0" encoding="UTFF-8"?><a/>'
    with pytest.raises(ValueError, match="UTFF-8"):
        xml_scan.walk(xml_scan.strict("x.xlsx"), io.BytesIO(text))


def test_a_document_type_is_refused_before_anything_in_it_is_read() -> None:
    with pytest.raises(DeskError, match="document type"):
        xml_scan.walk(xml_scan.strict("x.xlsx"), io.BytesIO(b"<!DOCTYPE a [ not even well formed"))
