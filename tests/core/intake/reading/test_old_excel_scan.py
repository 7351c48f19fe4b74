import struct
from pathlib import Path

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import container, old_excel_scan

XLS = (Path(__file__).parents[3] / "data" / "books" / "kinds.xls").read_bytes()


def places(content: bytes) -> list[list[tuple[int, int]]]:
    found = old_excel_scan.scan(content, "x.xls")
    return [[(row, each.column) for row, cells in sheet.items() for each in cells] for sheet in found.sheets]


def patched(kind: int, at: int, more: bytes) -> bytes:
    """The workbook with other bytes at a place of its first record of a kind."""
    book, place = container.streams(XLS)["Workbook"](), 0
    while struct.unpack_from("<H", book, place)[0] != kind:
        place += 4 + struct.unpack_from("<H", book, place + 2)[0]
    start = XLS.index(book[:512]) + place + at
    return XLS[:start] + more + XLS[start + len(more) :]


def test_failed_formulas_are_named_where_they_stand_in_their_sheet() -> None:
    assert places(XLS) == [[(3, 4)], []]


def test_an_error_that_was_typed_is_named_too() -> None:
    text, rest = 0xFD, struct.pack("<HHHHHBBH", 0x205, 10, 1, 2, 0, 7, 1, 0)
    assert places(patched(text, 0, rest))[0] == [(2, 3), (3, 4)]


@pytest.mark.parametrize(("said", "late"), [(b"\0\0", False), (b"\1\0", True)])
def test_whether_days_count_from_1904_is_told(said: bytes, late: bool) -> None:  # noqa: FBT001 - a case
    assert old_excel_scan.scan(patched(0x22, 4, said), "x.xls").late is late


def test_a_workbook_with_a_password_is_refused_with_what_to_do() -> None:
    with pytest.raises(DeskError, match="protected by a password: save it without one"):
        old_excel_scan.scan(patched(0xE1, 0, b"\x2f\0"), "x.xls")


def test_a_new_workbook_wrapped_by_a_password_is_refused_too() -> None:
    old, new = "Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
    content = XLS.replace(old.ljust(64, b"\0") + b"\x12", new.ljust(64, b"\0") + b"\x22")
    with pytest.raises(DeskError, match="password"):
        old_excel_scan.scan(content, "x.xls")


def test_numbers_in_a_row_reach_as_far_as_the_last_of_them() -> None:
    with pytest.raises(DeskError, match="reaches beyond"):
        old_excel_scan.scan(patched(0xFD, 0, struct.pack("<HHHHHHH", 0xBD, 10, 1, 0, 0, 0, 240)), "x.xls")


def test_cells_too_far_to_the_right_are_refused() -> None:
    with pytest.raises(DeskError, match="reaches beyond"):
        old_excel_scan.scan(patched(0xFD, 6, b"\xc8\0"), "x.xls")


@pytest.mark.parametrize("content", [XLS[:1024], container.MAGIC + b"\0" * 1528, patched(0x85, 2, b"\1\0")])
def test_a_damaged_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(DeskError, match="damaged"):
        old_excel_scan.scan(content, "x.xls")
