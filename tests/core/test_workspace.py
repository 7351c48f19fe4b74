"""The file on the disk: made, taken, refused, copied, looked over."""

import os
import sqlite3
import subprocess
import sys
import threading

import pytest

from mentordesk.core import db, migrations, workspace
from mentordesk.core.desk import command
from mentordesk.core.errors import FileTooNew, ForeignFile, InUse, StorageTrouble
from mentordesk.core.model import Skill
from mentordesk.core.workspace import Workspace


@command("Add skill")
def add_skill(session, name):
    session.add(Skill(name=name))


def change(path, sql):
    connection = db.connect(path)
    connection.execute(sql)
    connection.close()


def test_a_new_file_appears_whole_and_private(tmp_path):
    path = tmp_path / "new.mentordesk"
    workspace.create(path, "Robin")
    assert [each.name for each in tmp_path.iterdir()] == ["new.mentordesk"]
    assert workspace.check(path) == []
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_new_file_never_takes_the_place_of_another(new_copy):
    before = new_copy.read_bytes()
    with pytest.raises(StorageTrouble, match="already a file"):
        workspace.create(new_copy, "Robin")
    assert new_copy.read_bytes() == before


def test_a_file_that_is_gone_is_said_so(tmp_path):
    with pytest.raises(StorageTrouble, match="moved or renamed"):
        Workspace.open(tmp_path / "gone.mentordesk")


def test_a_second_instance_is_refused_by_name(new_copy):
    first = Workspace.open(new_copy)
    code = (
        "import sys; from pathlib import Path; from mentordesk.core.workspace import Workspace; "
        "Workspace.open(Path(sys.argv[1]))"
    )
    call = [sys.executable, "-c", code, str(new_copy)]
    told = subprocess.run(call, capture_output=True, text=True, check=False).stderr
    assert "InUse" in told
    assert f"process {os.getpid()}" in told
    first.close()
    Workspace.open(new_copy).close()


def test_a_newer_file_is_refused_and_left_as_it_is(new_copy):
    change(new_copy, "PRAGMA user_version=99")
    with pytest.raises(FileTooNew, match="newer"):
        Workspace.open(new_copy)
    assert db.connect(new_copy).execute("PRAGMA user_version").fetchone() == (99,)


@pytest.mark.parametrize(
    "sql",
    [
        "PRAGMA application_id=1",
        "CREATE VIEW spy AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON skill BEGIN SELECT 1; END",
    ],
)
def test_a_foreign_file_is_refused(new_copy, sql):
    change(new_copy, sql)
    with pytest.raises(ForeignFile):
        Workspace.open(new_copy)


def test_another_kind_of_file_is_refused_in_a_sentence(tmp_path):
    path = tmp_path / "letter.mentordesk"
    path.write_text("Dear all, " * 500, encoding="utf-8")
    with pytest.raises(StorageTrouble, match="not a MentorDesk file"):
        Workspace.open(path)


def test_a_refused_file_can_be_opened_once_it_is_right(new_copy):
    change(new_copy, "PRAGMA application_id=1")
    with pytest.raises(ForeignFile):
        Workspace.open(new_copy)
    change(new_copy, f"PRAGMA application_id={db.APPLICATION_ID}")
    Workspace.open(new_copy).close()


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(older_file, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert list(tmp_path.rglob("[!.]*before update*")) == []
    Workspace.open(older_file).close()
    (copy,) = tmp_path.rglob("[!.]*before update*")
    assert db.connect(copy).execute("PRAGMA user_version").fetchone() == (1,)
    assert db.connect(older_file).execute("PRAGMA user_version").fetchone() == (migrations.LATEST,)


def test_a_backup_is_sound_and_plain_to_read(new_copy):
    copy = workspace.backup(new_copy, "by hand")
    assert workspace.check(copy) == []
    assert "by hand" in copy.name
    assert sqlite3.connect(copy).execute("PRAGMA quick_check").fetchone() == ("ok",)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("CREATE TABLE alien (id INTEGER)", "alien"),
        ("ALTER TABLE skill ADD COLUMN more TEXT", "skill.more"),
        (
            "INSERT INTO need (participant_id, skill_id, level, importance) VALUES (7, 7, 1, 1)",
            "row of participant",
        ),
        ("INSERT INTO journal_change (step_id, subject, row_id) VALUES (5, 'skill', 1)", "belong to no step"),
    ],
)
def test_the_check_names_what_is_wrong(new_copy, sql, said):
    connection = db.connect(new_copy)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute(sql)
    connection.close()
    assert said in " ".join(workspace.check(new_copy))


def test_the_check_sees_a_row_that_history_does_not_know_to_be_gone(desk):
    desk.do(add_skill, "Leading")
    desk.close()
    change(desk.path, "DELETE FROM skill")
    assert "skill" in " ".join(workspace.check(desk.path))


def test_a_damaged_file_is_named(new_copy):
    content = bytearray(new_copy.read_bytes())
    for at in range(8192, len(content), 97):
        content[at] ^= 0xFF
    new_copy.write_bytes(content)
    with pytest.raises(StorageTrouble, match="damaged"):
        workspace.check(new_copy)


def test_a_locked_file_is_said_to_be_held(new_copy):
    opened = Workspace.open(new_copy)
    other = db.connect(new_copy)
    other.execute("BEGIN EXCLUSIVE")
    waiting = db.connect(new_copy)
    waiting.execute("PRAGMA busy_timeout=0")
    with pytest.raises(StorageTrouble, match="Another program is holding"), workspace.told(new_copy):
        waiting.execute("BEGIN IMMEDIATE")
    other.close()
    opened.close()


def test_errors_of_our_own_pass_untouched(new_copy):
    with pytest.raises(InUse, match="mine"), workspace.told(new_copy):
        raise InUse("mine")


def test_a_file_opened_on_one_thread_can_be_let_go_on_another(new_copy):
    opened = []
    thread = threading.Thread(target=lambda: opened.append(Workspace.open(new_copy)))
    thread.start()
    thread.join()
    opened[0].close()
    code = (
        "import sys; from pathlib import Path; from mentordesk.core.desk import Desk; "
        "Desk.open(Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", code, str(new_copy)], check=True)
