import pytest

from mentordesk.core.intake import cell_values
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.vocab import Format, Mode


def test_a_line_is_kept_as_typed_but_for_outer_space() -> None:
    assert cell_values.line("  <b>R&D</b> =1+1 'x' ") == "<b>R&D</b> =1+1 'x'"


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "x" * 201])
def test_a_line_has_no_breaks_and_at_most_200_letters(text: str) -> None:
    with pytest.raises(Unfit):
        cell_values.line(text)


@pytest.mark.parametrize("cell", [5.0, True])
def test_a_number_is_no_name(cell: float) -> None:
    with pytest.raises(Unfit, match="where a name should stand"):
        cell_values.name(cell)


def test_prose_keeps_its_line_breaks_as_plain_ones() -> None:
    assert cell_values.prose("a\r\nb\rc\n") == "a\nb\nc"


def test_prose_ends_at_5000_letters() -> None:
    assert len(cell_values.prose("x" * 5000)) == 5000
    with pytest.raises(Unfit, match="5000"):
        cell_values.prose("x" * 5001)


def test_a_list_is_parted_by_semicolons_and_names_each_thing_once() -> None:
    assert cell_values.items(" b; a, c;; b;") == ("b", "a, c")


def test_a_list_from_a_form_may_be_parted_by_commas_too() -> None:
    assert cell_values.items("b, a; c", ";,") == ("b", "a", "c")


@pytest.mark.parametrize(
    ("cell", "number"), [("3", 3), (3.0, 3), ("", None), (" -2 ", -2), ("−1", -1), ("+1", 1)]
)
def test_whole_numbers(cell: str | float, number: int | None) -> None:
    assert cell_values.integer(cell, -2, 5) == number


@pytest.mark.parametrize("cell", ["0", "9", "2.5", 2.5, "two", "١", "9" * 5000])
def test_what_is_no_whole_number_in_its_range_says_the_range(cell: str | float) -> None:
    with pytest.raises(Unfit, match="from 1 to 8"):
        cell_values.integer(cell, 1, 8)


@pytest.mark.parametrize(
    ("cell", "meant"), [("Yes", True), ("x", True), (True, True), ("no", False), (0.0, False), ("", None)]
)
def test_yes_and_no(cell: str | float, meant: bool | None) -> None:  # noqa: FBT001 - pytest passes it by name
    assert cell_values.yes_no(cell) is meant


def test_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(Unfit):
        cell_values.yes_no("perhaps")


@pytest.mark.parametrize(
    "typed", ["ann@example.org", "a.b+c@mail.example.co.uk", "o'brien@example.org", "a@exämple.org", ""]
)
def test_addresses_are_kept_as_typed(typed: str) -> None:
    assert cell_values.email(f" {typed} ") == typed


@pytest.mark.parametrize(
    "typed",
    [
        "a@b",
        "a b@example.org",
        "a@@example.org",
        "<a@example.org>",
        "mailto:a@example.org",
        ".a@example.org",
        "a@example.org;b@example.org",
        "a@example.org\nBcc: x@example.org",
        '"a b"@example.org',
        "a..b@example.org",
        "x" * 65 + "@example.org",
        "a@" + "y" * 250 + ".org",
        "аdmin@example.org",
        "a.@example.org",
    ],
)
def test_doubtful_addresses_are_refused(typed: str) -> None:
    with pytest.raises(Unfit):
        cell_values.email(typed)


def test_people_are_named_by_address_or_code() -> None:
    assert cell_values.emails_or_codes("a@x.org; P-7K3MA, b@x.org") == ("a@x.org", "P-7K3MA", "b@x.org")


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("America/New York", "America/New_York"),
        ("UTC", "UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("GMT-05:00", "Etc/GMT+5"),
        ("", ""),
    ],
)
def test_time_zones(typed: str, zone: str) -> None:
    assert cell_values.zone(typed) == zone


@pytest.mark.parametrize("typed", ["Mars/Base", "UTC+99", "London"])
def test_an_unknown_time_zone_is_refused(typed: str) -> None:
    with pytest.raises(Unfit, match="Europe/London"):
        cell_values.zone(typed)


@pytest.mark.parametrize(
    ("typed", "mode"),
    [
        ("in_person", Mode.IN_PERSON),
        ("Video call", Mode.VIDEO),
        ("IN-PERSON", Mode.IN_PERSON),
        ("zoom", Mode.VIDEO),
        ("", None),
    ],
)
def test_words_of_a_closed_list_go_by_key_label_or_synonym(typed: str, mode: Mode | None) -> None:
    assert cell_values.word(typed, Mode, {"zoom": Mode.VIDEO}) is mode


def test_a_word_outside_the_list_is_told_the_list() -> None:
    with pytest.raises(Unfit, match="One to one, Reverse, Group"):
        cell_values.word("duo", Format)
