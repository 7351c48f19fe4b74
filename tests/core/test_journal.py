"""What the file itself remembers: history of a row, what changed since, and when."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError

from mentordesk.core import journal
from mentordesk.core.desk import command
from mentordesk.core.model import Person, Skill


@command("Add skill")
def add(db, name):
    row = Skill(name=name)
    db.add(row)
    db.flush()
    return row.id


@command("Rename skill")
def rename(db, name):
    db.execute(update(Skill).values(name=name))


@command("Remove skill")
def remove(db):
    db.delete(db.scalars(select(Skill)).first())


def test_the_history_of_a_row_names_only_the_fields_that_differ(desk):
    number = desk.do(add, "Leading")
    desk.do(rename, "Leading a shift")
    _added, renamed = desk.ask(journal.history, "skill", number)
    assert (renamed.by, renamed.label) == ("Robin Reyes", "Rename skill")
    assert (renamed.old, renamed.new) == ({"name": "Leading"}, {"name": "Leading a shift"})


def test_the_history_tells_of_the_end_of_a_row(desk):
    number = desk.do(add, "Leading")
    desk.do(remove)
    gone = desk.ask(journal.history, "skill", number)[-1]
    assert (gone.old["name"], gone.new["name"]) == ("Leading", None)


def test_changes_since_a_step_are_told_by_table(desk):
    desk.do(add, "Leading")
    step = desk.ask(journal.newest)
    number = desk.do(add, "Teaching")
    assert desk.ask(journal.changed_since, step) == {"skill": frozenset({number})}


def test_an_update_that_changes_nothing_is_no_change(desk):
    desk.do(add, "Leading")
    step = desk.ask(journal.newest)
    desk.do(rename, "Leading")
    assert desk.ask(journal.newest) == step


def test_undo_is_a_step_of_its_own_and_rewrites_nothing(desk):
    number = desk.do(add, "Leading")
    desk.undo()
    assert len(desk.ask(journal.history, "skill", number)) == 2
    assert desk.ask(journal.newest) == 2


def test_ids_are_never_used_again(desk):
    first = desk.do(add, "Leading")
    desk.undo()
    assert desk.do(add, "Teaching") > first


def test_nothing_can_be_written_outside_a_step(desk):
    with desk._workspace.writer.connect() as connection:
        with pytest.raises(IntegrityError, match="step_id"):
            connection.execute(text("INSERT INTO skill (name, folded_name) VALUES ('a', 'a')"))
        connection.rollback()


def test_the_newest_change_has_a_time(desk):
    assert desk.ask(journal.newest_at) == datetime.fromtimestamp(0, UTC)
    desk.do(add, "Leading")
    assert datetime.now(UTC) - desk.ask(journal.newest_at) < timedelta(seconds=30)


def test_a_step_tells_its_tables(desk):
    heard = []
    desk.watch(heard.append)

    @command("Two tables")
    def both(db):
        db.add_all([Skill(name="Leading"), Person(code="P-1", name="Ada")])

    desk.do(both)
    assert heard[0].tables == {"skill", "person"}


def test_what_lies_outside_the_journal_is_not_undone():
    outside = {"journal_step", "journal_change", "issued_code", "attachment"}
    assert not outside & {table.name for table in journal.journalled()}


def test_a_large_step_is_undone_with_progress(desk):
    @command("Many")
    def many(db):
        db.add_all(Skill(name=f"Skill {number}") for number in range(1200))

    told = []
    desk.do(many)
    desk.undo(lambda done, total: told.append((done, total)))
    assert told[-1] == (1200, 1200)
    assert len(told) > 2
