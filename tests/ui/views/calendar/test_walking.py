"""From session to session with the arrow keys."""

from mentordesk.ui.views.calendar.walking import neighbour
from tests.ui.views.calendar.week_making import laid, row

WEEK = laid(row(1), row(2, start="14:00"), row(3, 18, "13:00"), row(4, 18, "09:30"), row(5, 20, ""))


def test_the_first_is_chosen_where_none_is():
    assert neighbour(WEEK, 0, 0, 1) == 1
    assert neighbour(laid(), 0, 1, 0) == 0


def test_down_and_up_follow_the_time():
    assert [neighbour(WEEK, each, 0, 1) for each in (1, 2, 4, 3, 5)] == [2, 4, 3, 5, 5]
    assert neighbour(WEEK, 1, 0, -1) == 1


def test_sideways_goes_to_the_nearest_time_of_the_next_day_with_sessions():
    assert neighbour(WEEK, 2, 1, 0) == 3
    assert neighbour(WEEK, 4, -1, 0) == 1


def test_sideways_stays_where_nothing_is_beyond_or_it_has_no_time():
    assert neighbour(WEEK, 1, -1, 0) == 1
    assert neighbour(WEEK, 5, -1, 0) == 5
