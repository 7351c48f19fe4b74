"""A damaged file becomes a sound one of what can be read, with what the history still knows."""

import os
import random

import pytest

from mentordesk.core import db, participants, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import Damaged, FileTooNew, StorageTrouble
from mentordesk.core.participants import PersonDraft


@pytest.fixture
def target(tmp_path):
    return tmp_path / "repaired.mentordesk"


def test_a_sound_file_loses_nothing(peopled, target, names):
    before = peopled.read_bytes()
    repaired = workspace.repair(peopled, target)
    assert (repaired.lost, repaired.given_back, repaired.left) == ({}, {}, ())
    assert names(target) == names(peopled)
    assert workspace.check(target) == []
    assert peopled.read_bytes() == before
    opened = Desk.open(target)
    assert opened.undo_label == "Add Cleo Reid"
    opened.undo()
    opened.close()


def test_rows_that_a_table_lost_come_back_from_the_history(peopled, target, change, names):
    change(peopled, "DELETE FROM person WHERE id = 2", "DELETE FROM participant WHERE person_id = 2")
    repaired = workspace.repair(peopled, target)
    assert names(target) == ["Ada Obi", "Ben Hargreaves", "Cleo Reid"]
    assert repaired.given_back == {"person": 1, "participant": 1}
    assert workspace.check(target) == []


def test_what_is_lost_for_good_is_counted_and_becomes_history(peopled, target, change, names):
    change(
        peopled,
        "DELETE FROM person WHERE id = 2",
        "UPDATE journal_change SET new = '{broken' WHERE subject = 'person' AND row_id = 2",
    )
    repaired = workspace.repair(peopled, target)
    assert names(target) == ["Ada Obi", "Cleo Reid"]
    assert repaired.lost["person"] == 1
    assert workspace.check(target) == []
    opened = Desk.open(target)
    assert (opened.undo_label, opened.redo_label) == ("", "")
    opened.do(participants.add, 1, PersonDraft(name="Dee Lau"))
    opened.undo()
    opened.close()


def test_a_flipped_letter_is_named_by_the_check_and_noted_by_the_repair(peopled, target, change):
    change(peopled, "UPDATE person SET name = 'Ada Obj' WHERE id = 1")
    assert workspace.check(peopled) == [
        "Row 1 of person is not as its history left it: one of the two is damaged."
    ]
    workspace.repair(peopled, target)
    assert workspace.check(target) == []


@pytest.mark.parametrize("seed", range(3))
def test_pages_of_rubbish_cost_only_what_stood_on_them(peopled, target, names, seed):
    content, dice = bytearray(peopled.read_bytes()), random.Random(seed)  # noqa: S311 - damage, not secrets
    for page in dice.sample(range(2, len(content) // 4096), 4):
        content[page * 4096 : page * 4096 + 4096] = dice.randbytes(4096)
    peopled.write_bytes(content)
    try:
        workspace.repair(peopled, target)
    except Damaged:
        assert not target.exists()
        return
    assert workspace.check(target) == []
    assert set(names(target)) <= {"Ada Obi", "Ben Hargreaves", "Cleo Reid"}
    Desk.open(target).close()


def test_where_nothing_can_be_read_that_is_said(peopled, target):
    for content in (os.urandom(40_000), b"", b"SQLite format 3\x00" + bytes(5000)):
        peopled.write_bytes(content)
        with pytest.raises(Damaged, match=r"Open a backup|not a MentorDesk file"):
            workspace.repair(peopled, target)
        assert not target.exists()


def test_another_file_is_never_written_over(peopled, target):
    target.write_bytes(b"mine")
    with pytest.raises(StorageTrouble, match="already a file"):
        workspace.repair(peopled, target)
    assert target.read_bytes() == b"mine"


def test_a_newer_file_is_left_to_its_version(peopled, target, change):
    change(peopled, "PRAGMA user_version=99")
    with pytest.raises(FileTooNew):
        workspace.repair(peopled, target)


def test_without_its_owner_a_file_gets_one(peopled, target, change):
    change(peopled, "DELETE FROM owner")
    workspace.repair(peopled, target)
    connection = db.connect(target)
    assert connection.execute("SELECT coordinator FROM owner").fetchall() == [("Coordinator",)]
    connection.close()


def test_what_came_of_it_is_said():
    words = workspace.Repaired({"person": 3}, {"person": 1}, {"person": 2}, ()).in_words()
    assert words == (
        "Read: 3 people. The history gave back 1 person. Lost: 2 people. The damaged file is left as it is."
    )
