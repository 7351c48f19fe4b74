"""Comma separated values and their relatives, as rows of text."""

import csv
import io
import itertools
import re

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.intake.grid import MOST_COLUMNS, MOST_ROWS

_DELIMITERS = ",;\t|"
_SAMPLE = 50  # rows that choose the delimiter
_LONGEST = 2**20  # letters of a cell before the file counts as broken
_SEP_LINE = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)
_GUARDED = re.compile(r"\A'[=+\-@\t\r\n＝＋－＠]")


def rows(text: str, file: str) -> list[list[str]]:
    """Every record, blank ones too: the n-th is row n of a spreadsheet. Apostrophe guards are taken off."""
    before = csv.field_size_limit(_LONGEST)
    try:
        return _records(text, _delimiter(text), file)
    finally:
        csv.field_size_limit(before)


def _records(text: str, delimiter: str, file: str) -> list[list[str]]:
    found: list[list[str]] = []
    body = io.StringIO(_SEP_LINE.sub("", text, count=1), newline="")
    reader = csv.reader(body, delimiter=delimiter, strict=True)
    started = 1
    try:
        for record in reader:
            _measure(record, len(found), file)
            found.append([_unguarded(cell) for cell in record])
            started = reader.line_num + 1
    except csv.Error as error:
        raise DeskError(_broken(error, started, file)) from None
    return found


def _broken(error: csv.Error, line: int, file: str) -> str:
    if "limit" in str(error):
        sentence = _("{file}: the row that begins at line {line} has a cell of more than a million letters.")
    else:
        sentence = _(
            "{file}: a quotation mark in the row that begins at line {line} is not closed or stands wrong."
        )
    return sentence.format(file=file, line=line)


def _measure(record: list[str], count: int, file: str) -> None:
    if len(record) > MOST_COLUMNS and any(record[MOST_COLUMNS:]):
        sentence = ngettext(
            "{file} is wider than {most} column.", "{file} is wider than {most} columns.", MOST_COLUMNS
        )
        raise DeskError(sentence.format(file=file, most=MOST_COLUMNS))
    if count > MOST_ROWS:
        sentence = ngettext(
            "{file} is longer than {most} row.", "{file} is longer than {most} rows.", MOST_ROWS
        )
        raise DeskError(sentence.format(file=file, most=MOST_ROWS))


def _unguarded(cell: str) -> str:
    """Exports put an apostrophe before what a spreadsheet would run; it is no part of the text."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _delimiter(text: str) -> str:
    if said := _SEP_LINE.match(text):
        return said[1]
    return max(_DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """(share of the first rows that are as wide as the very first, that width); one column fits nothing."""
    reader = csv.reader(io.StringIO(text[: 2**18], newline=""), delimiter=delimiter)
    widths = [len(record) for record in itertools.islice(reader, _SAMPLE) if record]
    if not widths or widths[0] == 1:
        return 0.0, 0
    return widths.count(widths[0]) / len(widths), widths[0]
