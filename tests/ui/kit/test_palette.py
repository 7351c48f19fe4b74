"""Search-and-do finds commands and what providers find."""

import pytest
from PySide6.QtCore import QObject, Qt

from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.context import Hit
from mentordesk.ui.kit.palette import Palette
from mentordesk.ui.kit.task import wait_for_all


@pytest.fixture
def done():
    return []


@pytest.fixture
def palette(qtbot, bare_window, done):
    parent = QObject(bare_window)
    actions = [
        action(parent, "Import people…", lambda: done.append("import"), "Ctrl+I"),
        action(parent, "Print && fold", lambda: done.append("print")),
    ]

    def people(typed):
        found = ["Ada Obi", "Ada Poe"] if typed.casefold() == "ada" else []
        return [Hit(name, "mentor", "person", lambda name=name: done.append(name)) for name in found]

    made = Palette(bare_window, actions, [people])
    made.open()
    yield made
    wait_for_all()


def words(palette):
    return [palette.found.item(row).text() for row in range(palette.found.count())]


def test_it_begins_with_the_commands_and_their_keys(palette):
    assert words(palette) == ["Import people… Ctrl+I", "Print & fold"]


def test_words_are_found_by_their_beginnings(qtbot, palette):
    qtbot.keyClicks(palette.line, "peo imp")
    qtbot.waitUntil(lambda: words(palette) == ["Import people… Ctrl+I"])


def test_enter_does_the_first_and_closes(qtbot, palette, done):
    qtbot.keyClicks(palette.line, "pri")
    with qtbot.waitSignal(palette.accepted):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["print"]


def test_people_come_from_their_provider_and_arrows_choose(qtbot, palette, done):
    qtbot.keyClicks(palette.line, "ada")
    qtbot.waitUntil(lambda: words(palette) == ["Ada Obi mentor", "Ada Poe mentor"])
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    palette.grab()
    with qtbot.waitSignal(palette.accepted):
        qtbot.keyClick(palette.line, Qt.Key.Key_Enter)
    assert done == ["Ada Poe"]


def test_nothing_found_does_nothing(qtbot, palette, done):
    qtbot.keyClicks(palette.line, "zzz")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert (palette.isVisible(), done) == (True, [])
