"""What a card says, and how a session is told while it moves."""

from datetime import date

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from mentordesk.core.services.scheduling import Moving
from mentordesk.core.vocab import SessionState
from mentordesk.ui.views.calendar import card_painting
from mentordesk.ui.views.calendar.dragging import Drag
from mentordesk.ui.views.calendar.week_geometry import Geometry
from tests.ui.views.calendar.test_dragging import ASKED
from tests.ui.views.calendar.week_making import laid, row

TODAY = date(2026, 11, 18)
PEOPLE = (("Ada Obi", "Europe/London"), ("Dr Cleo Reid", "Asia/Kolkata"))


@pytest.fixture
def painter(dressed):
    picture = QPixmap(900, 600)
    picture.fill(dressed.colour("page"))
    made = QPainter(picture)
    yield made
    made.end()


def test_what_is_over_is_grey_and_what_nobody_logged_amber():
    shades = [
        card_painting.shade_of(each, TODAY)
        for each in (row(1, state=SessionState.HELD), row(1), row(1, 19), row(1, 18))
    ]
    assert shades == [
        card_painting.OVER,
        card_painting.UNLOGGED,
        card_painting.COMING,
        card_painting.COMING,
    ]


def lines(width, **more):
    return [
        text for text, _tone, _weight in card_painting._lines(row(1, **more), QRectF(0, 0, width, 60), TODAY)
    ]


def test_a_card_names_learner_mentor_and_time_with_its_state(dressed):
    assert lines(300) == ["Ben Roy", "Ada Obi", "09:00 · not logged"]
    assert lines(300, day=19, place="Room 4") == ["Ben Roy", "Ada Obi", "09:00 · Room 4"]


def test_on_a_narrow_card_the_words_not_logged_stay_whole(dressed):
    assert lines(80) == ["Ben Roy", "09:00", "not logged"]


def test_a_low_card_keeps_who_and_when():
    three = [("Ben", "text", 600), ("Ada", "text", 400), ("09:00 · held", "muted", 400)]
    assert [text for text, *_rest in card_painting._shortened(three, 2)] == ["Ben", "09:00 · held"]
    assert [text for text, *_rest in card_painting._shortened(three, 1)] == ["Ben · 09:00 · held"]


def moved(day, start):
    week = laid(row(1, 19))
    moving = Moving(ASKED, 1, 0, 60, PEOPLE, "")
    drag = Drag(week.cards[0], week, 3, 540).knowing(moving, [week.moment(1, 600)])
    return drag.to(day, start)


def test_the_clocks_of_those_who_live_elsewhere_are_told():
    assert card_painting.times(moved(1, 600)) == ["Tue 17 Nov, 10:00", "Cleo: 15:30 in Kolkata"]


@pytest.mark.parametrize("day", [0, 4])
def test_a_blocked_ghost_is_painted_with_its_reason_inside_the_week(painter, day):
    drag = moved(day, 600)
    told = drag.because(drag.target, "Ada is not free. " * 9)
    geometry = Geometry(told.week, 900, 600)
    card_painting.draw_free(painter, geometry, told)
    card_painting.draw_old_place(painter, geometry.box(told.card), told.card)
    card_painting.draw_ghost(painter, geometry, told)
    ghost = card_painting.ghost_box(geometry, told)
    assert geometry.body().contains(QPointF(ghost.center()))
    assert told.is_blocked
