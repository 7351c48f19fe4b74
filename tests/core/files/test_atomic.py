"""Files are written whole or not at all, and what goes wrong is said in a sentence."""

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mentordesk.core.errors import DeskError, StorageTrouble
from mentordesk.core.files import atomic, copy, jot, private_folder, replacing, sweep, write


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_else_stays(tmp_path):
    write(tmp_path / "roster.xlsx", b"new")
    assert (tmp_path / "roster.xlsx").read_bytes() == b"new"
    assert names(tmp_path) == ["roster.xlsx"]


def test_only_the_owner_may_read_what_we_write(tmp_path):
    write(tmp_path / "roster.xlsx", b"new")
    assert stat.S_IMODE((tmp_path / "roster.xlsx").stat().st_mode) == 0o600


def test_the_part_is_hidden_beside_the_target(tmp_path):
    with replacing(tmp_path / "roster.xlsx") as part:
        assert part.parent == tmp_path
        assert part.name.startswith(".roster.xlsx.")
        assert part.suffix == ".part"
        assert part.read_bytes() == b""


def stop_halfway(target):
    with replacing(target) as part:
        part.write_bytes(b"half")
        raise RuntimeError("stopped")


def test_an_error_leaves_the_old_file_and_no_part(tmp_path):
    target = tmp_path / "roster.xlsx"
    write(target, b"old")
    with pytest.raises(RuntimeError, match="stopped"):
        stop_halfway(target)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["roster.xlsx"]


