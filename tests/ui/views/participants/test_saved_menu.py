"""The menu of saved filters offers each by name, and saving only where something is filtered."""

import pytest

from mentordesk.core.participants import Saved, Shown
from mentordesk.ui.views.participants.saved_menu import SavedMenu

SURGEONS = Saved(1, "Surgeons & co", Shown("surgeon"))


@pytest.fixture
def menu(qtbot, dressed):
    made = SavedMenu()
    qtbot.addWidget(made)
    return made


def test_without_any_only_saving_is_offered(menu):
    menu.offer([], filtered=True)
    found = [each.text() for each in menu.menu().actions() if each.isEnabled() and each.text()]
    assert found == ["Save this filter…"]


def test_what_is_not_filtered_cannot_be_saved(menu):
    menu.offer([SURGEONS], filtered=False)
    (save,) = [each for each in menu.menu().actions() if each.text() == "Save this filter…"]
    assert not save.isEnabled()


@pytest.mark.parametrize(("place", "signal"), [(None, "wanted"), ("Rename", "rename"), ("Remove", "remove")])
def test_each_act_tells_which_filter_it_is_about(qtbot, menu, place, signal):
    menu.offer([SURGEONS], filtered=True)
    actions = menu.menu().actions()
    if place:
        (actions,) = [each.menu().actions() for each in actions if each.text() == place]
    with qtbot.waitSignal(getattr(menu, signal)) as told:
        next(each for each in actions if each.text() == "Surgeons && co").trigger()
    assert told.args == [SURGEONS]
