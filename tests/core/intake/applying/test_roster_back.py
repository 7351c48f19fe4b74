import openpyxl
import pytest

from mentordesk.core import exports, participants
from mentordesk.core.errors import DeskError
from mentordesk.core.exports.roster import RosterOptions
from mentordesk.core.intake.applying import roster_back, taking_in
from mentordesk.core.model import Participant, Person
from mentordesk.core.progress import silent
from tests.core.intake.applying.intake_world import TODAY


@pytest.fixture
def roster(world):
    """Writes the roster; `edit(row, column, text)` works in it, `read()` brings it back."""

    class Roster:
        path = world.folder / "roster.xlsx"

        def edit(self, who, heading, text):
            book = openpyxl.load_workbook(self.path)
            page = book["Participants"]
            column = [cell.value for cell in page[1]].index(heading)
            next(row for row in page.iter_rows(min_row=2) if row[1].value == who)[column].value = text
            book.save(self.path)

        def read(self):
            return roster_back.read(world.desk, self.path, (world.cohort, TODAY))

    made = Roster()
    world.desk.ask(exports.every()["roster"].write, made.path, RosterOptions(world.cohort), silent)
    return made


@pytest.fixture
def here(world):
    """Changes a field of a person in the file."""

    def change(who, field, text):
        place = world.desk.ask(
            lambda db: (
                db.query(Participant.id)
                .join(Person, Person.id == Participant.person_id)
                .filter(Person.name == who)
            )
        ).scalar()
        world.desk.do(participants.edit_field, place, field, text)

    return change


def phones(world):
    return {person.name: (person.phone, person.job_title) for person in world.all(Person)}


def take(world, back, wins=()):
    return world.desk.do(taking_in.take, world.cohort, back.settled(wins), TODAY)


def test_what_was_edited_in_the_workbook_comes_in_and_what_changed_here_stays(world, roster, here) -> None:
    roster.edit("Mo", "Phone", "0123")
    here("Na", "job_title", "Nurse")
    back = roster.read()
    take(world, back)
    assert back.conflicts == ()
    assert (phones(world)["Mo"], phones(world)["Na"]) == (("0123", ""), ("", "Nurse"))


def test_one_row_may_be_edited_on_both_sides(world, roster, here) -> None:
    here("Mo", "job_title", "Nurse")
    roster.edit("Mo", "Phone", "0123")
    here("Mo", "name", "Moira")
    take(world, roster.read())
    assert phones(world)["Moira"] == ("0123", "Nurse")


def test_a_field_changed_on_both_sides_is_listed_and_the_file_stays_as_it_is(world, roster, here) -> None:
    here("Mo", "job_title", "Nurse")
    roster.edit("Mo", "Job title", "Matron")
    back = roster.read()
    (conflict,) = back.conflicts
    assert (conflict.column, conflict.was, conflict.here, conflict.workbook) == (
        "Job title",
        "",
        "Nurse",
        "Matron",
    )
    take(world, back)
    assert phones(world)["Mo"] == ("", "Nurse")


def test_a_conflict_may_be_won_by_the_workbook(world, roster, here) -> None:
    here("Mo", "job_title", "Nurse")
    roster.edit("Mo", "Job title", "Matron")
    back = roster.read()
    take(world, back, back.conflicts)
    assert phones(world)["Mo"] == ("", "Matron")


def test_the_same_change_on_both_sides_is_none(world, roster, here) -> None:
    here("Mo", "job_title", "Nurse")
    roster.edit("Mo", "Job title", "Nurse")
    back = roster.read()
    assert (back.conflicts, dict(back.ours)) == ((), {})


def test_looking_back_changes_nothing(world, roster, here) -> None:
    here("Mo", "job_title", "Nurse")
    before = world.desk.undo_label
    roster.read()
    assert (world.desk.undo_label, phones(world)["Mo"]) == (before, ("", "Nurse"))


def test_only_a_roster_of_this_cohort_is_one(world) -> None:
    plain = world.folder / "plain.xlsx"
    openpyxl.Workbook().save(plain)
    with pytest.raises(DeskError, match="no roster of this cohort"):
        roster_back.read(world.desk, plain, (world.cohort, TODAY))


def test_a_roster_bears_our_stamp_and_another_workbook_does_not(world, roster) -> None:
    plain = world.folder / "plain.xlsx"
    openpyxl.Workbook().save(plain)
    assert (roster_back.bears_stamp(roster.path), roster_back.bears_stamp(plain)) == (True, False)
