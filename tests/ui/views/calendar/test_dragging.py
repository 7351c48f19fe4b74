"""A move that is not yet made."""

from datetime import UTC, datetime

from mentordesk.core import planning
from mentordesk.core.services.scheduling import Moving
from mentordesk.ui.views.calendar.dragging import Drag, joined
from tests.ui.views.calendar.week_making import laid, row

ASKED = planning.Request("Europe/London", (), ())
MOVING = Moving(ASKED, 1, 0, 60, (), "")


def at(hour, minute=0, day=17):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def held():
    week = laid(row(1))
    return Drag(week.cards[0], week, 0, 540)


def test_half_hours_join_into_stretches():
    starts = [at(9), at(9, 30), at(10), at(14), at(9, day=18)]
    assert joined(laid(), starts, 60) == [(1, 540, 660), (1, 840, 900), (2, 540, 600)]


def test_starts_outside_the_week_are_left_out():
    assert joined(laid(), [at(9, day=21)], 60) == []


def test_it_stays_inside_the_week_and_the_day():
    moved = held().to(9, 24 * 60)
    assert (moved.day, moved.start) == (4, 23 * 60)
    assert held().to(-1, -30).start == 0


def test_its_own_place_is_always_free():
    assert held().is_home
    assert held().is_free


def test_nothing_is_blocked_before_the_free_times_are_known():
    assert not held().to(1, 600).is_blocked


def test_a_time_inside_a_stretch_is_free_to_the_minute():
    known = held().knowing(MOVING, [at(9), at(9, 30)])
    assert known.to(1, 555).is_free
    assert known.to(1, 585).is_blocked


def test_a_reason_belongs_to_its_moment():
    told = held().to(1, 600).because(at(10), "Ada is not free.")
    assert told.reason == "Ada is not free."
    assert told.to(1, 615).reason == ""
