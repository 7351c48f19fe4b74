"""The keys of the matrix lead where one expects, and never outside."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.pairings.matrix_geometry import Geometry
from mentordesk.ui.views.pairings.matrix_walking import walked

GRID = Geometry(30, 20, (40, 20), 100, 50, (400, 250))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "to"),
    [
        (Qt.Key.Key_Left, (5, 5)),
        (Qt.Key.Key_Right, (5, 7)),
        (Qt.Key.Key_Up, (4, 6)),
        (Qt.Key.Key_Down, (6, 6)),
        (Qt.Key.Key_Home, (5, 0)),
        (Qt.Key.Key_End, (5, 19)),
        (Qt.Key.Key_PageDown, (15, 6)),
        (Qt.Key.Key_PageUp, (0, 6)),
        (Qt.Key.Key_A, None),
    ],
)
def test_keys_lead_on(key, to):
    assert walked(GRID, (5, 6), key) == to


def test_with_ctrl_to_the_ends_and_never_outside():
    assert walked(GRID, (5, 6), Qt.Key.Key_End, CONTROL) == (29, 19)
    assert walked(GRID, (5, 6), Qt.Key.Key_Home, CONTROL) == (0, 0)
    assert walked(GRID, (0, 0), Qt.Key.Key_Left) == (0, 0)
    assert walked(GRID, (29, 19), Qt.Key.Key_Down) == (29, 19)
