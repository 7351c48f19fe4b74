"""The menu of filters looks for values when it is opened, and ticks what is chosen."""

import pytest

from mentordesk.core.participants import Facet, FacetKind, Offered
from mentordesk.ui.views.participants.facet_menu import FacetMenu

SURGERY, CARE = Facet("department", "surgery", "Surgery"), Facet("department", "care", "R&D care")


@pytest.fixture
def menu(qtbot, dressed):
    offered = {"department": [Offered(SURGERY, 12), Offered(CARE, 3)]}
    made = FacetMenu(lambda kind, then: then(offered.get(kind, [])))
    qtbot.addWidget(made)
    made.show_kinds([FacetKind("department", "Department"), FacetKind("field:1", "R&D site")])
    return made


def inner(menu, place):
    """The menu of a kind, opened."""
    found = menu.menu().actions()[place].menu()
    found.aboutToShow.emit()
    return found


def test_the_values_of_a_kind_come_with_their_counts(menu):
    assert [each.text() for each in inner(menu, 0).actions()] == ["Surgery (12)", "R&&D care (3)"]


def test_choosing_one_tells_which(qtbot, menu):
    with qtbot.waitSignal(menu.turned) as told:
        inner(menu, 0).actions()[1].trigger()
    assert told.args == [CARE]


def test_what_is_chosen_is_ticked(menu):
    menu.show_chosen((CARE,))
    assert [each.isChecked() for each in inner(menu, 0).actions()] == [False, True]


def test_a_kind_of_which_nobody_has_any_says_so(menu):
    assert menu.menu().actions()[1].text() == "R&&D site"
    (said,) = inner(menu, 1).actions()
    assert (said.text(), said.isEnabled()) == ("Nobody has any.", False)
