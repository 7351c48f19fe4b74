"""Looks through an ODS document before a reader may: what repeats how often, and formulas that failed."""

import re
from typing import IO

from mentordesk.core.intake.reading import xml_scan
from mentordesk.core.intake.reading.cell_reach import LostCells, failed, measure

_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?|Err:[0-9]+")
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})


def scan(part: IO[bytes], file: str) -> dict[str, LostCells]:
    """The failed formulas of each sheet, by its name; refuses a sheet that reaches too far."""
    found = _Scan(file)
    xml_scan.walk(found.parser, part)
    return found.lost


class _Scan:
    """Follows sheets, rows and cells with their repeats; an empty cell reaches nowhere."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.lost: dict[str, LostCells] = {}
        self._sheet: LostCells = {}
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._filled = self._formula = False
        self._text = ""
        self.parser = xml_scan.strict(file)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _start(self, tag: str, marks: dict[str, str]) -> None:
        if tag in _CELLS:
            self._enter(marks)
        elif tag == "text:p":
            self._fill()
        elif tag == "table:table-row":
            self._rows = _times(marks, "table:number-rows-repeated")
            self._column = 0
        elif tag == "table:table":
            self._sheet = self.lost.setdefault(marks.get("table:name", ""), {})
            self._row = 0

    def _enter(self, marks: dict[str, str]) -> None:
        self._columns = _times(marks, "table:number-columns-repeated")
        self._filled, self._text = False, ""
        self._formula = "table:formula" in marks
        if "office:value-type" in marks:
            self._fill()
        if marks.get("calcext:value-type") == "error":
            failed(self._sheet, self._row + 1, self._column + 1)
        elif self._formula:
            self.parser.CharacterDataHandler = self._characters

    def _fill(self) -> None:
        """A value, repeated as often as its cell and row are."""
        if not self._filled:
            self._filled = True
            measure(self._row + self._rows, self._column + self._columns, self._file)

    def _characters(self, text: str) -> None:
        self._text += text[:20]

    def _end(self, tag: str) -> None:
        if tag in _CELLS:
            if self._text and _ERROR.fullmatch(self._text.strip()):
                failed(self._sheet, self._row + 1, self._column + 1)
            self.parser.CharacterDataHandler = None
            self._column += self._columns
        elif tag == "table:table-row":
            self._row += self._rows


def _times(marks: dict[str, str], name: str) -> int:
    said = marks.get(name, "")
    return int(said[:9]) if said.isdecimal() else 1
