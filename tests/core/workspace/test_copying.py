"""Copies are consistent and read back, whatever is written meanwhile."""

import os
from types import SimpleNamespace

import pytest

from mentordesk.core import db, workspace
from mentordesk.core.errors import StorageTrouble
from mentordesk.core.workspace import copying


def test_a_copy_holds_what_was_there_when_it_was_begun(desk, someone, tmp_path, names):
    someone("Ada Obi")
    source = db.connect(desk.path, mode="ro")
    source.execute("BEGIN")
    assert copying.rows_by_table(source)["person"] == 1
    someone("Ben Hargreaves")
    copy = db.connect(tmp_path / "copy", mode="rwc")
    source.backup(copy)
    copy.close()
    source.close()
    assert names(tmp_path / "copy") == ["Ada Obi"]


def test_a_saved_copy_is_a_whole_private_file(peopled, tmp_path, names):
    target = tmp_path / "elsewhere.mentordesk"
    workspace.save_copy(peopled, target)
    assert names(target) == names(peopled)
    assert workspace.check(target) == []
    assert [each.name for each in tmp_path.glob("*elsewhere*")] == [target.name]
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600


def test_a_copy_is_never_put_over_the_file_itself(desk):
    with pytest.raises(StorageTrouble, match="the file itself"):
        desk.save_copy(desk.path)


def test_a_damaged_file_gives_no_copy(peopled, tmp_path):
    content = bytearray(peopled.read_bytes())
    content[4096 * 8 : 4096 * 30] = os.urandom(4096 * 22)
    peopled.write_bytes(content)
    with pytest.raises(StorageTrouble):
        workspace.save_copy(peopled, tmp_path / "copy.mentordesk")
    assert not (tmp_path / "copy.mentordesk").exists()


def test_where_there_is_no_room_the_disk_and_the_need_are_said(peopled, tmp_path, monkeypatch):
    monkeypatch.setattr(copying.disks.shutil, "disk_usage", lambda _path: SimpleNamespace(free=300_000))
    with pytest.raises(StorageTrouble, match=r"no room left .* on .*: 0 MB free, \d MB needed"):
        workspace.save_copy(peopled, tmp_path / "copy.mentordesk")
