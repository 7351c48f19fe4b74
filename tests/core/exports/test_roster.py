"""The roster opens in other programs, with real dates and text that stays text; it comes back unchanged."""

from datetime import datetime

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from mentordesk.core import exports, programmes
from mentordesk.core.exports.roster import RosterOptions
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.report import Choices, Kind
from tests.core.conftest import make_pair
from tests.core.exports.conftest import TODAY


@pytest.fixture
def book(pair, meet, write):
    meet(pair, 10)
    return write("roster", cohort_id=pair.cohort_id).path


def table(path, name):
    """The rows of a sheet as another program reads them, by heading."""
    headings, *rows = CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()
    return [dict(zip(headings, row, strict=True)) for row in rows]


def test_each_sheet_has_a_filter_and_a_frozen_heading(book):
    pages = load_workbook(book)
    for name in ("Participants", "Pairings", "Sessions"):
        assert pages[name].freeze_panes == "B2"
        assert next(iter(pages[name].tables.values())).autoFilter is not None
        assert pages[name].print_title_rows == "$1:$1"


def test_dates_are_dates_and_codes_stand_first(book):
    page = load_workbook(book)["Sessions"]
    headings = [cell.value for cell in page[1]]
    assert page.cell(2, headings.index("Date") + 1).value == datetime(2026, 12, 10)  # noqa: DTZ001 - as Excel
    assert str(page["A2"].value).startswith("S-")


def test_people_pairings_and_sessions_are_there(book):
    assert [row["Name"] for row in table(book, "Participants")] == ["Ada Obi", "Ben Hargreaves"]
    [pairing] = table(book, "Pairings")
    assert (pairing["Mentee name"], pairing["Mentor name"]) == ("Ben Hargreaves", "Ada Obi")
    [session] = table(book, "Sessions")
    assert (session["Start"], session["Minutes"], session["Place"]) == ("14:00", 60, "")


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "<b>&", "Anne\u202eneoJ", "+44"])
def test_a_name_is_text_whatever_it_looks_like(desk, cohort, write, name):
    desk.do(make_pair, cohort, ("Ada Obi", name))
    path = write("roster", cohort_id=cohort).path
    assert name in {row["Name"] for row in table(path, "Participants")}
    cells = [cell for row in load_workbook(path)["Participants"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value == name} == {"s"}


def test_it_comes_back_without_questions_and_changes_nothing(desk, pair, book):
    names = {"Participants": Kind.PEOPLE, "Pairings": Kind.PAIRINGS, "Sessions": Kind.SESSIONS}
    sheets = [checked_sheets.sheet(book, Choices(sheet=name)) for name in names]
    assert [sheet.kind for sheet in sheets] == list(names.values())
    assert [(sheet.checked.questions, sheet.checked.problems) for sheet in sheets] == [((), ())] * 3
    taken = taking_in.rehearse(desk, pair.cohort_id, sheets, TODAY)
    assert {row.fate for each in taken for row in each.rows} == {Fate.UNCHANGED}


def test_what_it_holds_is_said_in_words(desk, pair):
    holds = exports.every()["roster"].holds
    assert desk.ask(holds, RosterOptions(pair.cohort_id)) == "2 people, 1 pairing"


def test_the_workbook_is_named_after_the_organisation(desk, book, write, pair):
    assert load_workbook(book).properties.creator == "MentorDesk"
    desk.do(programmes.edit_owner, programmes.OwnerDraft("Robin Reyes", organisation="Northmere"))
    written = write("roster", cohort_id=pair.cohort_id, paper="letter")
    assert load_workbook(written.path).properties.creator == "Northmere"
