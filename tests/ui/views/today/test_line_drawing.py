"""Rows are laid out so that buttons stand in one column."""

import pytest
from PySide6.QtCore import QRect

from mentordesk.ui.views.today.line_drawing import LineDelegate


@pytest.fixture
def drawing(page):
    return page.list.drawing


def test_all_buttons_have_one_width_and_one_edge(drawing):
    first, second = (drawing.places(QRect(0, top, 900, 55)).button for top in (0, 55))
    assert (first.left(), first.width()) == (second.left(), second.width())
    assert first.right() <= 900 - 24


def test_parts_do_not_overlap(drawing):
    for width in (400, 900):
        drawing.is_for(width)
        places = drawing.places(QRect(0, 0, width, 120))
        parts = [places.level, places.words, places.when, places.button]
        assert not any(one.intersects(other) for one in parts for other in parts if one is not other)


def test_narrow_rows_are_higher(dressed):
    drawing = LineDelegate()
    assert drawing.is_for(400)
    assert not drawing.is_for(300)
    assert drawing.is_for(900)


def test_rows_are_55_pixels_high_and_headings_less(page):
    line, heading = (page.list.visualRect(page.list.lines.index(row)).height() for row in (1, 0))
    assert (line, heading) == (55, 38)
