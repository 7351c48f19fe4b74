"""Files are opened, started and closed off the window's thread."""

from mentordesk.ui.kit.message import Message
from mentordesk.ui.opening import still_there


def test_a_file_that_has_moved_says_so_and_leads_to_the_start_page(qtbot, bare_window, tmp_path):
    with qtbot.waitSignal(bare_window.opener.failed):
        bare_window.begin(tmp_path / "gone.mentordesk")
    qtbot.waitUntil(lambda: bare_window.findChild(Message) is not None)
    assert "gone.mentordesk" in bare_window.findChild(Message).accessibleDescription()
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
