"""Looks a workbook over before a reader may touch it: sizes, parts, entities and how far its cells reach."""

import re
import zipfile
from pathlib import Path
from xml.parsers import expat

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import MOST_COLUMNS, MOST_ROWS
from mentordesk.core.intake.report import CellProblem

MIB = 2**20
_ALL_UNPACKED = 200 * MIB
_PART_UNPACKED = 100 * MIB
_RATIO = 200
_SMALL = MIB  # below this a high ratio is normal: an empty style sheet packs well
_PARTS = 2_000
_CHUNK = 2**16
_BEGIN = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<|\A(?:\xff\xfe|\xfe\xff|<\x00|\x00<)")
_PLACE = re.compile(r"\A([A-Z]{1,3})([0-9]{1,8})\Z")


def inspect(path: Path) -> dict[str, list[CellProblem]]:
    """The cells without a value that a formula should have given, by sheet part; columns are numbers from 1.

    Raises `DeskError` for a file that no reader should be given.
    """
    try:
        with zipfile.ZipFile(path) as book:
            _sizes(book, path.name)
            return {
                part.filename: _parse(book, part, path.name)
                for part in book.infolist()
                if _is_xml(book, part)
            }
    except (zipfile.BadZipFile, expat.ExpatError, EOFError, OSError, NotImplementedError, RuntimeError):
        raise DeskError(
            _("{file} is damaged or protected: open it in a spreadsheet program and save it again.").format(
                file=path.name
            )
        ) from None


def _sizes(book: zipfile.ZipFile, file: str) -> None:
    parts = book.infolist()
    too_big = (
        len(parts) > _PARTS
        or sum(part.file_size for part in parts) > _ALL_UNPACKED
        or any(part.file_size > _PART_UNPACKED for part in parts)
        or any(part.file_size > max(_SMALL, _RATIO * part.compress_size) for part in parts)
    )
    if too_big:
        raise DeskError(_("{file} unpacks to far more than a list of people needs.").format(file=file))


def _is_xml(book: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """By its first bytes: any part may be called a sheet, whatever its name."""
    with book.open(part) as stream:
        return _BEGIN.match(stream.read(64)) is not None


def _parse(book: zipfile.ZipFile, part: zipfile.ZipInfo, file: str) -> list[CellProblem]:
    """Reads the whole part, so that its check sum is compared as well."""
    scan = _Scan(file)
    with book.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            scan.feed(chunk)
    scan.end()
    return scan.lost


class _Scan:
    """Follows how far cells with a value reach and which formulas have no result; refuses document types."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lost: list[CellProblem] = []
        self._row = self._column = 0
        self._failed = self._formula = self._text = False
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)  # noqa: FBT003 - expat's own signature

    def end(self) -> None:
        self._parser.Parse(b"", True)  # noqa: FBT003 - expat's own signature

    def _refuse(self, *_declaration: object) -> None:
        raise DeskError(_("{file} holds a document type, which no workbook needs.").format(file=self.file))

    def _start(self, tag: str, marks: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self._row = int(marks["r"][:9]) if marks.get("r", "").isdecimal() else self._row + 1
            self._column = 0
        elif name == "c":
            self._enter(marks)
        elif name in {"v", "is"}:
            self._measure()
        elif name == "f":
            self._formula = True

    def _enter(self, marks: dict[str, str]) -> None:
        self._column += 1
        if place := _PLACE.match(marks.get("r", "")):
            self._column, self._row = _number(place[1]), int(place[2])
        self._failed = marks.get("t") == "e"
        self._formula = self._text = False

    def _measure(self) -> None:
        self._text = False
        if self._row > MOST_ROWS + 1 or self._column > MOST_COLUMNS:
            sentence = _("{file} reaches beyond {rows} rows or {columns} columns.")
            raise DeskError(sentence.format(file=self.file, rows=MOST_ROWS, columns=MOST_COLUMNS))

    def _characters(self, text: str) -> None:
        self._text = self._text or not text.isspace()

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "f":
            self._text = False
        elif name == "c" and self._failed:
            self._lose(_("A formula failed here. Mend it in the spreadsheet."))
        elif name == "c" and self._formula and not self._text:
            self._lose(_("A formula without a result. Open the file in a spreadsheet program and save it."))

    def _lose(self, why: str) -> None:
        self.lost.append(CellProblem(self._row, str(self._column), "", why))


def _number(letters: str) -> int:
    """The number of a column: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
