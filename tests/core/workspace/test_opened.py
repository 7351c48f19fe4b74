"""An open file: replaced underneath, looked at only, private, and what a crash left beside it."""

import os
import shutil
import subprocess
from contextlib import suppress

import pytest

from mentordesk.core import participants, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import NotThere, ReadOnly, Replaced
from mentordesk.core.participants import PersonDraft
from mentordesk.core.workspace import Workspace
from mentordesk.core.workspace.identity import wal_of


def replaced(path, by):
    """As a synchronising service does it."""
    part = path.with_name("incoming")
    shutil.copyfile(by, part)
    part.replace(path)


@pytest.fixture
def ada(desk, someone, shelf_home):
    """The open desk on a file with Ada in it."""
    someone("Ada Obi")
    return desk


def everyone(session):
    return [name for (name,) in session.connection().exec_driver_sql("SELECT name FROM person ORDER BY id")]


def test_a_file_replaced_underneath_is_noticed_before_anything_is_written(ada, programme, new_file, names):
    replaced(ada.path, new_file)
    with pytest.raises(Replaced, match="Another program replaced"):
        ada.do(participants.add, programme, PersonDraft(name="Ben Hargreaves"))
    assert ada.ask(everyone) == ["Ada Obi"]
    (rescued,) = workspace.backups(ada.file_id)
    assert (rescued.why, names(rescued.path)) == ("file replaced", ["Ada Obi"])
    with pytest.raises(Replaced):
        ada.look_after()
    assert len(workspace.backups(ada.file_id)) == 1


def test_what_is_open_can_be_saved_and_the_new_file_is_left_whole(ada, new_file, tmp_path, names):
    replaced(ada.path, new_file)
    with pytest.raises(Replaced):
        ada.look_after()
    ada.save_copy(tmp_path / "mine.mentordesk")
    ada.close()
    assert names(tmp_path / "mine.mentordesk") == ["Ada Obi"]
    assert workspace.check(ada.path) == []
    assert names(ada.path) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file be renamed")
def test_a_file_renamed_while_open_holds_everything(ada, tmp_path, names):
    ada.path.rename(tmp_path / "renamed.mentordesk")
    with pytest.raises(Replaced, match="renamed to “renamed"):
        ada.look_after()
    ada.close()
    assert names(tmp_path / "renamed.mentordesk") == ["Ada Obi"]
    assert workspace.check(tmp_path / "renamed.mentordesk") == []


def test_a_file_that_is_gone_is_said_so_and_can_still_be_read(ada):
    ada.path.unlink()
    with pytest.raises(Replaced, match="not there any more"):
        ada.look_after()
    assert ada.ask(everyone) == ["Ada Obi"]


def test_after_a_crash_the_log_of_another_file_is_not_read_into_this_one(ada, new_file, tmp_path, names):
    kept = {each.name: each.read_bytes() for each in (ada.path, wal_of(ada.path))}
    replaced(ada.path, new_file)  # and now the computer loses power: log and note stay
    ada.close()
    wreck = tmp_path / "wreck"
    wreck.mkdir()
    log, path = wreck / f"{ada.path.name}-wal", wreck / ada.path.name
    path.write_bytes(kept[ada.path.name])
    log.write_bytes(kept[log.name])
    workspace.locking.write_note(path)
    replaced(path, new_file)
    Workspace.open(path).close()
    assert (names(path), workspace.check(path)) == ([], [])
    (aside,) = wreck.glob("*.wal")
    assert aside.read_bytes() == kept[log.name]


def test_a_file_can_be_looked_at_only(peopled, new_copy):
    looked = Desk.look(peopled)
    assert looked.looked_at == "You asked to look at it only."
    assert looked.ask(everyone) == ["Ada Obi", "Ben Hargreaves", "Cleo Reid"]
    with pytest.raises(ReadOnly, match="looked at only"):
        looked.do(participants.add, 1, PersonDraft(name="Dee Lau"))
    looked.close()
    assert sorted(each.name for each in peopled.parent.glob("*programme*")) == [
        ".programme.mentordesk.lock",
        "programme.mentordesk",
    ]


