"""Copies from the File menu: backed up, saved, looked over; and what is found when a file was not opened."""

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from mentordesk.core import workspace
from mentordesk.core.errors import NotThere
from mentordesk.ui.dialogs import saving_copies
from mentordesk.ui.dialogs.backups import BackupsDialog
from mentordesk.ui.dialogs.file_trouble import FileTroubleDialog
from mentordesk.ui.kit.message import Message


@pytest.fixture
def copies(demo_shell, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return demo_shell.keeping.copies


def test_a_backup_by_hand_is_told_in_the_status_line(qtbot, demo_shell, copies):
    copies.back_up()
    qtbot.waitUntil(lambda: "Last backup: today" in demo_shell.status_line.backup.text())
    assert [each.why for each in workspace.backups(demo_shell.opener.desk.file_id)] == ["by hand"]


def test_a_copy_is_saved_where_one_says(qtbot, demo_shell, copies, tmp_path):
    copies.save_copy()
    demo_shell.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "mine.mentordesk"))
    demo_shell.findChild(QFileDialog).reject()
    qtbot.waitUntil(lambda: demo_shell.findChild(Message) is not None)
    assert workspace.check(tmp_path / "mine.mentordesk") == []


def test_the_file_is_looked_over(qtbot, demo_shell, copies):
    copies.check()
    qtbot.waitUntil(lambda: demo_shell.findChild(Message) is not None)
    assert "agree" in demo_shell.findChild(Message).accessibleDescription()


def test_what_is_wrong_is_listed(qtbot, demo_shell, copies):
    copies._checked(["Row 1 of person is not as its history left it."])
    assert demo_shell.findChild(Message).details.startswith("Row 1")


def test_backups_of_the_open_file_are_shown_and_a_second_place_is_used_at_once(
    qtbot, demo_shell, copies, tmp_path
):
    copies.show_backups()
    dialog = demo_shell.findChild(BackupsDialog)
    stick = tmp_path / "stick"
    stick.mkdir()
    dialog.second.use(str(stick))
    qtbot.waitUntil(lambda: any(stick.glob("*by hand*.mentordesk")))
    assert demo_shell.settings.backup_place == str(stick)
    dialog.reject()


def test_a_missing_file_is_looked_for_and_its_backups_are_offered(qtbot, demo_shell, copies, tmp_path):
    path = demo_shell.opener.desk.path
    copy = demo_shell.opener.desk.backup("daily")
    demo_shell.opener.close()
    shutil.move(path, tmp_path / "renamed.mentordesk")
    copies.offer_ways_on(path, NotThere("gone"))
    qtbot.waitUntil(lambda: demo_shell.findChild(FileTroubleDialog) is not None)
    trouble = saving_copies._trouble(path, NotThere("gone"), (demo_shell.settings.id_of(path), ""), [])
    assert (trouble.found, [each.path for each in trouble.backups]) == (
        [tmp_path / "renamed.mentordesk"],
        [copy],
    )
    demo_shell.findChild(FileTroubleDialog).reject()


def test_a_file_never_opened_here_has_the_backups_of_its_name(copies, demo_shell, tmp_path):
    demo_shell.opener.desk.backup("daily")
    path = tmp_path / "elsewhere" / demo_shell.opener.desk.path.name
    assert [each.why for each in saving_copies._backups(path, "", "")] == ["daily"]


def test_without_a_file_nothing_is_done(bare_window):
    copies = bare_window.keeping.copies
    for act in (copies.back_up, copies.save_copy, copies.check, copies.show_backups):
        act()
    assert bare_window.findChild(BackupsDialog) is None
