"""Text, titles and headings that every spreadsheet program takes."""

import pytest

from mentordesk.core.sheets import safe


@pytest.mark.parametrize(
    "typed",
    ["", "=1+1", "Zoë 李 😀", "\u202etxt\u2066", "a\tb\nc\r\nd", "O'Brien & <b>", "x_y _xyz_", "  a  "],
)
def test_ordinary_and_hostile_text_stays_as_typed(typed: str) -> None:
    assert safe.text(typed) == typed


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\x07b\x00", "a\u2407b\u2400"),
        ("\x7f", "\u2421"),
        ("\ud83dx", "\ufffdx"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
        ("_x0041_", "_x005F_x0041_"),
    ],
)
def test_what_a_file_cannot_hold_is_shown_as_a_sign(typed: str, shown: str) -> None:
    assert safe.text(typed) == shown


def test_text_of_the_greatest_length_stays_whole() -> None:
    assert safe.text("a" * 32_767) == "a" * 32_767


@pytest.mark.parametrize("sign", ["a", "😀"])
def test_what_is_too_long_is_cut_and_says_so(sign: str) -> None:
    shown = safe.text(sign * 40_000)
    assert shown.endswith("… (cut: a cell holds no more)")
    assert 32_760 < len(shown.encode("utf-16-le")) // 2 <= 32_767


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (["People", "Sessions"], ["People", "Sessions"]),
        (["People", "PEOPLE", "people"], ["People", "PEOPLE 2", "people 3"]),
        (["History", "Lists", "_mentordesk"], ["History 2", "Lists 2", "_mentordesk 2"]),
        (["a/b\\c[d]e:f*g?"], ["a b c d e f g"]),
        (["", "'quoted'", "\x00\ud800"], ["Sheet", "quoted", "Sheet 2"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 29 + " 2"]),
        (["😀" * 20], ["😀" * 15]),
    ],
)
def test_titles_are_allowed_and_differ(wanted: list[str], given: list[str]) -> None:
    assert safe.titles(wanted) == given


def test_headings_are_one_line_and_differ() -> None:
    wanted = ["Name", "name", "First\nline", "", "x" * 300, "x" * 300]
    assert safe.headings(wanted) == ["Name", "name 2", "First line", "Column", "x" * 250, "x" * 250 + " 2"]
