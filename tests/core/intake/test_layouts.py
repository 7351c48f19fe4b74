from pathlib import Path

import pytest
from sqlalchemy import select

from mentordesk.core.desk import command
from mentordesk.core.intake import columns, layouts
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.report import Choices, DateOrder, Kind
from mentordesk.core.model import SheetLayout
from mentordesk.core.vocab import Role
from tests.core.intake.applying.intake_world import TODAY


@pytest.fixture
def bring(desk, programme, tmp_path):
    """Reads a sheet with these choices, and takes it in if nothing is asked."""

    def sheet(text: str, choices: Choices | None = None, name: str = "sheet.csv") -> layouts.Sheet:
        path = Path(tmp_path, name)
        path.write_text(text, encoding="utf-8")
        found = layouts.sheet(desk, path, choices or Choices())
        if not found.checked.questions:
            desk.do(taking_in.take, programme, [found], TODAY)
        return found

    return sheet


ASKED = "Who,Contact,Applied on\nAnn,a@x.org,03/04/2026\n"
TOLD = Choices(Kind.PEOPLE, Role.MENTEE, DateOrder.DMY, columns={"Who": "name", "Contact": "email"})


def test_columns_role_and_dates_are_told_once(bring) -> None:
    bring(ASKED, TOLD)
    again = bring("applied  ON,who,CONTACT\n05/06/2026,Bo,b@x.org\n")
    assert again.recalled
    assert again.columns.by_heading == {"applied ON": "applied on", "who": "name", "CONTACT": "email"}
    assert (again.checked.rows[0].email, again.checked.rows[0].roles) == ("b@x.org", (Role.MENTEE,))
    assert again.checked.rows[0].applied_on.month == 6
    assert "was read as the last sheet" in again.checked.remarks[-1]


def test_other_headings_are_another_layout(bring) -> None:
    bring(ASKED, TOLD)
    assert not bring("name,Contact,Applied on\nAnn,a@x.org,2026-04-03\n", name="mentees.csv").recalled


def test_what_the_sheet_tells_by_itself_is_not_overruled(bring) -> None:
    bring(ASKED, TOLD)
    again = bring("Who,Contact,Applied on\nBo,b@x.org,12/31/2026\n", name="mentors.csv")
    assert (again.checked.rows[0].roles, again.checked.problems) == ((Role.MENTOR,), ())


def test_what_is_chosen_now_counts_more_and_is_remembered_instead(bring) -> None:
    bring(ASKED, TOLD)
    bring(ASKED, Choices(columns={"Contact": columns.IGNORED}))
    assert bring(ASKED).columns.by_heading["Contact"] == columns.IGNORED


def test_undoing_an_import_does_not_forget_how_it_was_read(bring, desk) -> None:
    bring(ASKED, TOLD)
    desk.undo()
    assert bring(ASKED).recalled


def test_nothing_is_kept_of_a_sheet_that_told_everything(bring, desk) -> None:
    bring("name,email\nAnn,a@x.org\n", name="mentees.csv")
    assert desk.ask(lambda db: db.scalars(select(SheetLayout)).all()) == []


def test_a_remembered_field_that_we_no_longer_know_is_guessed_again(bring, desk) -> None:
    @command("Spoil")
    def spoil(db):
        row = db.scalars(select(SheetLayout)).one()
        row.choices = row.choices.replace('"email"', '"shoe"')

    bring(ASKED, TOLD)
    desk.do(spoil)
    assert bring(ASKED).columns.by_heading["Contact"] == columns.MORE


def test_the_order_of_headings_does_not_count_but_each_of_them_does() -> None:
    assert layouts.signature(["Name", "E-mail"]) == layouts.signature(["e mail", "NAME"])
    assert layouts.signature(["Name", "name"]) != layouts.signature(["Name"])
