"""`mentordesk import` takes all or nothing, and says why."""

from pathlib import Path

import pytest

from mentordesk.core import journal, participants, programmes, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.vocab import ParticipantState

KEYS = {
    "file",
    "kind",
    "rows",
    "new",
    "changed",
    "unchanged",
    "refused",
    "questions",
    "mapping",
    "warnings",
}
ANN_AND_MO = ("name,email,role", "Ann Lee,a@x.org,mentee", "Mo Hart,m@x.org,mentor")
ONE_BAD = ("name,email,role", "Eve Moss,e@x.org,mentee", "Fay Nash,not an address,mentor")


def names(path: Path) -> list[str]:
    desk = Desk.open(path)
    try:
        cohorts = desk.ask(programmes.cohorts)
        return [each.name for cohort in cohorts for each in desk.ask(participants.profiles, cohort.id)]
    finally:
        desk.close()


def steps(path: Path) -> int:
    desk = Desk.open(path)
    try:
        return desk.ask(journal.newest)
    finally:
        desk.close()


@pytest.mark.req("S0-44")
def test_good_sheets_are_taken_into_a_new_file(call, sheet, tmp_path) -> None:
    said = call("import", sheet("people.csv", *ANN_AND_MO), "--into", tmp_path / "p.mentordesk")
    assert (said.code, said.out) == (
        0,
        "people.csv: 2 rows; 2 new, 0 changed, 0 unchanged, 0 refused.\n",
    )
    assert sorted(names(tmp_path / "p.mentordesk")) == ["Ann Lee", "Mo Hart"]


def test_the_report_has_one_object_a_file_with_these_keys(call, sheet, report, tmp_path) -> None:
    files = [sheet("people.csv", *ANN_AND_MO), sheet("more.csv", "name,role", "Cy,mentee")]
    call("import", *files, "--into", tmp_path / "p.mentordesk", "--out", report.path)
    first, second = report.read()
    assert set(first) == set(second) == KEYS
    assert (first["file"], first["kind"], first["rows"], first["new"]) == ("people.csv", "people", 2, 2)
    assert first["mapping"] == {"name": "name", "email": "email", "role": "role"}


def test_without_a_file_to_go_into_sheets_are_only_checked(call, sheet, tmp_path) -> None:
    before = {sheet("people.csv", *ANN_AND_MO)}
    assert call("import", tmp_path / "people.csv").code == 0
    assert set(tmp_path.iterdir()) == before


def test_a_refused_row_keeps_all_rows_out(call, sheet, report, tmp_path) -> None:
    into = tmp_path / "p.mentordesk"
    call("import", sheet("people.csv", *ANN_AND_MO), "--into", into)
    before = steps(into)
    said = call("import", sheet("bad.csv", *ONE_BAD), "--into", into, "--out", report.path)
    assert said.code == 10
    assert "bad.csv: row 3, email: Not an e-mail address." in said.err
    assert steps(into) == before


def test_the_report_names_row_and_column_of_what_is_refused(call, sheet, report, tmp_path) -> None:
    call("import", sheet("bad.csv", *ONE_BAD), "--out", report.path)
    (refused,) = report.read()[0]["refused"]
    assert refused == {
        "row": 3,
        "column": "email",
        "value": "not an address",
        "problem": "Not an e-mail address.",
    }


def test_a_refused_row_leaves_no_new_file_behind(call, sheet, tmp_path) -> None:
    files = [sheet("people.csv", *ANN_AND_MO), sheet("bad.csv", *ONE_BAD)]
    assert call("import", *files, "--into", tmp_path / "p.mentordesk").code == 10
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv", "people.csv"]


def test_partial_takes_the_good_rows(call, sheet, tmp_path) -> None:
    into = tmp_path / "p.mentordesk"
    assert call("import", sheet("bad.csv", *ONE_BAD), "--into", into, "--partial").code == 10
    assert names(into) == ["Eve Moss"]


def test_a_row_that_only_the_file_refuses_keeps_all_out(call, sheet, tmp_path) -> None:
    into = tmp_path / "p.mentordesk"
    call("import", sheet("people.csv", *ANN_AND_MO), "--into", into)
    strange = sheet("coded.csv", "person code,name,role", ",Cy Roe,mentee", "P-1234Y,Dee Lau,mentee")
    assert call("import", strange, "--into", into).code == 10
    assert sorted(names(into)) == ["Ann Lee", "Mo Hart"]


