"""The window as a whole: opening, acting, undoing, looking."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu

from mentordesk.core import programmes
from mentordesk.ui.dialogs.look_settings import SettingsDialog
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.palette import Palette

DRAFT = programmes.CohortDraft(
    programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
)


def test_an_open_file_shows_its_first_room_with_counts(qtbot, demo_shell):
    qtbot.waitUntil(lambda: demo_shell.head.subtitle.text() == "read 1")
    qtbot.waitUntil(lambda: demo_shell.sidebar.rooms["people"].count == 7)
    assert demo_shell.head.title.text() == "People"
    assert demo_shell.status_line.hint.text() == "F2 edits"
    assert demo_shell.inspector.isVisible()


def test_an_act_can_be_undone_and_redone_and_the_words_say_which(qtbot, demo_shell):
    desk = demo_shell.opener.desk
    desk.do(programmes.add, DRAFT)
    qtbot.waitUntil(lambda: demo_shell.menus.undo.text() == "Undo New programme")
    assert demo_shell.status_line.undo.text() == "Undo: New programme"
    qtbot.waitUntil(lambda: demo_shell.sidebar.switcher._title.text() == "Emerging leaders")
    qtbot.keyClick(demo_shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: demo_shell.toasts.words.text() == "Taken back: New programme")
    qtbot.waitUntil(lambda: demo_shell.menus.redo.text() == "Redo New programme")
    demo_shell.redo()
    qtbot.waitUntil(lambda: demo_shell.toasts.words.text() == "Done again: New programme")


def test_with_nothing_to_undo_nothing_happens(qtbot, demo_shell):
    demo_shell.undo()
    demo_shell.redo()
    assert not demo_shell.toasts.isVisible()


def test_ctrl_k_opens_search_and_do(qtbot, demo_shell):
    qtbot.keyClick(demo_shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert demo_shell.findChild(Palette).isVisible()
    demo_shell.findChild(Palette).reject()


def test_the_switcher_lists_the_cohorts(qtbot, demo_shell):
    demo_shell.opener.desk.do(programmes.add, DRAFT)
    qtbot.waitUntil(lambda: bool(demo_shell.cohort.all))
    menu = QMenu(demo_shell)
    demo_shell.sidebar.switcher.fill(menu)
    first = menu.actions()[0]
    assert (first.text(), first.isChecked()) == ("Emerging leaders, 2026", True)


def test_pages_reach_inspector_toast_and_dialogs(qtbot, demo_shell):
    shown = plain.label("somebody")
    demo_shell.inspect(shown)
    assert demo_shell.inspector.currentWidget() is shown
    demo_shell.toast("Saved.")
    assert demo_shell.toasts.isVisible()
    dialog = QDialog(demo_shell)
    demo_shell.show_dialog(dialog)
    assert dialog.isVisible()
    dialog.reject()


def test_settings_are_a_dialog(demo_shell):
    demo_shell.show_settings()
    assert demo_shell.findChild(SettingsDialog).isVisible()
    demo_shell.findChild(SettingsDialog).accept()


def test_closing_the_window_remembers_its_place_and_file(qtbot, demo_shell, settings):
    last = settings.last_file
    demo_shell.close()
    assert not settings.window_place.isEmpty()
    assert settings.last_file == last != ""


def test_the_file_of_last_time_opens_by_itself(qtbot, bare_window, new_file, tmp_path, settings):
    file = tmp_path / "again.mentordesk"
    file.write_bytes(new_file.read_bytes())
    settings.last_file = str(file)
    with qtbot.waitSignal(bare_window.opener.opened, timeout=10_000):
        bare_window.begin(None)
    assert bare_window.opener.desk.path == file
