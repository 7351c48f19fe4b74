"""What workbooks share: sheets described plainly, and the workbook made of them."""

from mentordesk.core.sheets.book import FORMAT, STAMP_SHEET, workbook
from mentordesk.core.sheets.sheet import Cell, Column, Kind, Sheet

__all__ = ["FORMAT", "STAMP_SHEET", "Cell", "Column", "Kind", "Sheet", "workbook"]
