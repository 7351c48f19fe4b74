"""A workbook's sheets as rows of cells; for a child process, because readers can be made to fall."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import Cell, blank
from mentordesk.core.intake.reading import preflight
from mentordesk.core.intake.report import CellProblem


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it stands, its first row being row 1; columns of `lost` are numbers from 1."""

    name: str
    table: tuple[tuple[Cell, ...], ...]
    lost: tuple[CellProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """Either the one sheet that was meant, or the names to choose from."""

    names: tuple[str, ...]
    sheet: Sheet | None


def read(path: Path, wanted: str) -> Book:
    """The sheet called `wanted`, or the only visible one that holds anything; `DeskError` without one."""
    from python_calamine import CalamineError, CalamineWorkbook

    lost = preflight.inspect(path)
    try:
        with CalamineWorkbook.from_path(path) as book:
            return _chosen(book, path, wanted, lost)
    except (CalamineError, zipfile.BadZipFile):
        sentence = _("{file} is damaged: open it in a spreadsheet program and save it again.")
        raise DeskError(sentence.format(file=path.name)) from None


def _chosen(book: object, path: Path, wanted: str, lost: dict[str, list[CellProblem]]) -> Book:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    book = cast(CalamineWorkbook, book)
    usable = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
        and (sheet.visible == SheetVisibleEnum.Visible or sheet.name == wanted)
    ]
    if wanted and wanted not in usable:
        sentence = _("{file} has no sheet {sheet}.").format(file=path.name, sheet=wanted)
        raise DeskError(sentence)
    tables = {name: _table(book, name) for name in ([wanted] if wanted else usable)}
    filled = tuple(name for name, table in tables.items() if table)
    if not filled:
        raise DeskError(_("{file} is empty.").format(file=path.name))
    if len(filled) > 1:
        return Book(filled, None)
    part = parts(path).get(filled[0], "")
    return Book(filled, Sheet(filled[0], tables[filled[0]], tuple(lost.get(part, ()))))


def _table(book: object, name: str) -> tuple[tuple[Cell, ...], ...]:
    from python_calamine import CalamineWorkbook

    sheet = cast(CalamineWorkbook, book).get_sheet_by_name(name)
    rows = tuple(tuple(cast(list[Cell], row)) for row in sheet.to_python(skip_empty_area=False))
    return () if all(blank(row) for row in rows) else rows


def parts(path: Path) -> dict[str, str]:
    """Which part of the zip holds the sheet of a name; the pre-flight has already looked these parts over."""
    from defusedxml import ElementTree  # type: ignore[import-untyped] # it ships no types

    with zipfile.ZipFile(path) as book:
        relations = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
        sheets = ElementTree.fromstring(book.read("xl/workbook.xml"))
    targets = {str(node.get("Id")): str(node.get("Target")) for node in relations}
    found = {}
    for node in sheets.iter():
        if node.tag.rpartition("}")[2] != "sheet":
            continue
        ids = [value for key, value in node.attrib.items() if key.endswith("}id")]
        target = targets.get(ids[0], "") if ids else ""
        found[str(node.get("name"))] = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return found
