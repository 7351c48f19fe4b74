from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from mentordesk.core import participants
from mentordesk.core.errors import Cancelled
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.report import Choices, Undecided
from mentordesk.core.model import Base, Participant, Person
from mentordesk.core.vocab import Role

SIGNUP = Path(__file__).parents[3] / "data" / "signup"
TODAY = date(2026, 6, 1)


@pytest.fixture
def sheets():
    return [checked_sheets.sheet(SIGNUP / name) for name in ("small-mentees.csv", "small-mentors.csv")]


def tables(db):
    """Every row of every table that undo keeps."""
    kept = [table for table in Base.metadata.sorted_tables if table.info.get("journal", True)]
    return {table.name: sorted(map(repr, db.execute(select(table)))) for table in kept}


@pytest.mark.req("S0-44")
def test_the_real_sheets_make_100_people_with_156_places(desk, programme, sheets) -> None:
    taken = desk.do(taking_in.take, programme, sheets, TODAY)
    assert [each.count(Fate.NEW) for each in taken] == [50, 50]
    assert desk.ask(lambda db: db.scalar(select(func.count(Person.id)))) == 100
    roles = desk.ask(lambda db: list(db.scalars(select(Participant.role))))
    assert (roles.count(Role.MENTOR), roles.count(Role.MENTEE)) == (79, 77)


def test_an_import_is_one_step_that_undo_and_redo_turn_exactly(desk, programme, sheets) -> None:
    before = desk.ask(tables)
    desk.do(taking_in.take, programme, sheets, TODAY)
    after = desk.ask(tables)
    assert desk.undo_label == "Import 100 rows"
    desk.undo()
    assert desk.ask(tables) == before
    desk.redo()
    assert desk.ask(tables) == after


def test_a_rehearsal_tells_the_same_and_changes_nothing(desk, programme, sheets) -> None:
    before = desk.ask(tables)
    rehearsed = taking_in.rehearse(desk, programme, sheets, TODAY)
    assert desk.ask(tables) == before
    assert rehearsed == desk.do(taking_in.take, programme, sheets, TODAY)


def test_importing_again_changes_nothing(desk, programme, sheets) -> None:
    desk.do(taking_in.take, programme, sheets, TODAY)
    before = desk.ask(tables)
    taken = desk.do(taking_in.take, programme, sheets, TODAY)
    assert [each.count(Fate.UNCHANGED) for each in taken] == [50, 50]
    assert desk.ask(tables) == before


def test_the_grades_of_the_sheet_give_the_cohort_their_order(desk, programme, sheets) -> None:
    desk.do(taking_in.take, programme, sheets, TODAY)
    order = desk.ask(lambda db: participants.profiles(db, programme))
    assert {person.grade for person in order} <= {"AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6"} | {
        f"SCS{number}" for number in (1, 2, 3, 4)
    }


def test_the_report_counts_what_became_of_the_rows(desk, programme, sheets) -> None:
    taken = desk.do(taking_in.take, programme, sheets, TODAY)
    report = taking_in.report(sheets[0], taken[0])
    assert (report.rows, report.new, report.changed, report.unchanged, report.refused) == (50, 50, 0, 0, ())


def test_a_sheet_with_an_open_question_is_not_taken(desk, programme, tmp_path) -> None:
    (tmp_path / "people.csv").write_text("name\nAnn\n", encoding="utf-8")
    with pytest.raises(Undecided, match="who is a mentor"):
        desk.do(taking_in.take, programme, [checked_sheets.sheet(tmp_path / "people.csv")], TODAY)
    assert not desk.undo_label.startswith("Import")


def test_whom_somebody_wishes_for_may_stand_in_a_later_sheet(desk, programme, tmp_path) -> None:
    mentors, mentees = tmp_path / "mentors.csv", tmp_path / "mentees.csv"
    mentors.write_text("name,email,preferred partners\nMo,m@x.org,e@x.org\n", encoding="utf-8")
    mentees.write_text("name,email\nEve,e@x.org\n", encoding="utf-8")
    sheets = [checked_sheets.sheet(mentors), checked_sheets.sheet(mentees)]
    taken = desk.do(taking_in.take, programme, sheets, TODAY)
    assert [each.warnings for each in taken] == [[], []]
    mo = next(each for each in desk.ask(participants.profiles, programme) if each.name == "Mo")
    assert [name for _person, name in mo.wishes] == ["Eve"]


def test_a_cancelled_import_leaves_nothing(desk, programme, sheets) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    before = desk.ask(tables)
    with pytest.raises(Cancelled):
        desk.do(taking_in.take, programme, sheets, TODAY, stop)
    assert desk.ask(tables) == before


def test_a_code_that_nobody_has_is_refused_in_the_report(desk, programme, tmp_path) -> None:
    (tmp_path / "mentees.csv").write_text("person code,name\nP-1234Y,Ann\n", encoding="utf-8")
    sheet = checked_sheets.sheet(tmp_path / "mentees.csv", Choices())
    report = taking_in.report(sheet, desk.do(taking_in.take, programme, [sheet], TODAY)[0])
    assert [(problem.row, problem.value) for problem in report.refused] == [(2, "P-1234Y")]
    assert report.outcome == 10
