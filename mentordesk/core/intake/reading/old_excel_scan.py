"""Looks through an XLS workbook before a reader may: passwords, and formulas that failed."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.reading import container
from mentordesk.core.intake.reading.cell_reach import LostCells, failed, measure

_BOOKS = ("Workbook", "Book")
_PROTECTED, _SHEET, _BEGIN, _COUNTING = 0x2F, 0x85, 0x809, 0x22
_FORMULA, _TRUTH, _SEVERAL = 0x06, 0x205, 0xBD
_VALUES = frozenset({_FORMULA, _TRUTH, _SEVERAL, 0x203, 0x204, 0x27E, 0xFD, 0xD6})
"""Records that hold a value: results, truths and errors, numbers in a row, numbers, texts."""


@dataclass(slots=True)
class Looked:
    """The failed formulas of each sheet, in their order, and whether days count from 1904 on."""

    sheets: list[LostCells] = field(default_factory=list)
    late: bool = False


def scan(content: bytes, file: str) -> Looked:
    """What the reader will not say; refuses a protected or too large workbook."""
    try:
        inside = container.streams(content)
        if "EncryptedPackage" in inside:
            raise DeskError(_protected(file))
        book = next((inside[name]() for name in _BOOKS if name in inside), b"")
        return _sheets(book, file)
    except (struct.error, container.Damaged):
        sentence = _("{file} is damaged: open it in a spreadsheet program and save it again.")
        raise DeskError(sentence.format(file=file)) from None


def _protected(file: str) -> str:
    return _("{file} is protected by a password: save it without one, then import it again.").format(
        file=file
    )


def _sheets(book: bytes, file: str) -> Looked:
    """Sheets begin where the records at the top say."""
    found = Looked()
    by_start: dict[int, LostCells] = {}
    current: LostCells = {}
    for at, kind, body in _records(book):
        if kind == _PROTECTED:
            raise DeskError(_protected(file))
        if kind == _SHEET:
            found.sheets.append(by_start.setdefault(struct.unpack_from("<I", body)[0], {}))
        elif kind == _BEGIN:
            current = by_start.get(at, current)
        elif kind == _COUNTING:
            found.late = body[:1] == b"\1"
        elif kind in _VALUES:
            _look(kind, body, current, file)
    return found


def _look(kind: int, body: bytes, lost: LostCells, file: str) -> None:
    row, column = struct.unpack_from("<HH", body)
    last = struct.unpack("<H", body[-2:])[0] if kind == _SEVERAL else column
    measure(row + 1, max(column, last) + 1, file)
    if kind == _TRUTH:
        wrong = body[7:8] == b"\1"
    else:
        wrong = kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6:7] == b"\2"
    if wrong:
        failed(lost, row + 1, column + 1)


def _records(book: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(where it begins, kind, content) of each record."""
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield at, kind, book[at + 4 : at + 4 + length]
        at += 4 + length
