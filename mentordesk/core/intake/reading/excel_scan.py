"""Looks through a sheet of an XLSX workbook before a reader may: its reach, and formulas without a result."""

import re
from typing import IO

from mentordesk.core.intake.reading import xml_scan
from mentordesk.core.intake.reading.cell_reach import LostCells, failed, measure, uncounted

_NEAR = rb"[A-Z]|[A-F][A-Z]|G[A-R]"  # 200 columns: GR
_ORDINARY = (
    rb'(?:[^<>]*/>| r="(?:' + _NEAR + rb')(?:[1-9][0-9]{0,4}|10000[01])"'
    rb'(?: s="[0-9]+")?(?: t="(?:s|n|b|str|inlineStr)")?>)'
)
_ODD = re.compile(
    rb"<(?:c(?=[\s/>])(?!"
    + _ORDINARY
    + rb")|f\b[^>]*/>(?!<v>[^<])|/f>(?!<v>[^<])|[\w.-]+:(?:c|f|row|v|is)\b)"
)
"""Anything but cells within reach that hold a value, and formulas with a result: worth a closer look."""
_PLACE = re.compile(r"\A([A-Z]{1,3})([0-9]{1,8})\Z")
_CELL = b"<c "
_TAIL = 2**20  # bytes without a cell after which a sheet is no longer ordinary


def ordinary(part: IO[bytes], file: str) -> bool:
    """Whether a quick look finds nothing to look at more closely; most sheets, at a third of the time."""
    odd = _OddThings()
    xml_scan.walk(xml_scan.strict(file), part, odd.look)
    return not odd.found()


class _OddThings:
    """Looks for what is not ordinary, chunk by chunk; the last cell waits for what follows."""

    def __init__(self) -> None:
        self._rest = b""
        self._odd = False

    def look(self, chunk: bytes) -> None:
        if self._odd:
            return
        seen = self._rest + chunk
        cut = seen.rfind(_CELL)
        if cut < 0:
            cut = len(seen) - len(_CELL)
        self._odd = b"\0" in chunk or len(self._rest) > _TAIL or _ODD.search(seen, 0, cut) is not None
        self._rest = seen[cut:]

    def found(self) -> bool:
        return self._odd or _ODD.search(self._rest) is not None


def scan(part: IO[bytes], file: str) -> LostCells:
    """The cells without a value that a formula should have given; refuses a sheet that reaches too far."""
    found = _Scan(file)
    xml_scan.walk(found.parser, part)
    return found.lost


class _Scan:
    """Follows rows and cells; looks at ends and texts only inside a formula's cell."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.lost: LostCells = {}
        self._row = self._column = 0
        self._text = self._empty_is_fine = False
        self.parser = xml_scan.strict(file)
        self.parser.StartElementHandler = self._start

    def _start(self, tag: str, marks: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._enter(marks)
        elif name in {"v", "is"}:
            self._text = self._empty_is_fine
            measure(self._row, self._column, self._file)
        elif name == "row":
            self._row = int(marks["r"][:9]) if marks.get("r", "").isdecimal() else self._row + 1
            self._column = 0
        elif name == "f":
            self._text = False
            self.parser.EndElementHandler = self._end

    def _enter(self, marks: dict[str, str]) -> None:
        self._column += 1
        if place := _PLACE.match(marks.get("r", "")):
            self._column, self._row = _number(place[1]), int(place[2])
        self._empty_is_fine = marks.get("t") == "str"
        self._text = False
        if marks.get("t") == "e":
            failed(self.lost, self._row, self._column)

    def _characters(self, text: str) -> None:
        self._text = self._text or not text.isspace()

    def _end(self, tag: str) -> None:
        """After a formula comes its result; the cell's own end tells whether there was one."""
        name = tag.rpartition(":")[2]
        if name == "f":
            self.parser.CharacterDataHandler = self._characters
        elif name == "c":
            self.parser.EndElementHandler = self.parser.CharacterDataHandler = None
            known = any(each.column == self._column for each in self.lost.get(self._row, ()))
            if not self._text and not known:
                measure(self._row, self._column, self._file)
                uncounted(self.lost, self._row, self._column)


def _number(letters: str) -> int:
    """The number of a column: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
