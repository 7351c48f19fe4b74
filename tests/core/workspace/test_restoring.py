"""Restoring puts a backup in the place of the file, keeps what was there, and can be taken back."""

import os

import pytest

from mentordesk.core import codes, db, issuing, workspace
from mentordesk.core.desk import Desk, command
from mentordesk.core.errors import Damaged, InUse
from mentordesk.core.workspace.identity import wal_of

THREE = ["Ada Obi", "Ben Hargreaves", "Cleo Reid"]


@command("Issue")
def issue(session):
    return issuing.issue(session, codes.Kind.PERSON)[0]


@pytest.fixture
def emptied(peopled, change):
    """The file after everybody was lost, and the backup from before."""
    copy = workspace.backup(peopled, "daily")
    change(peopled, "DELETE FROM participant", "DELETE FROM person")
    return peopled, copy


def test_the_file_is_as_it_was_and_what_was_there_is_a_backup(emptied, names):
    path, copy = emptied
    restored = workspace.restore(path, copy)
    assert names(path) == THREE
    assert workspace.check(path) == []
    assert names(restored.saved) == []
    assert restored.aside is None
    Desk.open(path).close()


def test_restoring_can_be_taken_back_and_done_again(emptied, names):
    path, copy = emptied
    before = workspace.restore(path, copy).saved
    again = workspace.restore(path, before).saved
    assert names(path) == []
    workspace.restore(path, again)
    assert names(path) == THREE


def test_a_damaged_file_is_kept_aside_as_it_is_with_its_log(emptied, names):
    path, copy = emptied
    path.write_bytes(os.urandom(50_000))
    wal_of(path).write_bytes(b"frames of the damaged file")
    damage = path.read_bytes()
    restored = workspace.restore(path, copy)
    assert names(path) == THREE
    assert workspace.check(path) == []
    assert restored.saved is None
    assert restored.aside.read_bytes() == damage
    assert wal_of(restored.aside).read_bytes() == b"frames of the damaged file"


def test_a_file_that_is_gone_comes_back(emptied, names):
    path, copy = emptied
    path.unlink()
    wal_of(path).write_bytes(b"left over")
    assert workspace.restore(path, copy) == workspace.Restored(None, None)
    assert names(path) == THREE


def test_an_open_file_is_not_restored_over(emptied):
    path, copy = emptied
    opened = Desk.open(path)
    with pytest.raises(InUse):
        workspace.restore(path, copy)
    opened.close()


def test_a_backup_that_was_changed_is_refused_and_nothing_happens(emptied, names):
    path, copy = emptied
    copy.write_bytes(copy.read_bytes()[:-1] + b"?")
    with pytest.raises(Damaged, match="not as it was written"):
        workspace.restore(path, copy)
    assert names(path) == []
    assert len(workspace.backups(workspace.file_id(path))) == 1


def test_codes_given_out_since_are_never_given_again(desk, shelf_home):
    copy = desk.backup("daily")
    code = desk.do(issue)
    desk.close()
    workspace.restore(desk.path, copy)
    connection = db.connect(desk.path)
    assert connection.execute("SELECT count(*) FROM issued_code WHERE code = ?", (code,)).fetchone() == (1,)
    connection.close()
    assert workspace.check(desk.path) == []


def test_ids_are_never_given_again(desk, someone, shelf_home):
    copy = desk.backup("daily")
    first = someone("Ada Obi")
    desk.close()
    workspace.restore(desk.path, copy)
    connection = db.connect(desk.path)
    (seq,) = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'participant'").fetchone()
    connection.close()
    assert seq == first


def test_a_backup_of_an_older_version_is_restored_and_brought_up_to_date(older_file, tmp_path, shelf_home):
    path = tmp_path / "now.mentordesk"
    workspace.restore(path, older_file)
    opened = Desk.open(path)
    assert opened.undo_label
    opened.close()
    assert workspace.check(path) == []
