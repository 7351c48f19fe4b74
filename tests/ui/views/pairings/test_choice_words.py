"""The choices within a way are told in words, with figures worked out by hand."""

import pytest

from mentordesk.core.services.pairing_up import Choices, Step
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.views.pairings import choice_words

FLOORS = Choices(MatchMode.FLOOR, 20, (Step(5000, 17_500), Step(6000, 17_200, 18), Step(7000, 17_000, 29)))


@pytest.mark.parametrize(("price", "step"), [(0, 0), (17, 0), (18, 1), (28, 1), (29, 2), (100, 2)])
def test_the_furthest_step_that_is_cheap_enough_is_reached(price, step):
    assert choice_words.reached(FLOORS, price) == step


def test_a_floor_is_told_with_the_price_of_the_next():
    told = choice_words.said(FLOORS, 1, 20)
    assert "Give up at most 2 % of the total: the weakest pair has 60.0 points." in told
    assert told.endswith("The next stronger one costs 2.9 %.")


def test_of_very_many_people_no_steps_are_told():
    assert "so many people" in choice_words.said(Choices(MatchMode.KEEP, 20, many=True), 0, 20)
    assert choice_words.said(Choices(MatchMode.KEEP, 20), 0, 20) == "Nobody can be paired."


def test_where_moving_brings_nothing_it_is_said():
    told = choice_words.said(Choices(MatchMode.KEEP, 20, (Step(5000, 15_000),)), 0, 20)
    assert told == "With up to 5 more changes of mentor no plan has a higher total."
