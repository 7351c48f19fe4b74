import shutil
from pathlib import Path

import openpyxl
import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.intake.report import Choices, Kind, Outcome
from mentordesk.core.vocab import Role

SIGNUP = Path(__file__).parents[2] / "data" / "signup"


def people(name: str) -> list[PersonRow]:
    found = checked_sheets.sheet(SIGNUP / name)
    assert found.report().outcome is Outcome.TAKEN
    return [row for row in found.checked.rows if isinstance(row, PersonRow)]


@pytest.mark.parametrize(("name", "both"), [("small-mentees.csv", 29), ("small-mentors.csv", 27)])
def test_a_real_sheet_gives_fifty_people_many_with_both_roles(name: str, both: int) -> None:
    found = people(name)
    assert (len(found), sum(len(person.roles) == 2 for person in found)) == (50, both)


@pytest.mark.req("S0-44")
def test_the_real_sheets_make_79_mentors_and_77_mentees() -> None:
    roles = [
        role
        for name in ("small-mentees.csv", "small-mentors.csv")
        for row in people(name)
        for role in row.roles
    ]
    assert (roles.count(Role.MENTOR), roles.count(Role.MENTEE)) == (79, 77)


def test_the_mapping_of_a_real_sheet_lists_what_we_do_not_know() -> None:
    mapping = checked_sheets.sheet(SIGNUP / "small-mentees.csv").report().mapping
    assert [heading for heading, field in mapping.items() if field == "more"] == [
        "match with similar identity",
        "identity to match",
        "biography",
    ]


def test_a_question_about_the_file_makes_a_report_without_rows(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes("name\nZoë\n".encode("cp1252"))
    report = checked_sheets.sheet(tmp_path / "x.csv").report()
    assert (report.outcome, report.kind, report.rows, report.questions[0].about) == (
        Outcome.CHOICE_NEEDED,
        None,
        0,
        "encoding",
    )


def test_a_question_about_columns_still_counts_the_rows(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("foo,bar\n1,2\n3,4\n", encoding="utf-8")
    report = checked_sheets.sheet(tmp_path / "x.csv").report()
    assert (report.rows, [question.about for question in report.questions]) == (2, ["kind"])


def test_an_answered_question_lets_the_rows_in(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes("foo,bar\nZoë,2\n".encode("cp1252"))
    chosen = Choices(kind=Kind.PEOPLE, role=Role.PEER, encoding="cp1252", columns={"foo": "name"})
    (person,) = checked_sheets.sheet(tmp_path / "x.csv", chosen).checked.rows
    assert isinstance(person, PersonRow)
    assert (person.name, person.roles, person.more) == ("Zoë", (Role.PEER,), ("bar: 2",))


def test_a_workbook_goes_through_the_child_process(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["mentor", "mentee"], ["m@x.org", "e@x.org"]):
        book.active.append(row)
    book.save(tmp_path / "x.xlsx")
    assert checked_sheets.sheet(tmp_path / "x.xlsx").report().kind is Kind.PAIRINGS


def test_several_sheets_are_asked_about_and_the_answer_obeyed(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["name", "email"])
    book.active.append(["Ann", "a@x.org"])
    book.copy_worksheet(book.active).title = "Mentors"
    book.save(tmp_path / "x.xlsx")
    assert checked_sheets.sheet(tmp_path / "x.xlsx").report().questions[0].about == "sheet"
    (person,) = checked_sheets.sheet(tmp_path / "x.xlsx", Choices(sheet="Mentors")).checked.rows
    assert isinstance(person, PersonRow)
    assert person.roles == (Role.MENTOR,)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.SESSIONS, "pairing code,date\nR-1234Y,2026-05-18\n"),
        (Kind.RESPONSES, "slip,useful\n00005724,5\n"),
        (Kind.GOALS, "owner,title\ne@x.org,Lead\n"),
        (Kind.ACTIONS, "owner,text\ne@x.org,Shadow\n"),
    ],
)
def test_each_kind_is_told_and_checked(tmp_path: Path, kind: Kind, text: str) -> None:
    (tmp_path / "x.csv").write_text(text, encoding="utf-8")
    found = checked_sheets.sheet(tmp_path / "x.csv")
    assert (found.kind, len(found.checked.rows), found.report().outcome) == (kind, 1, Outcome.TAKEN)


def test_a_file_that_cannot_be_taken_is_refused(tmp_path: Path) -> None:
    shutil.copy(SIGNUP / "small-mentees.csv", tmp_path / "x.xlsx")
    with pytest.raises(DeskError, match=r"give it the ending \.csv"):
        checked_sheets.sheet(tmp_path / "x.xlsx")
