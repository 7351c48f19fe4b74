"""A workbook's sheets as rows of cells; for a child process, because readers can be made to fall."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element

from defusedxml import ElementTree  # type: ignore[import-untyped] # it ships no types
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import Cell, LateCount
from mentordesk.core.intake.reading import preflight
from mentordesk.core.intake.reading.cell_reach import LostCells, measure
from mentordesk.core.intake.reading.preflight import Inspected, Make
from mentordesk.core.intake.reading.row_pieces import Lost, Table
from mentordesk.core.intake.report import Option, Question, Undecided

_NUMBERS = frozenset({int, float})
_BOOK = "xl/workbook.xml"


def read(path: Path, wanted: str, make: Make) -> Table:
    """The sheet called `wanted`, or the only visible one that holds anything.

    Raises `Undecided` when there are several, `DeskError` when there is none or the file is damaged.
    """
    inspected = preflight.inspect(path, make)
    try:
        with CalamineWorkbook.from_path(path) as book:
            return _chosen(book, path, wanted, inspected)
    except (CalamineError, zipfile.BadZipFile, ValueError, KeyError, OSError, SyntaxError) as error:
        raise DeskError(preflight.damaged(path.name)) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how a reader written in Rust falls
            raise DeskError(preflight.damaged(path.name)) from None
        raise


def _chosen(book: CalamineWorkbook, path: Path, wanted: str, inspected: Inspected) -> Table:
    names = _usable(book, wanted)
    if wanted and not names:
        raise DeskError(_("{file} has no sheet {sheet}.").format(file=path.name, sheet=wanted))
    filled = {name: sheet for name in names if (sheet := book.get_sheet_by_name(name)).height}
    if not filled:
        raise DeskError(_("{file} is empty.").format(file=path.name))
    if len(filled) > 1:
        sentence = _("{file} has several sheets. Choose the one to import.").format(file=path.name)
        raise Undecided(Question("sheet", sentence, "--sheet", tuple(Option(name) for name in filled)))
    ((name, sheet),) = filled.items()
    lost = _lost(inspected, path, name, book.sheet_names.index(name))
    late = inspected.late or (inspected.make is Make.EXCEL and _counts_from_1904(path))
    return Table(path.name, name, _rows(sheet, lost, path.name, late=late), sheet.height)


def _usable(book: CalamineWorkbook, wanted: str) -> list[str]:
    """The visible sheets; a hidden one only where it was asked for by name."""
    return [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
        and (sheet.name == wanted if wanted else sheet.visible == SheetVisibleEnum.Visible)
    ]


def _rows(
    sheet: CalamineSheet, lost: LostCells, file: str, *, late: bool
) -> Iterator[tuple[Sequence[Cell], Sequence[Lost]]]:
    """From row 1 and column A on, whatever stands empty before the first value."""
    rows, columns = sheet.end or (0, 0)
    measure(rows + 1, columns + 1, file)
    kind = LateCount if late else float
    table = cast(list[list[Cell]], sheet.to_python(skip_empty_area=False))
    for number, cells in enumerate(table, start=1):
        yield (
            [kind(cast(float, cell)) if cell.__class__ in _NUMBERS else cell for cell in cells],
            lost.get(number, ()),
        )
    for number in range(len(table) + 1, max(lost, default=0) + 1):
        yield [""] * (columns + 1), lost.get(number, ())


def _lost(inspected: Inspected, path: Path, name: str, place: int) -> LostCells:
    if inspected.make is Make.OPEN_DOCUMENT:
        return inspected.by_name.get(name, {})
    if inspected.make is Make.OLD_EXCEL:
        return inspected.by_order[place] if place < len(inspected.by_order) else {}
    return inspected.by_part.get(parts(path).get(name, ""), {})


def parts(path: Path) -> dict[str, str]:
    """Which part of the zip holds the sheet of a name; the pre-flight has already looked these parts over."""
    targets = {
        str(node.get("Id")): str(node.get("Target")) for node in _nodes(path, "xl/_rels/workbook.xml.rels")
    }
    found = {}
    for node in _nodes(path, _BOOK):
        ids = [value for key, value in node.attrib.items() if key.endswith("}id")]
        if node.tag.rpartition("}")[2] == "sheet" and ids:
            target = targets.get(ids[0], "")
            whole = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            found[str(node.get("name"))] = whole
    return found


def _counts_from_1904(path: Path) -> bool:
    settings = [node for node in _nodes(path, _BOOK) if node.tag.rpartition("}")[2] == "workbookPr"]
    return any(node.get("date1904") in {"1", "true"} for node in settings)


def _nodes(path: Path, part: str) -> Iterator[Element]:
    with zipfile.ZipFile(path) as book:
        return cast(Iterator[Element], ElementTree.fromstring(book.read(part)).iter())
