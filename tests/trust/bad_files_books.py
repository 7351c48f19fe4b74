"""Bad workbooks: damaged, swollen, sparse, protected, with entities, formulas without results, odd days."""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import partial
from pathlib import Path

from tests.trust.bad_files import ACCEPT, ANN, ASK, BO, HEADINGS, PARTIAL, REFUSE, BadFile
from tests.trust.bad_files_text import text

MIB = 2**20
XLS = Path(__file__).parents[1] / "data" / "books" / "kinds.xls"
SHEET = "xl/worksheets/sheet1.xml"
SHEET_START = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
SHEET_END = "</sheetData></worksheet>"
LAUGHS = '<!DOCTYPE l [<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
)
FETCHED = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
ODS = "urn:oasis:names:tc:opendocument:xmlns"
MANIFEST = (
    f'<?xml version="1.0"?><m:manifest xmlns:m="{ODS}:manifest:1.0"><m:file-entry m:full-path="/"'
    ' m:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)


def book(rows: list[tuple[object, ...]], edit: Callable[[object], None] | None = None) -> bytes:
    import openpyxl

    made, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        made.active.append(row)
    if edit:
        edit(made)
    made.save(file)
    return file.getvalue()


def good() -> bytes:
    return book([HEADINGS, ANN, BO])


def with_part(name: str, content: str | Iterator[bytes], base: bytes = b"") -> bytes:
    """The good workbook with one part replaced or added; a large one is written as it is made."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(base or good())) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        with new.open(name, "w", force_zip64=True) as stream:
            for piece in [content.encode()] if isinstance(content, str) else content:
                stream.write(piece)
    return file.getvalue()


def sheet(cells: str, before: str = "") -> bytes:
    return with_part(SHEET, before + SHEET_START + cells + SHEET_END)


def one_cell(mib: int) -> bytes:
    """One text that unpacks to so many MiB."""

    def pieces() -> Iterator[bytes]:
        yield f'{SHEET_START}<row r="1"><c r="A1" t="inlineStr"><is><t>'.encode()
        yield from (b"A" * MIB for _each in range(mib))
        yield f"</t></is></c></row>{SHEET_END}".encode()

    return with_part(SHEET, pieces())


def many_rows(cells: str) -> bytes:
    """Every row that a workbook can have, `{r}` being its number."""

    def pieces() -> Iterator[bytes]:
        yield (
            SHEET_START.encode() + b'<row r="1"><c r="A1" t="inlineStr"><is><t>First name</t></is></c></row>'
        )
        for start in range(2, 2**20, 1024):
            yield "".join(
                f'<row r="{r}">{cells.format(r=r)}</row>' for r in range(start, start + 1024)
            ).encode()
        yield SHEET_END.encode()

    return with_part(SHEET, pieces())


def document(rows: str, before: str = "") -> bytes:
    """An ODS document with one sheet of these rows."""
    names = " ".join(f'xmlns:{name}="{ODS}:{name}:1.0"' for name in ("office", "table", "text"))
    whole = (
        f'<?xml version="1.0"?>{before}<office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="S">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", MANIFEST)
        made.writestr("content.xml", whole)
    return file.getvalue()


def ods_rows(*rows: tuple[str, ...]) -> str:
    def cell(value: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    return "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)


def repeated(rows: int, columns: int, inside: str = "") -> str:
    kind = ' office:value-type="string"' if inside else ""
    return (
        f'<table:table-row table:number-rows-repeated="{rows}">'
        f'<table:table-cell table:number-columns-repeated="{columns}"{kind}>{inside}</table:table-cell>'
        "</table:table-row>"
    )


def titled(made) -> None:
    made.active.insert_rows(1, 3)
    made.active["A1"] = "Mentoring list 2026"
    made.active.merge_cells("A5:A6")


def second_sheet(made) -> None:
    made.create_sheet("Second").append(["more"])


def from_1904(made) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    made.epoch = CALENDAR_MAC_1904


def ann(**cells: object) -> tuple[object, ...]:
    return tuple(
        cells.get(name.partition(" ")[0].lower(), value) for name, value in zip(HEADINGS, ANN, strict=True)
    )


UNCOUNTED = (*('="An"&"n"', "Smith"), *ANN[2:6], "=1/0")
ERRORS = ("#REF!", "#N/A", "x@example.org", "1", "", "mentor", "#NULL!")
LATE = datetime(2009, 2, 3, 23, 30)  # noqa: DTZ001 - workbooks know no zone
TYPES = (12345, True, "n@example.org", 7700900001, LATE, "mentee", 0.5)
CORNERS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
BEYOND = (
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>1</v></c></row><row r="16777217"><c><v>2</v></c></row>'
)
STYLED = '<c r="A{r}" s="0"/><c r="B{r}" s="0"/>'
FILLED = '<c r="A{r}" t="inlineStr"><is><t>P{r}</t></is></c>'
LAUGH_CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row>'

FILES = [
    BadFile(
        "merged.xlsx",
        "titles above, merged cells",
        PARTIAL,
        partial(book, [HEADINGS, ANN, BO], titled),
        "row 6, First name",
    ),
    BadFile(
        "uncounted.xlsx",
        "formulas without a result",
        PARTIAL,
        partial(book, [HEADINGS, UNCOUNTED]),
        "row 2, Notes: A formula",
        0,
    ),
    BadFile(
        "errors.xlsx",
        "failed formulas",
        PARTIAL,
        partial(book, [HEADINGS, ANN, ERRORS]),
        "row 3, First name",
        1,
    ),
    BadFile(
        "two_sheets.xlsx",
        "two filled sheets",
        ASK,
        partial(book, [HEADINGS, ANN], second_sheet),
        "--sheet.*Second",
    ),
    BadFile(
        "from_1904.xlsx",
        "days counted from 1904",
        ACCEPT,
        partial(book, [HEADINGS, ann(joined=date(2009, 2, 3))], from_1904),
        good=1,
    ),
    BadFile(
        "types.xlsx",
        "numbers, truths and times for names and days",
        PARTIAL,
        partial(book, [HEADINGS, TYPES, ann(joined=time(10))]),
        "row 2, First name",
        1,
    ),
    BadFile(
        "days_mixed.xlsx",
        "days and texts that look like days",
        ASK,
        partial(book, [HEADINGS, ann(joined=date(2009, 4, 3)), ann(joined="03/04/2009", mail="b@x.org")]),
        "--dates",
    ),
    BadFile(
        "laughs.xlsx",
        "entities that grow, in the sheet",
        REFUSE,
        lambda: sheet(LAUGH_CELL, LAUGHS + "]>"),
        "document type",
    ),
    BadFile(
        "laughs_aside.xlsx",
        "entities that grow, in the properties",
        REFUSE,
        lambda: with_part("docProps/core.xml", LAUGHS + "]><x>&a9;</x>"),
        "document type",
    ),
    BadFile(
        "fetching.xlsx",
        "an entity that reads a file",
        REFUSE,
        lambda: sheet(LAUGH_CELL.replace("a9", "e"), FETCHED),
        "document type",
    ),
    BadFile("corners.xlsx", "two cells in far corners", REFUSE, lambda: sheet(CORNERS), "reaches beyond"),
    BadFile(
        "beyond.xlsx", "cells beyond the last row and column", REFUSE, lambda: sheet(BEYOND), "reaches beyond"
    ),
    BadFile(
        "dimension.xlsx",
        "says it is as large as can be",
        ACCEPT,
        lambda: with_part(
            SHEET, zipfile.ZipFile(io.BytesIO(good())).read(SHEET).decode().replace("A1:G3", "A1:XFD1048576")
        ),
        good=2,
    ),
    BadFile(
        "climbing.xlsx",
        "a part named as if it lay elsewhere",
        ACCEPT,
        lambda: with_part("../../evil.txt", "x"),
        good=2,
    ),
    BadFile("half.xlsx", "the second half is missing", REFUSE, lambda: good()[: len(good()) // 2], "damaged"),
    BadFile(
        "zeros.xlsx", "the second half is zeros", REFUSE, lambda: good()[:3000].ljust(6000, b"\0"), "damaged"
    ),
    BadFile("no_sheet.xlsx", "the sheet is missing", REFUSE, lambda: with_part(SHEET, ""), "damaged|empty"),
    BadFile("empty.xlsx", "no byte", REFUSE, lambda: b"", "is empty"),
    BadFile(
        "really_text.xlsx",
        "a text under the name of a workbook",
        REFUSE,
        lambda: text().encode(),
        "ending .csv",
    ),
    BadFile("really_book.csv", "a workbook under the name of a text", REFUSE, good, "ending .xlsx"),
    BadFile(
        "page.xlsx",
        "a sign-in page under the name of a workbook",
        REFUSE,
        lambda: b"<!DOCTYPE html><title>Sign in</title>",
        "web page",
    ),
    BadFile(
        "page.xls",
        "a table of a web page, as portals send it",
        REFUSE,
        lambda: b"<html><table><tr><td>Ann</td></tr></table></html>",
        "web page",
    ),
    BadFile(
        "head_only.xls",
        "the head of an old workbook and no more",
        REFUSE,
        lambda: XLS.read_bytes()[:8].ljust(1536, b"\0"),
        "damaged",
    ),
    BadFile("half.xls", "the second half is missing", REFUSE, lambda: XLS.read_bytes()[:3000], "damaged"),
    BadFile(
        "failed.xls", "a formula that failed", PARTIAL, XLS.read_bytes, "row 3, Result: A formula failed"
    ),
    BadFile("good.ods", "nothing wrong", ACCEPT, lambda: document(ods_rows(HEADINGS, ANN, BO)), good=2),
    BadFile(
        "repeated.ods",
        "a filled row repeated over the whole sheet",
        REFUSE,
        lambda: document(ods_rows(HEADINGS, ANN) + repeated(2**20, 2**14, "<text:p>x</text:p>")),
        "reaches beyond",
    ),
    BadFile(
        "repeated_empty.ods",
        "an empty row repeated to the end",
        ACCEPT,
        lambda: document(ods_rows(HEADINGS, ANN, BO) + repeated(2**20 - 3, 2**14)),
        good=2,
    ),
    BadFile(
        "laughs.ods",
        "entities that grow",
        REFUSE,
        lambda: document(ods_rows(("&a9;",)), LAUGHS + "]>"),
        "document type",
    ),
    BadFile("cell_300.xlsx", "one cell of 300 MiB", REFUSE, partial(one_cell, 300), "far more"),
    BadFile("cell_1024.xlsx", "one cell of 1 GiB", REFUSE, partial(one_cell, 1024), "far more", large=True),
    BadFile(
        "styled_million.xlsx",
        "a million formatted empty rows",
        REFUSE,
        partial(many_rows, STYLED),
        "no rows",
        large=True,
    ),
    BadFile(
        "filled_million.xlsx",
        "a million filled rows",
        REFUSE,
        partial(many_rows, FILLED),
        "reaches beyond 100000 rows",
        large=True,
    ),
]
