"""Makes the bytes of a workbook from plain sheets: a table each, ready to filter, print and bring back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mentordesk import __version__
from mentordesk.core.i18n import _
from mentordesk.core.sheets import safe
from mentordesk.core.sheets.filling import fill
from mentordesk.core.sheets.memory import saved
from mentordesk.core.sheets.sheet import Sheet

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FORMAT = "1"
"""The version of what our workbooks hold, raised when reading one back must know the difference."""
STAMP_SHEET = "_mentordesk"
"""A sheet that only programs see: which export this is."""
LISTS_SHEET = "Lists"
"""A hidden sheet with the choices: written into a check itself they may take 255 letters only."""
SPARE = 500
"""Rows below a table in which the choices are offered too."""
READABLE = 230
"""Characters across a page that can still be read."""
PAPERS = {"A4": "9", "Letter": "1"}


def workbook(
    sheets: Iterable[Sheet], title: str, export_id: str, organisation: str = "", paper: str = "A4"
) -> bytes:
    """An .xlsx file; `export_id` lets us know it again when it comes back. Paper: "A4" or "Letter"."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    sheets = list(sheets)
    pages = [book.create_sheet(name) for name in safe.titles(sheet.title for sheet in sheets)]
    for number, (page, sheet) in enumerate(zip(pages, sheets, strict=True), 1):
        fill(page, sheet)
        _make_table(page, len(sheet.columns), number)
        _set_up_print(page, PAPERS[paper], sum(column.width for column in sheet.columns))
    _offer_choices(book, pages, sheets)
    _stamp(book, export_id)
    book.properties.title = safe.text(title)
    book.properties.creator = safe.text(organisation) or "MentorDesk"  # never who is logged in
    return saved(book)


def _make_table(page: Worksheet, columns: int, number: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableStyleInfo

    last = max(2, page.max_row)  # a table needs a row, if an empty one
    ref = f"A1:{get_column_letter(columns)}{last}"
    look = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    page.add_table(Table(displayName=f"Table{number}", ref=ref, tableStyleInfo=look))


def _set_up_print(page: Worksheet, paper: str, width: int) -> None:
    """As many pages side by side as it takes to stay readable; each begins with the first column."""
    from openpyxl.worksheet.page import PageMargins

    page.print_title_rows, page.print_title_cols = "1:1", "A:A"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = paper
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = -(-width // READABLE), 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.7, header=0.3, footer=0.3)
    page.oddFooter.left.text = page.title.replace("&", "&&")
    page.oddFooter.right.text = _("Page {page} of {pages}").format(page="&P", pages="&N")


def _offer_choices(book: Workbook, pages: Iterable[Worksheet], sheets: Iterable[Sheet]) -> None:
    """Let each column with choices offer them; another word is questioned, not refused."""
    lists: dict[tuple[str, ...], str] = {}
    for page, sheet in zip(pages, sheets, strict=True):
        for number, column in enumerate(sheet.columns, 1):
            if column.choices:
                where = lists.setdefault(column.choices, _range(len(lists) + 1, len(column.choices)))
                _offer(page, number, where)
    if lists:
        hidden = book.create_sheet(LISTS_SHEET)
        hidden.sheet_state = "hidden"
        for number, choices in enumerate(lists, 1):
            for row, choice in enumerate(choices, 1):
                _write(hidden, row, number, choice)


def _range(column: int, count: int) -> str:
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(column)
    return f"{LISTS_SHEET}!${letter}$1:${letter}${count}"


def _offer(page: Worksheet, column: int, where: str) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    check = DataValidation("list", where, errorStyle="warning", allow_blank=True, showErrorMessage=True)
    check.error = _("This is not one of the choices of the list. Keep it all the same?")
    letter = get_column_letter(column)
    check.add(f"{letter}2:{letter}{page.max_row + SPARE}")
    page.add_data_validation(check)


def _stamp(book: Workbook, export_id: str) -> None:
    page = book.create_sheet(STAMP_SHEET)
    page.sheet_state = "veryHidden"
    facts = {"format": FORMAT, "export": export_id, "program": f"MentorDesk {__version__}"}
    for row, fact in enumerate(facts.items(), 1):
        for column, word in enumerate(fact, 1):
            _write(page, row, column, word)


def _write(page: Worksheet, row: int, column: int, word: str) -> None:
    cell = page.cell(row, column, safe.text(word))
    cell.data_type = "s"
