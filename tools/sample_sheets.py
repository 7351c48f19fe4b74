"""Reads and writes the sheets of the sample programme."""

import csv
from datetime import date
from pathlib import Path

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """The rows by their headings in lower case, without the mark that some programs put first."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{key.lower(): value for key, value in row.items()} for row in csv.DictReader(file)]


def write_csv(path: Path, headings: list[str], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, headings, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            sorted(rows, key=lambda row: (row["date"], row["mentor"], row["mentee"], row.get("person", "")))
        )


def write_xlsx(path: Path, rows: list[list[str]]) -> None:
    """The mentors as a workbook with real dates and numbers, and telephone numbers that stay text."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    sheet.title = "Mentors"
    whole = {place for place, heading in enumerate(rows[0]) if heading.startswith(("Style", "Capacity"))}
    dated = {place for place, heading in enumerate(rows[0]) if heading.endswith(" on")}
    for number, row in enumerate(rows, start=1):
        for place, text in enumerate(row):
            cell = sheet.cell(number, place + 1)
            if text and number > 1 and place in dated:
                cell.value, cell.number_format = date.fromisoformat(text), "yyyy-mm-dd"
            elif text:
                cell.value = int(text) if number > 1 and place in whole else text
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = 22
    sheet.freeze_panes = "B2"
    book.save(path)
