from pathlib import Path

import pytest

from mentordesk.core.intake.reading import container

XLS = (Path(__file__).parents[3] / "data" / "books" / "kinds.xls").read_bytes()


def test_streams_are_found_by_name_whether_large_or_small() -> None:
    found = container.streams(XLS)
    assert set(found) >= {"Workbook", "\x05SummaryInformation"}
    assert found["Workbook"]()[:4] == b"\x09\x08\x10\x00"  # how a workbook begins
    assert found["\x05SummaryInformation"]()[:4] == b"\xfe\xff\x00\x00"  # how a set of properties begins


def test_what_ends_too_early_is_damaged() -> None:
    for length in range(0, 1536, 64):
        with pytest.raises(container.Damaged):
            container.streams(XLS[:length])["Workbook"]()


def test_a_chain_that_goes_in_circles_is_damaged() -> None:
    content = bytearray(XLS)
    first = int.from_bytes(content[76:80], "little")
    table = (first + 1) * 512
    content[table : table + 512] = b"".join(number.to_bytes(4, "little") for number in [*range(1, 128), 0])
    with pytest.raises(container.Damaged):
        container.streams(bytes(content))


def test_a_head_that_promises_no_known_size_is_damaged() -> None:
    with pytest.raises(container.Damaged):
        container.streams(XLS[:30] + b"\x1f" + XLS[31:])
