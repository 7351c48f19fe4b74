"""One open file: ask it, have it do things, undo and redo them."""

import threading

import pytest
from sqlalchemy import func, select

from mentordesk.core.desk import Change, Desk, command, describe
from mentordesk.core.errors import Cancelled, DeskError, StorageTrouble
from mentordesk.core.model import Owner, Skill


def skills(db):
    return list(db.scalars(select(Skill.name).order_by(Skill.id)))


@command("Add skill")
def add(db, name, progress=lambda done, total: None):
    db.add(Skill(name=name))
    db.flush()
    progress(1, 1)


@command("Add several")
def add_all(db, names):
    for name in names:
        add(db, name)
    describe(db, f"Add {len(names)} skills")


@command("Nothing")
def nothing(db):
    db.scalar(select(func.count(Skill.id)))


@command("Rename")
def rename(db, name):
    db.scalars(select(Owner)).one().coordinator = name


def test_what_was_done_is_there_for_every_reader(desk):
    desk.do(add, "Leading")
    assert desk.ask(skills) == ["Leading"]


def test_a_command_inside_a_command_is_one_step(desk):
    desk.do(add_all, ["Leading", "Teaching"])
    assert desk.undo_label == "Add 2 skills"
    desk.undo()
    assert desk.ask(skills) == []


def test_undo_and_redo_survive_closing(desk):
    desk.do(add, "Leading")
    desk.do(add, "Teaching")
    desk.undo()
    desk.close()
    again = Desk.open(desk.path)
    assert (again.undo_label, again.redo_label) == ("Add skill", "Add skill")
    again.redo()
    assert again.ask(skills) == ["Leading", "Teaching"]
    again.close()


def test_doing_something_new_forgets_what_could_be_redone(desk):
    desk.do(add, "Leading")
    desk.undo()
    desk.do(add, "Teaching")
    assert (desk.redo_label, desk.redo()) == ("", None)


def test_there_is_nothing_to_undo_in_a_new_file(desk):
    assert (desk.undo_label, desk.undo()) == ("", None)


def test_a_command_that_changes_nothing_leaves_no_step(desk):
    heard = []
    desk.watch(heard.append)
    desk.do(nothing)
    assert (desk.undo_label, heard) == ("", [])


def test_everybody_hears_of_a_change_once_it_is_kept(desk):
    heard = []
    desk.watch(lambda change: heard.append((change, desk.ask(skills))))
    desk.do(add, "Leading")
    assert heard == [(Change("Add skill", frozenset({"skill"})), ["Leading"])]


def test_who_stopped_watching_hears_no_more(desk):
    heard = []
    stop = desk.watch(heard.append)
    stop()
    desk.do(add, "Leading")
    assert heard == []


@pytest.mark.parametrize("error", [DeskError("no"), Cancelled(), ZeroDivisionError()])
def test_a_command_that_fails_leaves_nothing(desk, error):
    def stop(_done, _total):
        raise error

    with pytest.raises(type(error)):
        desk.do(add, "Leading", stop)
    assert (desk.ask(skills), desk.undo_label) == ([], "")
    desk.do(add, "Teaching")
    assert desk.ask(skills) == ["Teaching"]


def test_an_undo_that_is_cancelled_changes_nothing(desk):
    def stop(_done, _total):
        raise Cancelled

    desk.do(add, "Leading")
    with pytest.raises(Cancelled):
        desk.undo(stop)
    assert (desk.ask(skills), desk.undo_label, desk.redo_label) == (["Leading"], "Add skill", "")


def test_commands_of_several_threads_wait_for_each_other(desk):
    names = [f"Skill {number}" for number in range(12)]
    threads = [threading.Thread(target=desk.do, args=(add, name)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(desk.ask(skills)) == sorted(names)


def test_the_journal_carries_the_name_of_the_coordinator(desk):
    desk.do(rename, "Ada Obi")
    assert desk.coordinator == "Ada Obi"


def test_a_query_cannot_write(desk):
    def write(db):
        db.add(Skill(name="Leading"))
        db.flush()

    with pytest.raises(StorageTrouble, match="can only be read"):
        desk.ask(write)


def test_a_backup_is_a_file_that_opens(desk, tmp_path):
    desk.do(add, "Leading")
    copy = Desk.open(desk.backup("by hand"))
    assert copy.ask(skills) == ["Leading"]
    copy.close()
