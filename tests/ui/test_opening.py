"""Files are opened, started and closed off the window's thread."""

from mentordesk.core import workspace
from mentordesk.ui.dialogs.file_trouble import FileTroubleDialog
from mentordesk.ui.kit.message import Message
from mentordesk.ui.opening import still_there


def test_a_file_that_has_moved_says_so_and_leads_to_the_start_page(qtbot, bare_window, tmp_path):
    with qtbot.waitSignal(bare_window.opener.failed):
        bare_window.begin(tmp_path / "gone.mentordesk")
    qtbot.waitUntil(lambda: bare_window.findChild(FileTroubleDialog) is not None)
    assert "gone.mentordesk" in bare_window.findChild(FileTroubleDialog).accessibleDescription()
    assert bare_window.stack.currentWidget() is bare_window.start


def test_a_new_file_is_made_and_opened(qtbot, bare_window, tmp_path):
    with qtbot.waitSignal(bare_window.opener.opened, timeout=10_000):
        bare_window.opener.create(tmp_path / "Ours.mentordesk")
    assert (tmp_path / "Ours.mentordesk").is_file()
    assert bare_window.windowTitle() == "Ours – MentorDesk"
    assert bare_window.settings.last_file == str(tmp_path / "Ours.mentordesk")


def test_closing_shows_the_start_page_and_lets_the_file_go(qtbot, demo_shell):
    demo_shell.opener.close()
    assert demo_shell.opener.desk is None
    assert demo_shell.stack.currentWidget() is demo_shell.start
    assert not demo_shell.sidebar.isEnabled()


def test_recent_files_are_looked_for(tmp_path):
    (tmp_path / "here").touch()
    assert still_there([tmp_path / "here", tmp_path / "gone"]) == [
        (tmp_path / "here", True),
        (tmp_path / "gone", False),
    ]


def test_a_file_that_is_looked_at_is_not_remembered_as_ones_own(
    qtbot, demo_shell, settings, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    own = demo_shell.opener.desk.path
    copy = demo_shell.opener.desk.backup("daily")
    with qtbot.waitSignal(demo_shell.opener.opened):
        demo_shell.opener.look(copy)
    assert demo_shell.opener.desk.is_backup
    assert settings.recent == [own]
    assert "This is a backup" in demo_shell._body.banners.said["looked at"]


def test_a_backup_is_put_in_the_place_of_the_open_file(qtbot, demo_shell, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    desk = demo_shell.opener.desk
    copy = desk.backup("daily")
    with qtbot.waitSignal(demo_shell.opener.restored) as told:
        demo_shell.opener.restore(desk.path, copy)
    assert told.args[0].saved.exists()
    assert "restored" in demo_shell._body.banners.said


def test_what_can_be_read_becomes_a_new_file_that_is_opened(qtbot, bare_window, new_copy, tmp_path):
    target = tmp_path / "recovered.mentordesk"
    with qtbot.waitSignals([bare_window.opener.opened, bare_window.opener.repaired]):
        bare_window.opener.recover(new_copy, target)
    assert bare_window.opener.desk.path == target
    assert "Nothing that was known is lost" in bare_window.findChild(Message).accessibleDescription()
    assert workspace.check(new_copy) == []
