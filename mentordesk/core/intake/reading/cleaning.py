"""Rows of cells become rows of a grid: headings found, blank rows dropped, faulty cells named."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import Cell, GridRow, blank, shown
from mentordesk.core.intake.reading.row_pieces import Known, Lost, Piece, Table
from mentordesk.core.intake.report import CellProblem

Numbered = tuple[int, tuple[Sequence[Cell], Sequence[Lost]]]

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)|Err:[0-9]{3}")
_GARBLED = re.compile("[\xc2-\xf4][\x80-\xff\u0152-\u2122]")
"""A first and a second byte of UTF-8 as cp1252 shows them; whether it is one shows when it is read back."""
_LONGEST = 32_767  # letters, as many as a cell of a workbook holds
_MOST_LETTERS = 128 * 2**20  # of a whole sheet
_TITLE_ROWS = 20
_PIECE_ROWS, _PIECE_LETTERS = 1_000, 2**20


def pieces(table: Table, known: Known) -> Iterator[Piece]:
    """The rows below the headings, looked over; raises `DeskError` for a sheet without any."""
    numbered: Iterator[Numbered] = enumerate(table.rows, start=1)
    first = list(itertools.islice(numbered, _TITLE_ROWS))
    top, rows = _top(table.file, first, numbered, known)
    headings = _headings(top)
    any_rows, letters = False, 0
    for piece, size in _cut(table, headings, rows):
        letters += size
        if letters > _MOST_LETTERS:
            raise DeskError(
                _("{file} unpacks to far more than a list of people needs.").format(file=table.file)
            )
        any_rows = any_rows or bool(piece.rows or piece.problems)
        yield piece
    if not any_rows:
        raise DeskError(_("{file} has headings and no rows.").format(file=table.file))


def _top(
    file: str, first: list[Numbered], rest: Iterator[Numbered], known: Known
) -> tuple[Sequence[Cell], Iterator[Numbered]]:
    """The headings, and the rows below: the first row with two headings that we know (titles may stand
    above), else the first with anything."""
    for place, (_number, (cells, lost)) in enumerate(first):
        if all(each.column for each in lost) and known([shown(cell) for cell in cells]) > 1:
            return cells, itertools.chain(first[place + 1 :], rest)
    rows = itertools.chain(first, rest)
    for number, (cells, lost) in rows:
        for each in (whole for whole in lost if not whole.column):
            sentence = _("{file}, row {row}, where the headings should be: {problem}")
            raise DeskError(sentence.format(file=file, row=number, problem=each.problem))
        if not blank(cells):
            return cells, rows
    raise DeskError(_("{file} is empty.").format(file=file))


def _cut(table: Table, headings: tuple[str, ...], rows: Iterator[Numbered]) -> Iterator[tuple[Piece, int]]:
    """Pieces of a bearable size, each with its letters; the last one may be empty."""
    piece, size = Piece(table.sheet, headings, 0, table.total), 0
    number = 0
    for number, (cells, lost) in rows:
        if not lost and blank(cells):
            continue
        found = [_placed(number, each, headings) for each in lost]
        if all(each.column for each in lost):
            found += faults(number, headings, cells)
        if found:
            piece.problems.extend(found)
            piece.held.append((number, tuple(cells)))
        else:
            piece.rows.append((number, fitted(cells, len(headings))))
        size += sum(map(len, (cell for cell in cells if cell.__class__ is str)))
        if size > _PIECE_LETTERS or number % _PIECE_ROWS == 0:
            yield _reaching(piece, number), size
            piece, size = Piece(table.sheet, headings, 0, table.total), 0
    yield _reaching(piece, number), size


def _reaching(piece: Piece, number: int) -> Piece:
    return Piece(piece.sheet, piece.headings, number, piece.total, piece.rows, piece.held, piece.problems)


def _headings(cells: Sequence[Cell]) -> tuple[str, ...]:
    texts = [
        _CONTROL.sub("", shown(cell)).replace("\ufeff", "").replace("\xa0", " ").strip() for cell in cells
    ]
    while texts and not texts[-1]:
        texts.pop()
    found: list[str] = []
    for place, text in enumerate(texts, start=1):
        heading = " ".join(text.split()) or _("Column {number}").format(number=place)
        found.append(_distinct(heading, found))
    return tuple(found)


def _distinct(heading: str, taken: Sequence[str]) -> str:
    numbered = heading
    for number in itertools.count(2):
        if numbered not in taken:
            break
        numbered = f"{heading} ({number})"
    return numbered


def padded(row: GridRow, width: int) -> GridRow:
    """The row with exactly so many cells."""
    return GridRow(row.number, fitted(row.cells, width))


def fitted(cells: Sequence[Cell], width: int) -> tuple[Cell, ...]:
    """Exactly so many cells: what stands beyond is dropped, what lacks is empty."""
    if len(cells) == width:
        return tuple(cells)
    return (*cells[:width], *[""] * (width - len(cells)))


def faults(number: int, headings: Sequence[str], cells: Sequence[Cell]) -> Iterable[CellProblem]:
    """What keeps a row from being kept, whatever its columns mean."""
    if len(cells) == len(headings) and _harmless(
        "\n".join([cell for cell in cells if isinstance(cell, str)])
    ):
        return ()
    return _faults(number, headings, cells)


def _harmless(text: str) -> bool:
    """Whether nothing in a whole row can be a fault of a cell; a glance, because most rows are good."""
    if len(text) > _LONGEST or "#" in text or "Err:" in text or _CONTROL.search(text):
        return False
    return text.isascii() or not _GARBLED.search(text)


def _faults(number: int, headings: Sequence[str], cells: Sequence[Cell]) -> Iterator[CellProblem]:
    if len(cells) < len(headings):
        sentence = _("The row is shorter than the headings: {cells} of {headings} cells.")
        yield CellProblem(number, "", "", sentence.format(cells=len(cells), headings=len(headings)))
    for place, cell in enumerate(cells):
        if not isinstance(cell, str) or not cell:
            continue
        heading = headings[place] if place < len(headings) else ""
        if place >= len(headings) and cell.strip():
            yield CellProblem(number, "", cell, _("The row is longer than the headings."))
        elif problem := _cell_problem(cell):
            yield CellProblem(number, heading, cell, problem)


def _cell_problem(cell: str) -> str:
    sentence = ""
    if found := _CONTROL.search(cell):
        sentence = _("Holds a control character (U+{code:04X}) that no text should have. Type it again.")
        sentence = sentence.format(code=ord(found[0]))
    elif _ERROR.fullmatch(cell):
        sentence = _("A formula failed here. Mend it in the spreadsheet.")
    elif len(cell) > _LONGEST:
        sentence = _("Longer than {most} letters.").format(most=_LONGEST)
    elif meant := _garbled(cell):
        sentence = _("Looks garbled; “{meant}” was probably meant. Save the file again as UTF-8.")
        sentence = sentence.format(meant=meant[:80])
    return sentence


def _garbled(cell: str) -> str:
    """What was meant, when UTF-8 was once read as cp1252 and saved again."""
    if cell.isascii():
        return ""
    try:
        return cell.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _placed(number: int, lost: Lost, headings: Sequence[str]) -> CellProblem:
    """Readers name a lost cell by the number of its column; the person knows its heading."""
    heading = str(lost.column or "")
    if 0 < lost.column <= len(headings):
        heading = headings[lost.column - 1]
    return CellProblem(number, heading, "", lost.problem)
