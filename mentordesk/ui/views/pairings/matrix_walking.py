"""Which cell the keys lead to."""

from PySide6.QtCore import Qt

from mentordesk.ui.views.pairings.matrix_geometry import Geometry, Place

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


def walked(
    geometry: Geometry, place: Place, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> Place | None:
    """The cell that a key leads to, None where it is no key for that.

    Home and End go along the row, with Ctrl to the first and last cell; Page keys go a page up or down.
    """
    row, column = place
    last = (geometry.rows - 1, geometry.columns - 1)
    whole = bool(held & Qt.KeyboardModifier.ControlModifier)
    page = geometry.page()[0]
    ways = {
        Qt.Key.Key_Home: (0 if whole else row, 0),
        Qt.Key.Key_End: (last[0] if whole else row, last[1]),
        Qt.Key.Key_PageUp: (row - page, column),
        Qt.Key.Key_PageDown: (row + page, column),
    }
    if key in _STEPS:
        down, across = _STEPS[key]
        ways[key] = (row + down, column + across)
    to = ways.get(key)
    return None if to is None else (max(0, min(last[0], to[0])), max(0, min(last[1], to[1])))
