"""Where things lie in the week."""

import pytest
from PySide6.QtCore import QPointF

from mentordesk.ui.views.calendar.week_geometry import Geometry, snapped
from tests.ui.views.calendar.week_making import laid, row

WEEK = laid(row(1, 17, "09:00"), row(2, 17, "09:30"), row(3, 19, ""))


@pytest.fixture
def geometry(dressed):
    return Geometry(WEEK, 856, 600, 100)


def test_days_share_the_width_beside_the_hours(geometry):
    assert (geometry.axis, geometry.day) == (56, 160)


def test_a_point_is_a_day_and_a_minute_and_back(geometry):
    point = QPointF(geometry.x(1) + 5, geometry.y(600))
    assert geometry.at(point) == (1, 600)
    assert geometry.at(QPointF(9999, geometry.y(600))) == (4, 600)
    assert geometry.at(QPointF(0, geometry.y(600))) == (0, 600)


def test_cards_beside_each_other_share_the_day(geometry):
    first, second = (geometry.box(WEEK.card(each)) for each in (1, 2))
    assert first.right() < second.left()
    assert second.right() < geometry.x(2)


def test_sessions_are_found_under_a_point_on_the_hours_and_at_the_head(geometry):
    assert geometry.session_at(geometry.box(WEEK.card(2)).center()) == 2
    assert geometry.session_at(geometry.strip(WEEK.strips[0]).center()) == 3
    assert geometry.session_at(QPointF(geometry.x(4) + 9, geometry.y(900))) == 0


def test_hours_grow_where_there_is_room(dressed):
    assert Geometry(WEEK, 856, 600).hour == 62
    tall = Geometry(WEEK, 856, 2000)
    assert tall.furthest == 0
    assert tall.hour > 100


@pytest.mark.parametrize(("minute", "stops"), [(0, 0), (7, 0), (8, 15), (607, 600), (1439, 1440)])
def test_a_dragged_session_stops_every_quarter(minute, stops):
    assert snapped(minute) == stops
