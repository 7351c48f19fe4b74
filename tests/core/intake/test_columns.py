import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake import columns
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.report import Choices, Kind, Question, Undecided


def grid(*headings: str) -> Grid:
    return Grid(
        "x.csv", "", headings, (GridRow(2, tuple(f"cell {number}" for number in range(len(headings)))),)
    )


def asked(found: Grid, choices: Choices) -> Question:
    with pytest.raises(Undecided) as undecided:
        columns.settle(found, choices)
    return undecided.value.question


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (["name", "email", "role"], Kind.PEOPLE),
        (["Timestamp", "Email address", "What is your full name?"], Kind.PEOPLE),
        (["mentor", "mentee", "started on"], Kind.PAIRINGS),
        (["mentor", "mentee", "date", "state"], Kind.SESSIONS),
        (["pairing code", "date", "minutes"], Kind.SESSIONS),
        (["slip number", "P1", "P2", "P3"], Kind.RESPONSES),
        (["survey", "date", "person", "useful"], Kind.RESPONSES),
        (["owner", "title", "measure", "weight"], Kind.GOALS),
        (["pairing code", "owner", "text", "due on"], Kind.ACTIONS),
    ],
)
def test_the_headings_tell_the_kind(headings: list[str], kind: Kind) -> None:
    assert columns.settle(grid(*headings), Choices()).kind is kind


def test_headings_that_tell_nothing_are_asked_about() -> None:
    question = asked(grid("foo", "bar"), Choices())
    assert (question.about, question.option) == ("kind", "--as")
    assert "people" in [option.value for option in question.options]


def test_a_needed_column_that_is_missing_is_asked_for_with_examples() -> None:
    question = asked(grid("foo", "bar"), Choices(kind=Kind.PEOPLE))
    assert (question.about, question.option) == ("columns", "--columns")
    assert [(option.value, option.example) for option in question.options] == [
        ("foo", "cell 0"),
        ("bar", "cell 1"),
    ]


def test_a_mapping_corrects_the_guess() -> None:
    found = columns.settle(
        grid("foo", "email"), Choices(kind=Kind.PEOPLE, columns={"foo": "name", "email": ""})
    )
    assert dict(found.by_heading) == {"foo": "name", "email": columns.IGNORED}


def test_unknown_columns_are_kept_aside() -> None:
    found = columns.settle(grid("name", "shoe size"), Choices())
    assert found.by_heading["shoe size"] == columns.MORE


def test_what_our_roster_only_tells_is_left_out() -> None:
    found = columns.settle(grid("Name", "Participation"), Choices())
    assert found.by_heading["Participation"] == columns.IGNORED


@pytest.mark.parametrize("headings", [["name", "email", "e-mail address"], ["name", "email", "email (2)"]])
def test_two_columns_for_one_field_are_asked_about(headings: list[str]) -> None:
    question = asked(grid(*headings), Choices())
    assert [option.value for option in question.options] == headings[1:]


def test_naming_the_one_that_counts_answers_it() -> None:
    chosen = Choices(columns={"email (2)": ""})
    assert columns.settle(grid("name", "email", "email (2)"), chosen).heading("email") == "email"


@pytest.mark.parametrize(
    ("mapping", "why"), [({"shoe": "name"}, "no column shoe"), ({"name": "shoe"}, "none of our columns")]
)
def test_a_mapping_that_names_nothing_is_refused(mapping: dict[str, str], why: str) -> None:
    with pytest.raises(DeskError, match=why):
        columns.settle(grid("name"), Choices(columns=mapping))


def test_the_cell_of_a_field_is_found_wherever_its_column_stands() -> None:
    sheet = grid("email", "name")
    found = columns.settle(sheet, Choices())
    assert found.cell(sheet.rows[0], "name") == "cell 1"
    assert found.cell(sheet.rows[0], "phone") == ""


def test_the_fields_of_a_family_are_found() -> None:
    found = columns.settle(grid("name", "available [09:00 - 12:00]"), Choices())
    assert found.feeding("availability ") == [("available [09:00 - 12:00]", "availability 09:00-12:00")]
