"""Pairs are looked at one after the other: merged, told apart, and taken back."""

from PySide6.QtCore import Qt

from mentordesk.core import participants
from mentordesk.core.participants import Shown
from tests.ui.accessible import nameless


def names(context):
    desk = context.desk
    found = desk.ask(participants.ids, context.cohort.id, Shown())
    return sorted(row.name for row in desk.ask(participants.rows, found).values())


def press(qtbot, button):
    qtbot.waitUntil(button.isEnabled)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(dialog):
    return dialog.panel.shown and set(dialog.panel.shown.names)


def test_pairs_are_merged_one_after_the_other_and_taken_back(qtbot, duplicates, context):
    assert shown(duplicates) == {"Ada Obi", "Obi, Ada"}
    press(qtbot, duplicates.merge)
    qtbot.waitUntil(lambda: shown(duplicates) == {"Ben Hargreaves", "Ben Hargraeves"})
    assert names(context) == ["Ada Obi", "Ben Hargraeves", "Ben Hargreaves"]
    press(qtbot, duplicates.undo)
    qtbot.waitUntil(lambda: duplicates.pairs.list.count() == 2)
    assert len(names(context)) == 4
    qtbot.waitUntil(lambda: not duplicates.undo.isVisible())


def test_what_was_chosen_is_what_is_kept(qtbot, duplicates, context):
    from mentordesk.core.services.merging import Take

    choice = duplicates.panel.choices["name", Take.RIGHT]
    qtbot.keyClick(choice.button, Qt.Key.Key_Space)
    press(qtbot, duplicates.merge)
    qtbot.waitUntil(lambda: duplicates.pairs.list.count() == 1)
    assert "Obi, Ada" in names(context)


def test_who_is_told_apart_can_be_offered_again(qtbot, duplicates):
    press(qtbot, duplicates.apart)
    qtbot.waitUntil(lambda: duplicates.pairs.list.count() == 1)
    qtbot.mouseClick(duplicates.pairs.chips.chips["apart"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: duplicates.apart.text() == "Perhaps the same person")
    assert shown(duplicates) == {"Ada Obi", "Obi, Ada"}
    press(qtbot, duplicates.apart)
    qtbot.waitUntil(lambda: duplicates.pairs.list.count() == 0)
    qtbot.waitUntil(lambda: not duplicates.merge.isEnabled())
    assert duplicates.pairs.chips.chips["likely"].accessibleName() == "Likely one, 2"


def test_the_window_says_what_was_done_last_with_the_way_back(qtbot, duplicates, context):
    press(qtbot, duplicates.apart)
    qtbot.waitUntil(lambda: duplicates.words.text() != "")
    duplicates.accept()
    toast = context.window.toasts
    assert "Told apart" in toast.words.text()
    assert toast.undo.isVisible()


def test_every_control_has_a_name(duplicates):
    assert nameless(duplicates) == []
