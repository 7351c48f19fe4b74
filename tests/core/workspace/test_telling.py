"""Errors of the database and the disk become sentences that say which and what to do."""

import errno

import pytest

from mentordesk.core import db, workspace
from mentordesk.core.errors import Damaged, DiskFull, NotThere, StorageTrouble
from mentordesk.core.files import disks


@pytest.mark.parametrize(
    ("message", "kind", "said"),
    [
        ("database or disk is full", DiskFull, "no room left for “a.mentordesk” on"),
        ("attempt to write a readonly database", StorageTrouble, "only be read here"),
        ("database disk image is malformed", Damaged, "is damaged"),
        ("no such table: main.person", Damaged, "is damaged"),
        ("vtable constructor failed: register_words", Damaged, "is damaged"),
        ("Could not decode to UTF-8 column 'new' with text", Damaged, "is damaged"),
        ("JSON cannot hold BLOB values", Damaged, "is damaged"),
        ("file is not a database", Damaged, "not a MentorDesk file"),
        ("disk I/O error", StorageTrouble, "does not answer"),
        ("unable to open database file", StorageTrouble, "cannot be opened"),
    ],
)
def test_what_the_database_says_is_told(tmp_path, message, kind, said):
    path = tmp_path / "a.mentordesk"
    path.touch()
    with pytest.raises(kind, match=said), workspace.told(path):
        raise db.Error(message)


@pytest.mark.parametrize("message", ["disk I/O error", "unable to open database file"])
def test_a_full_disk_is_named_whatever_the_database_calls_it(tmp_path, monkeypatch, message):
    path = tmp_path / "a.mentordesk"
    path.touch()
    monkeypatch.setattr(disks, "disk_of", lambda _path: disks.Disk("the disk “STICK”", 0))
    with pytest.raises(DiskFull, match="on the disk “STICK”: 0 MB free, 10 MB needed"), workspace.told(path):
        raise db.Error(message)


@pytest.mark.parametrize("message", ["disk I/O error", "unable to open database file"])
def test_a_medium_that_is_gone_is_named(tmp_path, message):
    path = tmp_path / "stick" / "a.mentordesk"
    with pytest.raises(NotThere, match=r"stick. Plug it in"), workspace.told(path):
        raise db.Error(message)


def test_what_the_disk_itself_says_is_told(tmp_path):
    path = tmp_path / "a.mentordesk"
    path.touch()
    with pytest.raises(DiskFull), workspace.told(path):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))
    with pytest.raises(NotThere), workspace.told(tmp_path / "b.mentordesk"):
        raise FileNotFoundError(errno.ENOENT, "", str(tmp_path / "b.mentordesk"))


def test_other_errors_pass_untouched(tmp_path):
    with pytest.raises(FileNotFoundError), workspace.told(tmp_path / "a"):
        raise FileNotFoundError(errno.ENOENT, "", "/somewhere/else")
    with pytest.raises(db.Error, match="syntax"), workspace.told(tmp_path / "a"):
        raise db.Error("syntax")
