from datetime import date

import pytest
from sqlalchemy import select

from mentordesk.core import journal
from mentordesk.core.desk import command
from mentordesk.core.errors import Cancelled
from mentordesk.core.intake.applying import in_bulk
from mentordesk.core.model import ChecklistItem, Person

PERSON, STEP = Person.__table__, ChecklistItem.__table__
NAMES = ("id", "code", "name", "folded_name", "languages")


@command("Insert")
def insert(db, rows):
    in_bulk.insert(db, PERSON, NAMES, rows)


@command("Update")
def update(db, rows):
    in_bulk.update(db, PERSON, ["name", "languages", "line_manager_id"], rows)


@command("Delete")
def delete(db, ids):
    in_bulk.delete(db, PERSON, "id", ids)


def people(db):
    return [
        (each.name, each.languages, each.phone) for each in db.scalars(select(Person).order_by(Person.id))
    ]


ANN, BO = (1, "P-1", "Ann “A”\n=1", "ann", ("Welsh", "Ελληνικά 🙂")), (2, "P-2", "Bo", "bo", ())


def test_texts_lists_and_defaults_arrive_as_the_model_writes_them(turned, desk) -> None:
    turned(insert, [ANN, BO])
    assert desk.ask(people) == [("Ann “A”\n=1", ("Welsh", "Ελληνικά 🙂"), ""), ("Bo", (), "")]


def test_rows_are_changed_and_deleted_by_their_ids(turned, desk) -> None:
    desk.do(insert, [ANN, BO])
    turned(update, [(2, "Bob", ("Irish",), 1)])
    assert desk.ask(people)[1] == ("Bob", ("Irish",), "")
    turned(delete, [2])
    assert len(desk.ask(people)) == 1


def test_the_journal_notes_every_row(desk) -> None:
    desk.do(insert, [ANN, BO])
    assert [len(desk.ask(journal.history, "person", number)) for number in (1, 2)] == [1, 1]


def test_days_and_ticks_are_kept_as_such(desk, programme, someone) -> None:
    ann = someone("Ann")

    @command("Step")
    def step(db):
        columns = ("participant_id", "text", "required", "done_on")
        in_bulk.insert(db, STEP, columns, [(ann, "Ready", False, date(2026, 3, 1))])

    desk.do(step)
    row = desk.ask(lambda db: db.scalars(select(ChecklistItem).where(ChecklistItem.text == "Ready")).one())
    assert (row.required, row.done_on) == (False, date(2026, 3, 1))


def test_ids_go_on_where_they_stopped_even_after_an_undo(desk) -> None:
    first = desk.ask(in_bulk.first_id, PERSON)
    desk.do(insert, [(first, *ANN[1:])])
    desk.undo()
    assert desk.ask(in_bulk.first_id, PERSON) == first + 1


def test_it_can_be_stopped(desk) -> None:
    def stop(_done, _total):
        raise Cancelled

    @command("Insert")
    def stopped(db):
        in_bulk.insert(db, PERSON, NAMES, [ANN], stop)

    with pytest.raises(Cancelled):
        desk.do(stopped)
    assert desk.ask(people) == []
