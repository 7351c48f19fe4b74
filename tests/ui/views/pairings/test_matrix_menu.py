"""The lines of the menu are named after what holds in the cell."""

from mentordesk.ui.views.pairings.matrix_menu import CellActs, lines
from tests.ui.views.pairings.matrices import made

ACTS = CellActs(print, print, print, print)
MATRIX = made([[7800, 2400, 3500]], held={(0, 0): "proposed"}, locked=[(0, 0)], forbidden=[(0, 2)])


def words(place):
    return [line[0] for line in lines(MATRIX, place, ACTS)]


def test_who_is_paired_is_not_paired_again():
    assert words((0, 0)) == ["Explain", "Unlock", "Forbid"]


def test_what_is_forbidden_is_allowed_again():
    assert words((0, 2)) == ["Explain", "Pair by hand…", "Lock", "Allow again"]
