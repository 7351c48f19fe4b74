"""Every control has a name that a screen reader speaks."""

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.intake.sample import make
from mentordesk.ui.dialogs.look_settings import SettingsDialog
from mentordesk.ui.kit.message import Message
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.rooms import views
from tests.ui.accessible import nameless


def test_the_walk_finds_a_control_without_a_name(qtbot, dressed):
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(QLineEdit())
    holder.show()
    assert nameless(holder) == ["QWidget > QLineEdit EditableText"]


def test_the_start_page_is_named(bare_window):
    bare_window.begin(None)
    assert nameless(bare_window) == []


def test_the_window_with_a_page_is_named(demo_shell):
    assert nameless(demo_shell) == []


def test_the_settings_and_boxes_are_named(qtbot, dressed, settings):
    for dialog in (SettingsDialog(None, settings, lambda: None), Message(None, "Title", "Text.", "details")):
        qtbot.addWidget(dialog)
        dialog.open()
        assert nameless(dialog) == []


@pytest.mark.parametrize("room", sorted(views()))
def test_every_room_is_named(qtbot, shell, room):
    if shell.rooms.current != room or shell.rooms.page is None:
        with qtbot.waitSignal(shell.rooms.shown, timeout=10_000):
            shell.go(room)
    assert nameless(shell) == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    file = tmp_path_factory.mktemp("sample") / "Sample.mentordesk"
    make(file)
    return file


def test_all_that_the_sample_shows_is_named(qtbot, shell, sample, tmp_path):
    file = tmp_path / "Copy.mentordesk"
    file.write_bytes(sample.read_bytes())
    with qtbot.waitSignal(shell.opener.opened, timeout=20_000):
        shell.opener.open(file)
    found = {}
    for room in views():
        if shell.rooms.current != room or shell.rooms.page is None:
            with qtbot.waitSignal(shell.rooms.shown, timeout=20_000):
                shell.go(room)
        wait_for_all()
        qtbot.wait(50)  # what was read is laid out
        found[room] = nameless(shell)
    assert found == {room: [] for room in views()}


def forms(qtbot, shell):
    """Opens every form of the pages' menus, and gives those that are open."""
    for act in shell.rooms.page.menu_actions:
        if act.isEnabled() and act.text().endswith("…"):
            act.trigger()
            wait_for_all()
            qtbot.wait(20)
            yield from [each for each in shell.findChildren(QDialog) if each.isVisible()]


@pytest.mark.parametrize("room", ["participants", "pairings", "calendar", "feedback"])
def test_the_forms_of_each_room_are_named(qtbot, shell, sample, tmp_path, room):
    file = tmp_path / "Copy.mentordesk"
    file.write_bytes(sample.read_bytes())
    with qtbot.waitSignal(shell.opener.opened, timeout=20_000):
        shell.opener.open(file)
    shell.go(room)
    qtbot.waitUntil(lambda: shell.rooms.page is not None and shell.rooms.current == room, timeout=20_000)
    wait_for_all()
    qtbot.wait(50)
    found = {}
    for dialog in forms(qtbot, shell):
        found[dialog.windowTitle()] = nameless(dialog)
        dialog.reject()
    assert found
    assert found == {title: [] for title in found}
