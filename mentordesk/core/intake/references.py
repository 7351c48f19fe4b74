"""Cells that point to what is already in the file: public codes, slips."""

from mentordesk.core import codes
from mentordesk.core.errors import Invalid
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.grid import Cell, shown


def person(cell: Cell) -> str:
    """The code of a person as we write it; "" for an empty cell."""
    return _code(cell, codes.Kind.PERSON)


def pairing(cell: Cell) -> str:
    """The code of a pairing as we write it; "" for an empty cell."""
    return _code(cell, codes.Kind.PAIRING)


def session(cell: Cell) -> str:
    """The code of a session as we write it; "" for an empty cell."""
    return _code(cell, codes.Kind.SESSION)


def slip(cell: Cell) -> str:
    """The code (F-...) or eight-digit number of a slip; "" for an empty cell."""
    text = shown(cell)
    if not text:
        return ""
    try:
        return codes.read(text, codes.Kind.FORM) if text[0].isalpha() else codes.read_number(text.zfill(8))
    except Invalid as invalid:
        raise Unfit(str(invalid)) from None


def _code(cell: Cell, kind: codes.Kind) -> str:
    text = shown(cell)
    if not text:
        return ""
    try:
        return codes.read(text, kind)
    except Invalid as invalid:
        raise Unfit(str(invalid)) from None
