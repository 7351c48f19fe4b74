"""The menus do what they say, when it can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from mentordesk.ui.kit.cover import Cover
from mentordesk.ui.kit.message import Message


def words(window):
    return [action.text().replace("&", "") for action in window.menus.actions()]


def do(window, text):
    next(one for one in window.menus.actions() if one.text() == text).trigger()


def test_without_a_file_only_what_needs_none_can_be_done(bare_window):
    assert "Open…" in words(bare_window)
    assert not {"Print what is shown…", "People", "Undo", "Close the file"} & set(words(bare_window))


def test_the_page_s_menu_is_there_while_the_page_is(qtbot, demo_shell):
    assert "Import people…" in words(demo_shell)
    with qtbot.waitSignal(demo_shell.rooms.shown):
        demo_shell.go("other")
    assert "Import people…" not in words(demo_shell)


def test_rooms_have_keys_in_their_order(qtbot, demo_shell):
    demo_shell.activateWindow()
    with qtbot.waitSignal(demo_shell.rooms.shown):
        qtbot.keyClick(demo_shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert demo_shell.rooms.current == "other"


def test_print_find_and_explain_go_to_the_page(qtbot, demo_shell):
    page = demo_shell.rooms.page
    do(demo_shell, "Print what is shown…")
    do(demo_shell, "Find on this page")
    do(demo_shell, "Explain this page")
    assert page.done == ["print"]
    assert page.filter.hasFocus()
    assert demo_shell.findChild(Message).accessibleDescription() == "Who is in."


def test_the_window_can_be_covered_and_tells_of_itself(demo_shell):
    do(demo_shell, "Hide the window’s contents")
    assert demo_shell.findChild(Cover).isVisible()
    demo_shell.findChild(Cover).accept()
    do(demo_shell, "About MentorDesk")
    assert "Version" in demo_shell.findChild(Message).accessibleDescription()


def test_recent_files_are_listed_with_their_ampersands(bare_window, settings, tmp_path):
    menus = bare_window.menus
    menus._fill_recent()
    assert [one.isEnabled() for one in menus._recent.actions()] == [False]
    settings.opened(tmp_path / "a & b.mentordesk")
    menus._fill_recent()
    assert menus._recent.actions()[0].text().endswith("a && b.mentordesk")


def test_no_two_acts_share_their_keys(demo_shell):
    keys = [key.toString() for one in demo_shell.menus.actions() for key in one.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(isinstance(one, QAction) for one in demo_shell.menus.actions())
