"""Walks through the XML inside a workbook without building anything; refuses document types and entities."""

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _

CHUNK = 2**18


def strict(file: str) -> expat.XMLParserType:
    """A parser that takes no document type, which is where entities are declared."""

    def refuse(*_declaration: object) -> None:
        raise DeskError(_("{file} holds a document type, which no workbook needs.").format(file=file))

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


def walk(parser: expat.XMLParserType, part: IO[bytes], look: Callable[[bytes], object] | None = None) -> None:
    """Feed the whole part, so that its check sum is compared as well; `look` sees each chunk too.

    Raises `ExpatError` for what is not well formed, `ValueError` for letters of a kind that nobody knows.
    """
    try:
        while chunk := part.read(CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat's own signature
            if look:
                look(chunk)
        parser.Parse(b"", True)  # noqa: FBT003 - expat's own signature
    except LookupError as error:
        raise ValueError(str(error)) from error
