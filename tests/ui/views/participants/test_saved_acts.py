"""Filters are saved, applied, named anew and taken out in the window; undo brings them back."""

from mentordesk.core import participants
from mentordesk.core.participants import Chip
from mentordesk.ui.views.participants.saved_menu import NameDialog


def saved(room):
    return [each.name for each in room.desk.ask(participants.saved_filters)]


def answer(qtbot, room, name):
    """Fill in the dialog that asks for a name."""
    qtbot.waitUntil(lambda: room.shell.findChild(NameDialog) is not None)
    dialog = room.shell.findChild(NameDialog)
    dialog.line.setText(name)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()


def choose(room, *path):
    """Choose in the menu of saved filters."""
    menu = room.page.saved.button.menu()
    menu.aboutToShow.emit()
    for words in path[:-1]:
        (menu,) = [each.menu() for each in menu.actions() if each.text() == words]
    next(each for each in menu.actions() if each.text() == path[-1]).trigger()


def test_a_filter_is_saved_and_brought_back_by_its_name(qtbot, room):
    room.page.filter.setText("ada")
    room.page.chips.chips[Chip.MENTORS.key].click()
    choose(room, "Save this filter…")
    answer(qtbot, room, "Ada only")
    room.page.bar.unfilter()
    room.page.filter.clear()
    qtbot.waitUntil(lambda: len(room.names) == 4)
    qtbot.waitUntil(lambda: len(room.page.saved._saved) == 1)
    choose(room, "Ada only")
    qtbot.waitUntil(lambda: room.names == ["Ada Obi"])
    assert (room.page.filter.text(), room.page.chips.current) == ("ada", Chip.MENTORS.key)


def test_a_filter_is_named_anew_and_taken_out_and_undo_brings_it_back(qtbot, room):
    room.desk.do(participants.save_filter, "Old", participants.Shown("ada"))
    qtbot.waitUntil(lambda: len(room.page.saved._saved) == 1)
    choose(room, "Rename", "Old")
    answer(qtbot, room, "New")
    qtbot.waitUntil(lambda: [each.name for each in room.page.saved._saved] == ["New"])
    choose(room, "Remove", "New")
    qtbot.waitUntil(lambda: saved(room) == [])
    room.shell.toasts.undo.click()
    qtbot.waitUntil(lambda: saved(room) == ["New"])
