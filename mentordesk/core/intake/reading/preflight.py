"""Looks a workbook over before a reader may touch it: sizes, parts, entities and how far its cells reach."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import IO, TypeVar
from xml.parsers import expat

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.reading import container, excel_scan, old_excel_scan, open_document_scan
from mentordesk.core.intake.reading.cell_reach import LostCells

R = TypeVar("R")

MIB = 2**20
_ALL_UNPACKED = 200 * MIB
_RATIO = 200
_SMALL = MIB  # below this a high ratio is normal: an empty style sheet packs well
_PARTS = 2_000
_XML_STARTS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\0<", b"\0<")
_BROKEN = (
    *(zipfile.BadZipFile, expat.ExpatError, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, OSError, NotImplementedError, ValueError, RuntimeError),
)
"""What zipfile and expat raise for files that are not what they say, or have a password."""
_OPEN_DOCUMENT = "content.xml"


class Make(Enum):
    """Whose workbook it is, by what lies inside."""

    EXCEL = ".xlsx"
    OPEN_DOCUMENT = ".ods"
    OLD_EXCEL = ".xls"


@dataclass(frozen=True, slots=True)
class Inspected:
    """What no reader tells: cells that formulas left empty, by name, part of the zip or order of the sheet.

    `late` is said of old workbooks: they count days from 1904 on.
    """

    make: Make
    by_name: dict[str, LostCells] = field(default_factory=dict)
    by_part: dict[str, LostCells] = field(default_factory=dict)
    by_order: list[LostCells] = field(default_factory=list)
    late: bool = False


def make(path: Path) -> Make | None:
    """Whose workbook the file is; None for a zip of another kind, or a damaged one."""
    with path.open("rb") as stream:
        if stream.read(len(container.MAGIC)) == container.MAGIC:
            return Make.OLD_EXCEL
    try:
        with zipfile.ZipFile(path) as book:
            names = set(book.namelist())
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return None
    if "xl/workbook.xml" in names:
        return Make.EXCEL
    return Make.OPEN_DOCUMENT if _OPEN_DOCUMENT in names else None


def inspect(path: Path, what: Make) -> Inspected:
    """What the reader will not say; raises `DeskError` for a file that no reader should be given."""
    if what is Make.OLD_EXCEL:
        looked = old_excel_scan.scan(path.read_bytes(), path.name)
        return Inspected(what, by_order=looked.sheets, late=looked.late)
    try:
        with zipfile.ZipFile(path) as book:
            _sizes(book, path.name)
            return _parts(book, what, path.name)
    except _BROKEN:
        raise DeskError(damaged(path.name)) from None


def damaged(file: str) -> str:
    """The sentence for what cannot be read to its end."""
    return _("{file} is damaged or protected: open it in a spreadsheet program and save it again.").format(
        file=file
    )


def _sizes(book: zipfile.ZipFile, file: str) -> None:
    parts = book.infolist()
    too_big = (
        len(parts) > _PARTS
        or sum(part.file_size for part in parts) > _ALL_UNPACKED
        or any(part.file_size > max(_SMALL, _RATIO * part.compress_size) for part in parts)
    )
    if too_big:
        raise DeskError(_("{file} unpacks to far more than a list of people needs.").format(file=file))


def _parts(book: zipfile.ZipFile, what: Make, file: str) -> Inspected:
    """Every part that is XML, by its first bytes: any may be called a sheet, whatever its name."""
    found = Inspected(what)
    for part in book.infolist():
        if not _is_xml(book, part):
            continue
        if what is Make.OPEN_DOCUMENT:
            _walk(book, part, lambda stream: found.by_name.update(open_document_scan.scan(stream, file)))
        elif not _walk(book, part, lambda stream: excel_scan.ordinary(stream, file)):
            found.by_part[part.filename] = _walk(book, part, lambda stream: excel_scan.scan(stream, file))
    return found


def _walk(book: zipfile.ZipFile, part: zipfile.ZipInfo, look: Callable[[IO[bytes]], R]) -> R:
    with book.open(part) as stream:
        return look(stream)


def _is_xml(book: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    return _walk(book, part, lambda stream: stream.read(64)).lstrip(b" \t\r\n").startswith(_XML_STARTS)
