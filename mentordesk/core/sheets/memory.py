"""Saves a workbook in memory: openpyxl by itself puts each sheet in the system's temporary folder first."""

# ruff: noqa: SLF001 - openpyxl's modules share these names with each other, and offer no others
from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def saved(book: Workbook) -> bytes:
    """The bytes of the file; no other file is made on the way."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    class InMemory(ExcelWriter):  # type: ignore[misc] # - it comes without types
        """Writes sheets straight into the archive."""

        def write_worksheet(self, ws: Worksheet) -> None:
            ws._drawing = SpreadsheetDrawing()
            ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
            sheet = BytesIO()
            writer = WorksheetWriter(ws, sheet)
            writer.write()
            ws._rels = writer._rels
            self._archive.writestr(ws.path[1:], sheet.getvalue())
            self.manifest.append(ws)

    target = BytesIO()
    InMemory(book, ZipFile(target, "w", ZIP_DEFLATED)).save()
    return target.getvalue()
