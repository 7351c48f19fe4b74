"""`mentordesk import --as roster` takes in what was edited in our workbook."""

import openpyxl
import pytest

from mentordesk.core import participants, programmes
from mentordesk.core.desk import Desk


@pytest.fixture
def brought(call, sheet, tmp_path):
    """A programme with Ann in it, its roster, and a phone number written into that."""
    into, roster = tmp_path / "p.mentordesk", tmp_path / "roster.xlsx"
    call("import", sheet("mentees.csv", "name,email,phone", "Ann,a@x.org,1"), "--into", into)
    call("export", "roster", into, "--out", roster)
    book = openpyxl.load_workbook(roster)
    page = book["Participants"]
    page.cell(2, [cell.value for cell in page[1]].index("Phone") + 1).value = "2"
    book.save(roster)
    return into, roster


def phone(into, new=""):
    """Ann's phone number; with `new` it is changed first."""
    desk = Desk.open(into)
    (ann,) = desk.ask(participants.profiles, desk.ask(programmes.cohorts)[0].id)
    if new:
        desk.do(participants.edit_field, ann.id, "phone", new)
    desk.close()
    return ann.phone


def test_what_was_edited_is_taken(call, brought, report) -> None:
    into, roster = brought
    assert call("import", roster, "--as", "roster", "--into", into, "--out", report.path).code == 0
    (told,) = report.read()
    assert (told["kind"], told["changed"], phone(into)) == ("roster", 1, "2")


def test_a_conflict_asks_and_takes_the_answer(call, brought, report) -> None:
    into, roster = brought
    phone(into, new="3")
    words = ("import", roster, "--as", "roster", "--into", into, "--out", report.path)
    assert call(*words).code == 11
    assert [each["option"] for each in report.read()[0]["questions"]] == ["--conflicts"]
    assert (call(*words, "--conflicts", "file").code, phone(into)) == (0, "3")
    assert (call(*words, "--conflicts", "workbook").code, phone(into)) == (0, "2")


def test_another_workbook_is_refused_in_a_sentence(call, brought, tmp_path) -> None:
    openpyxl.Workbook().save(tmp_path / "x.xlsx")
    said = call("import", tmp_path / "x.xlsx", "--as", "roster", "--into", brought[0])
    assert (said.code, said.err.count("\n")) == (12, 1)
    assert "no roster of this cohort" in said.err