def test_an_older_file_is_looked_at_in_a_copy_and_left_as_it_is(older_file):
    before = older_file.read_bytes()
    looked = Desk.look(older_file)
    assert len(looked.ask(everyone)) == 4
    looked.close()
    assert older_file.read_bytes() == before


def test_what_a_crash_left_in_the_log_is_seen_when_looking(ada, tmp_path):
    for each in (ada.path, wal_of(ada.path)):
        shutil.copyfile(each, tmp_path / each.name.replace("programme", "wreck"))
    looked = Desk.look(tmp_path / "wreck.mentordesk")
    assert looked.ask(everyone) == ["Ada Obi"]
    looked.close()
    assert wal_of(tmp_path / "wreck.mentordesk").exists()


def test_a_folder_that_may_not_be_written_lets_the_file_be_looked_at(peopled, unprivileged_folder):
    path = unprivileged_folder(peopled)
    opened = Desk.open(path)
    assert opened.looked_at == "MentorDesk may not write in the folder of this file."
    assert len(opened.ask(everyone)) == 3
    opened.close()


def test_a_file_that_may_not_be_written_is_looked_at(peopled, unprivileged_folder):
    path = unprivileged_folder(peopled, folder=0o777)
    opened = Desk.open(path)
    assert "must not be changed" in opened.looked_at
    opened.close()


@pytest.mark.skipif(os.name != "posix", reason="modes are another matter on Windows")
@pytest.mark.parametrize(("before", "after"), [(0o644, 0o600), (0o664, 0o660), (0o600, 0o600)])
def test_nobody_else_may_read_a_file_but_a_group_that_was_given_it(new_copy, before, after):
    new_copy.chmod(before)
    Workspace.open(new_copy).close()
    assert new_copy.stat().st_mode & 0o777 == after


def test_a_disk_that_is_gone_is_named(tmp_path):
    with pytest.raises(NotThere, match="Plug it in"):
        Workspace.open(tmp_path / "stick" / "a.mentordesk")


def test_new_connections_never_lead_to_the_file_that_came_instead(ada, new_file):
    replaced(ada.path, new_file)
    held = [ada._workspace.readers.connect() for _number in range(ada._workspace.readers.pool.checkedin())]
    with pytest.raises(Replaced):
        ada._workspace.readers.connect()
    for connection in held:
        connection.close()


def test_a_file_replaced_unnoticed_is_rescued_when_it_is_let_go(ada, new_file, names):
    replaced(ada.path, new_file)
    ada.close()
    (rescued,) = workspace.backups(ada.file_id)
    assert (names(rescued.path), names(ada.path)) == (["Ada Obi"], [])
    assert workspace.check(ada.path) == []


@pytest.fixture
def full_disk(peopled, tmp_path):
    """A real disk without room, with the file on it; free it by removing what fills it."""
    place = tmp_path / "small"
    place.mkdir()
    call = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(place)]
    if not shutil.which("mount") or subprocess.run(call, capture_output=True, check=False).returncode:
        pytest.skip("this needs the right to mount a disk")
    path, filler = place / peopled.name, place / "filler"
    shutil.copyfile(peopled, path)
    fill = os.open(filler, os.O_CREAT | os.O_WRONLY)
    with suppress(OSError):
        while os.write(fill, bytes(4096)):
            pass
    os.close(fill)
    yield path, filler
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_on_a_full_disk_a_file_is_looked_at_and_worked_in_once_there_is_room(full_disk):
    path, filler = full_disk
    opened = Desk.open(path)
    assert "0 MB free, 10 MB needed" in opened.looked_at
    assert len(opened.ask(everyone)) == 3
    opened.close()
    filler.unlink()
    opened = Desk.open(path)
    assert opened.looked_at == ""
    opened.undo()
    opened.close()
    assert workspace.check(path) == []
