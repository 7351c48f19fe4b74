import csv
from pathlib import Path

import pytest

from mentordesk.core.intake import headings
from mentordesk.core.intake.report import Kind

SIGNUP = Path(__file__).parents[2] / "data" / "signup"


def first_row(name: str) -> list[str]:
    with (SIGNUP / name).open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


@pytest.mark.parametrize("kind", Kind)
def test_every_field_is_known_by_its_own_name(kind: Kind) -> None:
    assert [headings.meaning(kind, field) for field in headings.FIELDS[kind]] == list(headings.FIELDS[kind])


@pytest.mark.parametrize("kind", Kind)
def test_no_heading_means_two_things(kind: Kind) -> None:
    said = [
        headings.normal(word) for field, words in headings.FIELDS[kind].items() for word in {field, *words}
    ]
    assert sorted(said) == sorted(set(said))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("E-Mail", "email"),
        (" FIRST NAME ", "first name"),
        ("last\u00a0name", "last name"),
        ("Line Manager's Email", ""),
        ("profession", "specialty"),
        ("Organization", "organisation"),
        ("shoe size", ""),
        ("Ｅmail", "email"),
        ("What topic do you want to learn?", "needs"),
        ("I want to be a ", "role"),
    ],
)
def test_headings_are_compared_without_case_signs_and_spaces(heading: str, field: str) -> None:
    assert headings.meaning(Kind.PEOPLE, heading) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [("level -2", "level -2"), ("Level −1", "level -1"), ("Level +2", "level +2"), ("level 2", "level +2")],
)
def test_the_signs_of_levels_count(heading: str, field: str) -> None:
    assert headings.meaning(Kind.GOALS, heading) == field


def test_the_columns_of_a_civil_service_sheet_are_recognised() -> None:
    meant = [headings.meaning(Kind.PEOPLE, heading) for heading in first_row("small-mentees.csv")]
    assert meant[:8] == [
        "first name",
        "last name",
        "email",
        "both roles",
        "job title",
        "grade",
        "organisation",
        "specialty",
    ]
    assert meant[8:] == ["", "", ""]


def test_the_columns_of_a_form_export_are_recognised() -> None:
    meant = [headings.meaning(Kind.PEOPLE, heading) for heading in first_row("form-export-header.csv")]
    assert meant == [
        "applied on",
        "email",
        "name",
        "",
        "role",
        "offers",
        "needs",
        "motivation",
        "time zone",
        "availability 09:00-12:00",
        "availability 12:00-15:00",
        "availability 15:00-18:00",
        "availability 18:00-21:00",
        "availability 21:00-24:00",
    ]


def test_a_question_without_hours_has_no_window() -> None:
    assert headings.window("What time are you available?") == ""
