"""Chart, dial and table of a way go together."""

import pytest

from mentordesk.core.services.pairing_up import Choices, Step, Way
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.views.pairings.way_choice import WayChoice

FLOORS = Choices(MatchMode.FLOOR, 20, (Step(5000, 17_500), Step(6000, 17_200, 18), Step(7000, 17_000, 29)))


@pytest.fixture
def choice(qtbot):
    made = WayChoice()
    qtbot.addWidget(made)
    made.wait(MatchMode.FLOOR)
    made.show()
    made.show_choices(FLOORS)
    return made


def test_a_step_of_the_chart_turns_the_dial_and_goes_to_its_line(choice):
    choice.chart.chosen.emit(2)
    assert (choice.dial.value(), choice.step) == (29, 2)
    assert choice.way(MatchMode.FLOOR) == Way(MatchMode.FLOOR, 29)


def test_the_dial_goes_to_the_line_that_it_reaches(qtbot, choice):
    with qtbot.waitSignal(choice.changed):
        choice.dial.setValue(17)
    assert choice.step == 0
    assert choice.dial.accessibleName() == "Give up at most 1.7 % of the total"


def test_another_way_waits_for_choices_of_its_own(choice):
    choice.wait(MatchMode.FAIR)
    assert choice.isHidden()
    assert choice.way(MatchMode.FAIR) == Way(MatchMode.FAIR)
