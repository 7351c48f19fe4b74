"""The grid, the head and the line of now, on a picture."""

from datetime import date

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from mentordesk.ui.views.calendar import week_painting
from mentordesk.ui.views.calendar.week_geometry import Geometry
from tests.ui.views.calendar.week_making import laid, row


@pytest.fixture
def picture(dressed):
    made = QPixmap(856, 600)
    made.fill(dressed.colour("page"))
    return made


def painted(picture, paint):
    painter = QPainter(picture)
    paint(painter, Geometry(laid(row(1, 17), row(2, 17, "")), 856, 600))
    painter.end()
    return picture.toImage()


def test_the_line_of_now_lies_on_its_day_at_its_minute(picture, dressed):
    image = painted(picture, lambda painter, geometry: week_painting.draw_now(painter, geometry, 2, 600))
    geometry = Geometry(laid(row(1, 17), row(2, 17, "")), 856, 600)
    spot = QPointF(geometry.x(2.5), geometry.y(600)).toPoint()
    assert image.pixelColor(spot) == dressed.colour("red")
    assert image.pixelColor(QPointF(geometry.x(1.5), geometry.y(600)).toPoint()) == dressed.colour("page")


def test_today_stands_on_the_accent(picture, dressed):
    image = painted(
        picture, lambda painter, geometry: week_painting.draw_head(painter, geometry, date(2026, 11, 18))
    )
    accent = dressed.colour("accent")
    columns = {x for x in range(56, 856) for y in (14, 19, 24) if image.pixelColor(x, y) == accent}
    assert columns
    assert 56 + 2 * 160 < min(columns) < max(columns) < 56 + 3 * 160


def test_each_hour_has_its_line(picture, dressed):
    image = painted(picture, week_painting.draw_grid)
    geometry = Geometry(laid(row(1, 17), row(2, 17, "")), 856, 600)
    assert image.pixelColor(200, round(geometry.y(540))) == dressed.colour("border")
