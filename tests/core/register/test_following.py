"""The register is up to date whenever something was committed, and forgets what is gone."""

import pytest

from mentordesk.core import participants
from mentordesk.core.desk import Desk, command
from mentordesk.core.errors import DeskError
from mentordesk.core.participants import PersonDraft
from tests.core.register.conftest import execute


@command("Add many")
def add_many(db, cohort, count):
    return [participants.add(db, cohort, PersonDraft(f"Person {number}")) for number in range(count)]


@command("Fail after writing")
def fail(db):
    db.connection().exec_driver_sql("UPDATE person SET folded_name = 'else'")
    raise DeskError("no")


def in_search(desk, word):
    """Whether a word stands anywhere in what the search is kept in."""
    query = "SELECT count(*) FROM register_words_data WHERE instr(block, CAST(? AS BLOB))"
    return desk.ask(lambda db: db.connection().exec_driver_sql(query, (word,)).scalar_one()) > 0


def found(desk, word):
    query = "SELECT rowid FROM register_words WHERE register_words MATCH ? ORDER BY rowid"
    return desk.ask(lambda db: [row for (row,) in db.connection().exec_driver_sql(query, (f'"{word}"*',))])


@pytest.mark.parametrize("others", [0, 70])
def test_a_word_is_found_while_it_is_there_and_then_is_gone_from_the_file(desk, cohort, wrong, others):
    desk.do(add_many, cohort, others)
    number = desk.do(participants.add, cohort, PersonDraft("Zyxquixote Obi"))
    assert found(desk, "zyxq") == [number]
    desk.do(participants.edit_field, number, "name", "Ada Obi")
    assert (found(desk, "zyxq"), found(desk, "ada"), in_search(desk, "zyxquixote")) == ([], [number], False)
    desk.undo()
    assert found(desk, "zyxquixote") == [number]
    assert wrong() == []


def test_many_are_put_in_at_once_and_taken_out_again(desk, cohort, wrong):
    numbers = desk.do(add_many, cohort, 130)
    assert found(desk, "person") == numbers
    desk.undo()
    assert found(desk, "person") == []
    desk.redo()
    assert found(desk, "person") == numbers
    assert wrong() == []


def test_a_command_that_fails_leaves_the_register_as_it_was(desk, zoe, kept, wrong):
    before = kept()
    with pytest.raises(DeskError):
        desk.do(fail)
    assert (kept(), wrong()) == (before, [])


def test_a_file_of_the_first_version_gets_its_register(older_file):
    desk = Desk.open(older_file)
    names = desk.ask(lambda db: db.connection().exec_driver_sql("SELECT folded_name FROM person").fetchall())
    for (name,) in names:
        assert len(found(desk, name.split()[0])) >= 1
    desk.close()


def test_lines_that_were_lost_come_back_when_the_file_is_opened(desk, zoe, kept):
    before = kept()
    desk.do(execute, "UPDATE skill SET kind = 'technical'", "DELETE FROM register")
    desk.close()
    again = Desk.open(desk.path)
    lines = again.ask(lambda db: db.connection().exec_driver_sql("SELECT * FROM register").fetchall())
    again.close()
    assert lines == before[0]