KILLED = """
import os, signal, sys
from pathlib import Path
from mentordesk.core.files import replacing
with replacing(Path(sys.argv[1])) as part:
    part.write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_a_part_that_a_crash_left_is_removed_at_the_next_write(tmp_path):
    target = tmp_path / "packs [1].pdf"
    write(target, b"old")
    done = subprocess.run([sys.executable, "-c", KILLED, target], check=False)
    assert done.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"old"
    assert len(names(tmp_path)) == 2
    write(target, b"new")
    assert names(tmp_path) == ["packs [1].pdf"]


def test_what_sqlite_left_beside_a_part_goes_with_it(tmp_path):
    for name in (".a.mentordesk.0a1b2c3d.part", ".a.mentordesk.0a1b2c3d.part-wal"):
        (tmp_path / name).touch()
    write(tmp_path / "a.mentordesk", b"new")
    assert names(tmp_path) == ["a.mentordesk"]


def test_a_folder_of_ours_is_swept_of_parts_of_any_name(tmp_path):
    for name in (".monday.mentordesk.0a1b2c3d.part", "monday.mentordesk", ".hidden"):
        (tmp_path / name).touch()
    with replacing(tmp_path / "tuesday.mentordesk") as part:
        sweep(tmp_path)
        assert part.exists()
        assert names(tmp_path) == sorted([".hidden", "monday.mentordesk", part.name])


def test_a_part_that_is_being_written_is_left_alone(tmp_path):
    target = tmp_path / "roster.xlsx"
    with replacing(target) as part:
        part.write_bytes(b"slow")
        write(target, b"quick")
        assert part.read_bytes() == b"slow"
    assert target.read_bytes() == b"slow"


@pytest.mark.parametrize("name", [".other.xlsx.0a1b2c3d.part", ".roster.xlsx.mine.part", "roster.xlsx.part"])
def test_files_that_are_not_our_parts_stay(tmp_path, name):
    (tmp_path / name).write_bytes(b"somebody's")
    write(tmp_path / "roster.xlsx", b"new")
    assert name in names(tmp_path)


def test_a_name_as_long_as_the_disk_allows_is_written(tmp_path):
    target = tmp_path / ("字" * 84)
    write(target, b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real" / "packs.pdf")
    write(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real" / "packs.pdf").read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(StorageTrouble, match=r"away” is not there\. .*“packs\.pdf”"):
        write(tmp_path / "away" / "packs.pdf", b"new")


def test_a_folder_of_the_same_name_is_named(tmp_path):
    (tmp_path / "packs.pdf").mkdir()
    with pytest.raises(StorageTrouble, match=r"a folder named “packs\.pdf”"):
        write(tmp_path / "packs.pdf", b"new")
    assert names(tmp_path) == ["packs.pdf"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EROFS, "only be read"),
        (errno.EACCES, "may not write"),
        (errno.EIO, "disk failed"),
        (errno.ENAMETOOLONG, "too long"),
    ],
)
def test_trouble_with_the_disk_is_said_in_a_sentence(tmp_path, monkeypatch, number, words):
    def fails(descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic.os, "fsync", fails)
    with pytest.raises(StorageTrouble, match=words):
        write(tmp_path / "packs.pdf", b"new")
    assert names(tmp_path) == []


def test_an_error_about_another_file_is_not_blamed_on_this_one(tmp_path):
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "packs.pdf"):
        (tmp_path / "logo.png").read_bytes()


def test_an_error_we_have_no_words_for_is_passed_on(tmp_path, monkeypatch):
    def fails(descriptor):
        raise OSError(errno.EBUSY, "busy")

    monkeypatch.setattr(atomic.os, "fsync", fails)
    with pytest.raises(OSError, match="busy"):
        write(tmp_path / "packs.pdf", b"new")


def refuse(part, target):
    raise PermissionError(errno.EACCES, "in use", str(part), None, str(target))


def test_a_target_open_in_another_program_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(DeskError, match=r"“packs\.pdf” is open in another program\. Close it"):
        write(tmp_path / "packs.pdf", b"new")
    assert names(tmp_path) == []


def test_on_windows_a_target_that_is_held_for_a_moment_is_tried_again(tmp_path, monkeypatch):
    tries, replace = [], Path.replace

    def held_twice(part, target):
        tries.append(target)
        refuse(part, target) if len(tries) < 3 else replace(part, target)

    monkeypatch.setattr(Path, "replace", held_twice)
    monkeypatch.setattr(atomic, "_WAITS", (0.0, 0.0, 0.0))
    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        write(tmp_path / "packs.pdf", b"new")
    assert (tmp_path / "packs.pdf").read_bytes() == b"new"
    assert len(tries) == 3


def test_on_windows_a_target_that_stays_held_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(atomic, "_WAITS", (0.0, 0.0))
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(DeskError, match="open in another program"):
        write(tmp_path / "packs.pdf", b"new")


def test_on_windows_stale_parts_are_removed_without_locks(tmp_path, monkeypatch):
    (tmp_path / ".packs.pdf.0a1b2c3d.part").write_bytes(b"half")
    monkeypatch.setattr(sys, "platform", "win32")
    write(tmp_path / "packs.pdf", b"new")
    assert names(tmp_path) == ["packs.pdf"]


def test_what_a_database_left_beside_a_part_that_is_gone_goes_too(tmp_path):
    (tmp_path / ".out.pdf.0123abcd.part-wal").touch()
    (tmp_path / ".other.pdf.0123abcd.part-wal").touch()
    write(tmp_path / "out.pdf", b"new")
    assert {path.name for path in tmp_path.iterdir()} == {"out.pdf", ".other.pdf.0123abcd.part-wal"}


def test_a_copy_is_whole_and_private(tmp_path):
    (tmp_path / "from").write_bytes(b"all of it")
    copy(tmp_path / "from", tmp_path / "to")
    assert (tmp_path / "to").read_bytes() == b"all of it"
    assert stat.S_IMODE((tmp_path / "to").stat().st_mode) == 0o600


def test_a_folder_of_our_own_is_private_and_told_of_where_it_cannot_be(tmp_path):
    (tmp_path / "ours").mkdir(mode=0o755)
    private_folder(tmp_path / "ours")
    assert stat.S_IMODE((tmp_path / "ours").stat().st_mode) == 0o700
    (tmp_path / "file").touch()
    with pytest.raises(StorageTrouble):
        private_folder(tmp_path / "file" / "below")


def test_a_note_is_whole_and_private_and_leaves_nothing_beside_it(tmp_path):
    jot(tmp_path / "note", b"first")
    jot(tmp_path / "note", b"second")
    assert (tmp_path / "note").read_bytes() == b"second"
    assert stat.S_IMODE((tmp_path / "note").stat().st_mode) == 0o600
    assert names(tmp_path) == ["note"]
