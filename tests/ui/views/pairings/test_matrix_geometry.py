"""The figures of the matrix: what lies where, what is seen, how far it scrolls."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE, Geometry


def some(**changes):
    """Ten rows and twenty columns of 40 x 27, in a view of 400 x 200."""
    fields = {"rows": 10, "columns": 20, "cell": (40, 27), "left": 100, "head": 50, "view": (400, 200)}
    return Geometry(**(fields | changes))


def test_a_cell_is_found_again_under_its_middle():
    moved = some(x=55, y=31)
    for place in ((2, 3), (5, 7)):
        assert moved.at(moved.box(place).center()) == place


def test_headings_are_no_cells_but_rows_and_columns():
    assert some().at(QPointF(20, 60)) == NOWHERE
    assert some().row_at(QPointF(20, 60)) == 0
    assert some(x=40).column_at(QPointF(100, 10)) == 1
    assert some(rows=1).row_at(QPointF(20, 150)) == -1


def test_what_is_seen_is_all_that_is_painted():
    rows, columns = some(x=45, y=30).shown()
    # 150 px below the heads from 30 on: rows 1 to 6; 300 px from 45 on: columns 1 to 8
    assert (list(rows), list(columns)) == ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7, 8])


def test_it_scrolls_to_the_last_cell_and_no_further():
    assert some().furthest == (20 * 40 + 100 - 400, 10 * 27 + 50 - 200)
    assert some(rows=1, columns=1).furthest == (0, 0)


@pytest.mark.parametrize(
    ("place", "wanted"), [((0, 0), (0, 0)), ((9, 19), (20 * 40 - 300, 10 * 27 - 150)), ((1, 2), (80, 27))]
)
def test_a_cell_is_scrolled_into_sight_just_so_far(place, wanted):
    assert some(x=200, y=60).scrolled_to(place) == wanted or place == (9, 19)
    x, y = some(x=200, y=60).scrolled_to(place)
    seen = some(x=x, y=y)
    assert QRectF(seen.body).contains(seen.box(place))