def test_a_dry_run_says_what_would_happen_and_changes_nothing(call, sheet, tmp_path) -> None:
    into = tmp_path / "p.mentordesk"
    call("import", sheet("people.csv", *ANN_AND_MO), "--into", into)
    before = steps(into)
    more = sheet("more.csv", "name,email,role", "Ann Lee,a@x.org,mentee", "Cy Roe,c@x.org,mentee")
    said = call("import", more, "--into", into, "--dry-run")
    assert "1 new, 0 changed, 1 unchanged" in said.out
    assert steps(into) == before


def test_a_dry_run_into_a_new_file_leaves_none(call, sheet, tmp_path) -> None:
    people = sheet("people.csv", *ANN_AND_MO)
    said = call("import", people, "--into", tmp_path / "p.mentordesk", "--dry-run")
    assert (said.code, "2 new" in said.out) == (0, True)
    assert list(tmp_path.iterdir()) == [people]


def test_an_open_question_is_asked_with_the_option_that_answers_it(call, sheet, report, tmp_path) -> None:
    dates = sheet("dates.csv", "name,role,applied on", "Ann Lee,mentee,03/04/2026")
    said = call("import", dates, "--into", tmp_path / "p.mentordesk", "--out", report.path)
    assert (said.code, "--dates (dmy, mdy)" in said.err) == (11, True)
    (question,) = report.read()[0]["questions"]
    assert [option["example"] for option in question["options"]] == [
        "Friday 3 April 2026",
        "Wednesday 4 March 2026",
    ]
    assert not (tmp_path / "p.mentordesk").exists()


def test_the_answer_is_given_with_that_option(call, sheet, tmp_path) -> None:
    dates = sheet("dates.csv", "name,role,applied on", "Ann Lee,mentee,03/04/2026")
    assert call("import", dates, "--into", tmp_path / "p.mentordesk", "--dates", "mdy").code == 0


def test_the_role_is_asked_for_where_nothing_tells_it(call, sheet, tmp_path) -> None:
    file = sheet("names.csv", "name", "Ann Lee")
    assert "--role" in call("import", file).err
    assert (call("import", file).code, call("import", file, "--role", "mentee").code) == (11, 0)


def test_columns_can_be_named(call, sheet, report) -> None:
    file = sheet("odd.csv", "who,role", "Ann Lee,mentee")
    call("import", file, "--as", "people", "--columns", '{"who": "name"}', "--out", report.path)
    assert report.read()[0]["mapping"]["who"] == "name"


def test_a_file_that_is_no_sheet_is_refused_in_a_sentence(call, tmp_path, report) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04 no zip at all")
    said = call("import", tmp_path / "x.xlsx", "--into", tmp_path / "p.mentordesk", "--out", report.path)
    assert (said.code, said.err.count("\n"), report.read()[0]["kind"]) == (12, 1, None)
    assert not (tmp_path / "p.mentordesk").exists()


def test_the_file_is_copied_aside_before_an_import(call, sheet, tmp_path) -> None:
    into = tmp_path / "copied aside.mentordesk"
    call("import", sheet("people.csv", *ANN_AND_MO), "--into", into)
    call("import", sheet("more.csv", "name,role", "Cy Roe,mentee"), "--into", into)
    desk = Desk.open(into)
    (copy,) = workspace.backups(desk.file_id)
    desk.close()
    assert (copy.why, workspace.check(copy.path)) == ("before import", [])
    assert sorted(names(copy.path)) == ["Ann Lee", "Mo Hart"]


def test_people_are_applicants_unless_the_sheet_says_more(call, sheet, tmp_path) -> None:
    call("import", sheet("people.csv", *ANN_AND_MO), "--into", tmp_path / "p.mentordesk")
    desk = Desk.open(tmp_path / "p.mentordesk")
    people = desk.ask(participants.profiles, desk.ask(programmes.cohorts)[0].id)
    desk.close()
    assert {each.state for each in people} == {ParticipantState.APPLIED}


def test_a_file_without_a_programme_is_left_as_it_is(call, sheet, new_copy) -> None:
    said = call("import", sheet("people.csv", *ANN_AND_MO), "--into", new_copy)
    assert (said.code, said.err) == (12, "There is no programme in this file yet.\n")
    assert steps(new_copy) == 0


def test_a_call_without_files_is_wrong(call) -> None:
    assert call("import").code == 2
