"""Weekly times as hours of a grid and back."""

import pytest

from mentordesk.core.participants import Window
from mentordesk.ui.views.participants.free_hours import days, hours, repainted, span

TUESDAY = Window(1, "14:30", "17:00")


@pytest.mark.parametrize(
    ("windows", "free"),
    [
        ([], set()),
        ([TUESDAY], {(1, 15), (1, 16)}),
        ([Window(0, "09:00", "09:45"), Window(0, "09:45", "10:00")], {(0, 9)}),
        ([Window(6, "23:00", "24:00")], {(6, 23)}),
    ],
)
def test_an_hour_is_free_when_all_of_it_is(windows, free):
    assert hours(windows) == free


def test_a_stroke_adds_and_takes_whole_hours_and_keeps_halves():
    before = hours([TUESDAY])
    assert repainted([TUESDAY], before, before | {(1, 17), (2, 9)}) == (
        Window(1, "14:30", "18:00"),
        Window(2, "09:00", "10:00"),
    )
    assert repainted([TUESDAY], before, before - {(1, 15)}) == (
        Window(1, "14:30", "15:00"),
        Window(1, "16:00", "17:00"),
    )
    assert repainted([], frozenset(), frozenset({(0, 23)})) == (Window(0, "23:00", "24:00"),)


def test_no_stroke_changes_nothing():
    assert repainted([TUESDAY], hours([TUESDAY]), hours([TUESDAY])) == (TUESDAY,)


@pytest.mark.parametrize(
    ("windows", "shown"),
    [
        ([], (8, 19)),
        ([TUESDAY], (8, 19)),
        ([Window(0, "06:30", "07:00"), Window(0, "20:00", "21:30")], (6, 22)),
    ],
)
def test_a_grid_shows_the_usual_hours_and_all_that_are_free(windows, shown):
    assert span(windows) == shown


def test_a_grid_shows_the_weekend_when_somebody_is_free_then():
    assert days([TUESDAY]) == 5
    assert days([TUESDAY, Window(5, "10:00", "12:00")]) == 7
