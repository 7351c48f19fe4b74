"""Comma separated values and their relatives, as rows of text."""

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.intake.grid import MOST_COLUMNS, MOST_ROWS, blank
from mentordesk.core.intake.reading.row_pieces import Lost

_DELIMITERS = ",;\t|"
_SAMPLE = 50  # rows that choose the delimiter
_LONGEST = 2**20  # letters of a cell before the file counts as broken
_MOST_BROKEN = 20  # rows with a wrong quotation mark before the whole file counts as broken
_SEP_LINE = re.compile(r"""\A"?sep=([^\w\s"']|\t)"?\r?\n""", re.IGNORECASE)
_GUARDED = re.compile(r"\A'[=+\-@\t\r\n＝＋－＠]")

Record = tuple[list[str], tuple[Lost, ...]]


def rows(text: str, file: str) -> Iterator[Record]:
    """Every record, blank ones too: the n-th is row n of a spreadsheet. Apostrophe guards are taken off.

    A row whose quotation marks are wrong comes as the line it begins with, and is lost.
    """
    before = csv.field_size_limit(_LONGEST)
    try:
        yield from _reachable(_records(text, file), file)
    finally:
        csv.field_size_limit(before)


def _reachable(records: Iterator[Record], file: str) -> Iterator[Record]:
    """Blank rows only count where another row follows: spreadsheets leave thousands of them at the end."""
    blank_rows = 0
    for number, (cells, lost) in enumerate(records, start=1):
        if blank(cells):
            blank_rows += 1
            continue
        _measure(cells, number, file)
        yield from itertools.repeat(([], ()), blank_rows)
        blank_rows = 0
        yield cells, lost


def _records(text: str, file: str) -> Iterator[Record]:
    """Goes on at the next line where a record cannot be read, unless that happens too often."""
    delimiter, guarded = _delimiter(text), "'" in text
    body, line = _body(text)
    for broken in itertools.count():
        start, began = body.tell(), line
        reader = csv.reader(body, delimiter=delimiter, strict=True)
        try:
            for record in reader:
                yield ([_unguarded(cell) for cell in record] if guarded else record), ()
                start, line = body.tell(), began + reader.line_num
        except csv.Error:
            body.seek(start)
            wrong = body.readline().rstrip("\r\n")
            line += 1
            if broken == _MOST_BROKEN:
                raise DeskError(f"{file}: {_broken(wrong, line)}") from None
            yield [wrong], (Lost(0, _broken(wrong, line)),)
        else:
            return


def _body(text: str) -> tuple[io.StringIO, int]:
    """The records as a stream, and the lines passed over before them."""
    body = io.StringIO(text, newline="")
    if said := _SEP_LINE.match(text):
        body.seek(said.end())
    return body, int(said is not None)


def _broken(wrong: str, line: int) -> str:
    if len(wrong) > _LONGEST:
        sentence = _("The row at line {line} has a cell of more than a million letters.")
    else:
        sentence = _("A quotation mark in the row that begins at line {line} is not closed or stands wrong.")
    return sentence.format(line=line)


def _measure(cells: list[str], number: int, file: str) -> None:
    if len(cells) > MOST_COLUMNS and any(cells[MOST_COLUMNS:]):
        sentence = ngettext(
            "{file} is wider than {most} column.", "{file} is wider than {most} columns.", MOST_COLUMNS
        )
        raise DeskError(sentence.format(file=file, most=MOST_COLUMNS))
    if number > MOST_ROWS + 1:
        sentence = ngettext(
            "{file} is longer than {most} row: split it into several files.",
            "{file} is longer than {most} rows: split it into several files.",
            MOST_ROWS,
        )
        raise DeskError(sentence.format(file=file, most=MOST_ROWS))


def _unguarded(cell: str) -> str:
    """Exports put an apostrophe before what a spreadsheet would run; it is no part of the text."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell


def _delimiter(text: str) -> str:
    if said := _SEP_LINE.match(text):
        return said[1]
    return max(_DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """(share of the first rows that have the commonest width, that width); one column fits nothing."""
    reader = csv.reader(io.StringIO(text[: 2**18], newline=""), delimiter=delimiter)
    widths = Counter(len(record) for record in itertools.islice(reader, _SAMPLE) if record)
    if not widths:
        return 0.0, 0
    width, times = widths.most_common(1)[0]
    return (times / widths.total(), width) if width > 1 else (0.0, 0)
