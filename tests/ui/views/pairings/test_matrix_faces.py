"""Each cell says and shows what holds there, and with other weights what would change."""

from dataclasses import replace

import numpy as np
import pytest

from mentordesk.core.services.pairing_up import Figures, Outcome
from mentordesk.ui.views.pairings.matrix_faces import Face, Faces, Mark
from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE
from tests.ui.views.pairings.matrices import made


@pytest.fixture
def faces():
    matrix = made(
        [[7800, 2400, 3500], [5500, 6949, 2500]],
        barred=[(0, 1)],
        held={(0, 0): "proposed", (1, 1): "active"},
        locked=[(1, 1)],
        forbidden=[(1, 2)],
    )
    return Faces.of(matrix)


@pytest.mark.parametrize(
    ("place", "face"),
    [
        ((0, 0), Face("78", 4, Mark.PROPOSED)),
        ((0, 1), Face(barred=True)),
        ((0, 2), Face("35", 2)),
        ((1, 0), Face("55", 3)),
        ((1, 1), Face("69", 3, Mark.PAIRED, locked=True)),
        ((1, 2), Face(forbidden=True)),
    ],
)
def test_a_cell_looks_as_it_is(faces, place, face):
    assert faces.face(place) == face


def test_a_cell_is_spoken_with_row_column_and_what_holds(faces):
    assert faces.spoken((1, 1)) == "Learner 1 with Mentor 1: 69, paired, locked. Row 2 of 2, column 2 of 3."
    assert "Learner 0 with Mentor 1: not allowed." in faces.spoken((0, 1))
    assert faces.spoken(NOWHERE) == "No cell is chosen"


def test_the_status_line_tells_the_keys(faces):
    assert faces.hint((0, 0)) == (
        "Row: Learner 0 · column: Mentor 0 · 78, proposed · Enter explains, P pairs, L locks, X forbids"
    )
    assert faces.hint(NOWHERE) == ""


def test_the_tip_tells_the_rule(faces):
    assert faces.tip((0, 0)) == "Learner 0 with Mentor 0: 78, proposed"


def test_other_weights_show_what_would_pair_and_what_would_end(faces):
    scores = np.array([[6000, 2400, 7100], [5500, 6949, 2500]])
    none = Figures(0, None, 0)
    outcome = Outcome({}, scores, frozenset({(0, 2)}), frozenset({(0, 0)}), none, none, ())
    seen = Faces.of(faces.matrix, outcome)
    assert seen.face((0, 2)) == Face("71", 4, Mark.BEGINS)
    assert seen.face((0, 0)) == Face("60", 3, Mark.ENDS)
    assert seen.told((0, 2)) == "71, would pair"
    assert seen.face((1, 1)).mark is Mark.PAIRED


def test_tints_go_by_the_bands_of_the_cohort():
    matrix = made([[1900, 2000, 4000, 6000, 7300]])
    bands = replace(matrix.request, bands=(20, 40, 60))
    faces = Faces.of(replace(matrix, request=bands))
    assert [faces.face((0, column)).tint for column in range(5)] == [0, 1, 2, 3, 4]
