"""The cells of the tables of goals and actions."""

from dataclasses import replace
from datetime import date

from mentordesk.ui.views.feedback.goal_columns import action_columns, goal_columns
from tests.ui.views.feedback.test_goal_words import ACTION, GOAL

TODAY = date(2026, 11, 18)


def _nothing():
    return {}


def test_a_goal_of_a_pairing_that_is_not_known_shows_its_code():
    cells = [column.show(GOAL) for column in goal_columns(_nothing, lambda: TODAY)]
    assert (cells[0].text, cells[2].tile, cells[3].bar) == ("R-00000", "Kateryna", None)
    assert (cells[4].text, cells[4].note) == ("Tue 17 Nov", "overdue")


def test_the_level_has_a_bar_as_long_as_its_figure():
    cells = [column.show(replace(GOAL, baseline=-1)) for column in goal_columns(_nothing, lambda: TODAY)]
    assert (cells[3].text, cells[3].bar) == ("1 of 4", 0.25)


def test_an_action_without_a_date_shows_none():
    cells = [column.show(replace(ACTION, due_on=None)) for column in action_columns(_nothing, lambda: TODAY)]
    assert (cells[2], cells[3].note) == ("", "open")
