"""A list in a dialog of its own."""

import pytest

from mentordesk.ui.kit.list_dialog import ListActs, ListDialog


@pytest.fixture
def listed(qtbot, dressed):
    asked = []
    acts = ListActs(
        lambda: asked.append("add"),
        lambda each: asked.append(("change", each)),
        asked.append,
    )
    dialog = ListDialog(None, "Places", "None yet.", acts)
    dialog.asked = asked
    dialog.open()
    yield dialog
    dialog.accept()


def test_an_empty_list_says_so_and_allows_only_adding(listed):
    listed.show_lines([])
    assert listed._empty.isVisibleTo(listed)
    assert not listed.remove.isEnabled()
    listed.add.click()
    assert listed.asked == ["add"]


def test_the_buttons_act_on_the_line_that_is_selected(listed):
    listed.show_lines([(4, "Room 4"), (5, "Room 5")])
    listed.list.setCurrentRow(1)
    listed.change.click()
    listed.remove.click()
    assert listed.asked == [("change", 5), 5]


def test_the_line_stays_selected_when_the_list_changes(listed):
    listed.show_lines([(4, "Room 4"), (5, "Room 5")])
    listed.list.setCurrentRow(1)
    listed.show_lines([(5, "Room five")])
    assert listed.list.currentItem().text() == "Room five"


def test_the_line_in_hand_goes_up_and_down(qtbot, dressed):
    asked = []
    dialog = ListDialog(None, "Fields", "None yet.", ListActs(list, list, list, asked.append))
    dialog.show_lines([(4, "Four"), (5, "Five"), (6, "Six")])
    dialog.list.setCurrentRow(1)
    dialog.up.click()
    dialog.down.click()
    dialog.list.setCurrentRow(0)
    assert not dialog.up.isEnabled()
    dialog._move(-1)
    assert asked == [[5, 4, 6], [4, 6, 5]]
    dialog.accept()
