"""Writes headings and rows of a sheet: text always as text, dates as dates, in the style of their column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from mentordesk.core.sheets import safe
from mentordesk.core.sheets.sheet import Cell, Column, Kind, Sheet

if TYPE_CHECKING:
    from openpyxl.cell import Cell as Written
    from openpyxl.worksheet.worksheet import Worksheet

FORMATS = {Kind.TEXT: "@", Kind.CODE: "@", Kind.EMAIL: "@", Kind.CHOICE: "@", Kind.NUMBER: "General"}
DAY, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
FORMATS |= {Kind.DATE: DAY, Kind.DATETIME: MOMENT}

FIRST_DAY = date(1900, 3, 1)
"""Before it Excel's calendar is wrong (it has a 29 February 1900) or has no days at all."""
LINE, MOST_LINES = 15, 12
"""Points of a line, and how many lines of a cell are shown at most."""
FILTER = 2
"""Characters that the button of the filter takes in a heading."""
MOST_DIGITS = 10**15
"""Larger whole numbers lose their last digits in Excel."""
ADDRESS = re.compile(r"[\w.+'-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def fill(page: Worksheet, sheet: Sheet) -> None:
    """Put headings and rows on an empty page; the headings and the first column stay in sight."""
    names = safe.headings(column.heading for column in sheet.columns)
    page.append(list(_headings(page, names, sheet.columns)))
    styles = [_style(page, column.kind) for column in sheet.columns]
    mails = [number for number, column in enumerate(sheet.columns) if column.kind is Kind.EMAIL]
    wide = [(number, column.width) for number, column in enumerate(sheet.columns) if column.kind is Kind.TEXT]
    marked, look = _marked(sheet), _mark()
    for line, row in enumerate(sheet.rows, 2):
        cells = [_cell(page, value, style) for value, style in zip(row, styles, strict=True)]
        page.append(cells)  # from here on a cell knows where it is, which a link needs
        for number in marked.get(line - 2, ()):
            cells[number].fill, cells[number].border = look
        for number in mails:
            if ADDRESS.fullmatch(str(cells[number].value)):
                cells[number].hyperlink = f"mailto:{cells[number].value}"
        lines = max((_lines(row[number], width) for number, width in wide), default=1)
        if lines > 1:  # not every program finds out by itself
            page.row_dimensions[line].height = LINE * min(lines, MOST_LINES)
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[page.cell(1, number).column_letter].width = column.width
    page.row_dimensions[1].height = LINE * max(
        _lines(name, max(4, column.width - FILTER)) for name, column in zip(names, sheet.columns, strict=True)
    )
    page.freeze_panes = "B2"


def _marked(sheet: Sheet) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, column in sheet.marked:
        found.setdefault(row, []).append(column)
    return found


def _mark() -> tuple[Any, Any]:
    """A pattern and a frame, which can be told apart without colours."""
    from openpyxl.styles import Border, PatternFill, Side

    edge = Side("medium")
    return PatternFill("gray125"), Border(left=edge, right=edge, top=edge, bottom=edge)


def _headings(page: Worksheet, names: list[str], columns: Sequence[Column]) -> Iterator[Written]:
    from openpyxl.cell import Cell as Written
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, Side

    for name, column in zip(names, columns, strict=True):
        cell = Written(page, value=name)
        cell.data_type = "s"
        cell.font, cell.border = Font(name="Calibri", size=11, bold=True), Border(bottom=Side("medium"))
        number = column.kind is Kind.NUMBER
        cell.alignment = Alignment(
            "right" if number else "left", "center", indent=int(number), wrap_text=True
        )
        if column.note:
            cell.comment = Comment(safe.text(column.note), "MentorDesk", height=90, width=260)
        yield cell


def _style(page: Worksheet, kind: Kind) -> Any:
    from openpyxl.cell import Cell as Written
    from openpyxl.styles import Alignment

    sample = Written(page)
    sample.number_format = FORMATS[kind]
    number = kind is Kind.NUMBER  # keeps off the next column, as dates do at the left
    sample.alignment = Alignment(
        "right" if number else "left", "top", indent=int(number), wrap_text=kind is Kind.TEXT
    )
    return sample._style  # noqa: SLF001 - setting each style by its parts takes five times as long


def _cell(page: Worksheet, value: Cell, style: Any) -> Written:
    from openpyxl.cell import Cell as Written

    cell = Written(page, style_array=style)
    value = _held(value)
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"  # whatever it looks like: "=1+1" and "#N/A" are words
        if value[:1] in {"=", "+", "-", "@"}:
            cell.quotePrefix = True  # and stay words when somebody edits the cell
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = MOMENT if isinstance(value, datetime) else DAY
    return cell


def _lines(value: Cell, width: int) -> int:
    """About how many lines a text takes in a column so many characters wide."""
    if not isinstance(value, str):
        return 1
    return sum(max(1, -(-len(line) // width)) for line in value.split("\n"))


def _held(value: Cell) -> Cell:
    """What a cell can hold exactly: what Excel's calendar or its 15 digits cannot say becomes text."""
    if isinstance(value, str):
        return safe.text(value)
    if isinstance(value, datetime):
        return value if value.date() >= FIRST_DAY else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value if value >= FIRST_DAY else value.isoformat()
    return str(value) if isinstance(value, int) and abs(value) >= MOST_DIGITS else value
