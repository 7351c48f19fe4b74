"""The menu of the room is short; what it tucks away can still be found and done by key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.ui.views.pairings.answers_dialog import AnswersDialog

MOST = 26
"""Lines that a small screen shows at once."""


def test_what_is_done_seldom_stands_in_menus_of_its_own(proposed):
    groups = proposed.page.menu_groups
    tucked = [act for inside in groups.values() for act in inside]
    assert list(groups) == ["Groups", "The plan as a whole", "Kept for later"]
    assert len(proposed.page.menu_actions) - len(tucked) + len(groups) <= MOST
    assert set(tucked) <= set(proposed.page.menu_actions)


def test_a_tucked_act_is_found_by_search_and_by_its_key(proposed):
    window = proposed.page.window()
    assert "Decisions…" in {act.text() for act in window.menus.actions()}
    proposed.until(proposed.page.run_part.answers.isEnabled)
    QTest.keyClick(
        window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    proposed.until(lambda: isinstance(proposed.dialog(), AnswersDialog))
