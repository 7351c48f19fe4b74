"""The sidebar names the rooms and where one is."""

import pytest
from PySide6.QtWidgets import QMenu

from mentordesk.ui.kit.sidebar import Sidebar
from mentordesk.ui.kit.view import View

# the offscreen platform cannot put a menu or a tooltip in front, and says so
pytestmark = pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard", "propagateSizeHints")

ROOMS = {"people": View(1, "People", "people", "x:y"), "other": View(2, "Other", "today", "x:y")}


@pytest.fixture
def sidebar(qtbot, dressed):
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.set_rooms(ROOMS)
    sidebar.resize(216, 600)
    sidebar.show()
    return sidebar


def test_a_click_chooses_a_room(qtbot, sidebar):
    with qtbot.waitSignal(sidebar.chosen) as told:
        sidebar.rooms["other"].click()
    assert told.args == ["other"]


def test_one_room_is_marked(sidebar):
    sidebar.show_chosen("people")
    sidebar.show_chosen("other")
    sidebar.show_chosen("nowhere")
    assert [room.isChecked() for room in sidebar.rooms.values()] == [False, True]


def test_a_count_is_spoken_with_its_room(sidebar):
    sidebar.set_counts({"people": 44})
    assert sidebar.rooms["people"].accessibleName() == "People, 44"
    sidebar.set_counts({"people": 0})
    assert sidebar.rooms["people"].accessibleName() == "People"


def test_folded_it_is_narrow(sidebar, qtbot):
    sidebar.fold(on=True)
    assert sidebar.maximumWidth() < 60
    sidebar.fold(on=False)
    assert sidebar.maximumWidth() > 200
    sidebar.rooms["people"].setFocus()
    sidebar.grab()


def test_the_switcher_fills_its_menu_when_it_is_opened(qtbot, sidebar):
    sidebar.switcher.click()
    assert sidebar.switcher.findChild(QMenu) is None
    sidebar.switcher.fill = lambda menu: menu.addAction("2026")
    sidebar.switcher.click()
    menu = sidebar.switcher.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["2026"]
    menu.close()


def test_settings_are_at_the_foot(qtbot, sidebar):
    sidebar.switcher.say("Emerging leaders", "2026 · running")
    assert "Emerging leaders" in sidebar.switcher.accessibleName()
    with qtbot.waitSignal(sidebar.settings_wanted):
        sidebar._column.itemAt(sidebar._column.count() - 1).widget().click()
