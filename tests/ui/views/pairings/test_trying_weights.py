"""Sliders redraw the matrix, the latest wish wins, and only keeping them changes the file."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import programmes

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def trying(proposed):
    proposed.qtbot.mouseClick(proposed.page.segments.buttons["matrix"], LEFT)
    part = proposed.page.matrix
    proposed.until(lambda: part.view.faces and part.what_if.panel.sliders)
    return proposed


def slider(trying, key):
    return next(each for each in trying.page.matrix.what_if.panel.sliders if each.dial.key == key)


def weights(trying):
    return dict(trying.desk.ask(programmes.cohort, trying.page.cohort_id).match_weights)


def test_a_moved_slider_redraws_the_scores(trying):
    view = trying.page.matrix.view
    slider(trying, "skills").track.setValue(0)
    # without skills everything else is unknown for both, which counts one half
    trying.until(lambda: {score for row in view.faces.rows for score in row} == {5000})
    assert weights(trying) == {}
    trying.press("Back to cohort’s")
    trying.until(lambda: view.faces.outcome is None and view.faces.rows[0][0] == 7000)


def test_the_last_of_many_moves_is_what_is_shown(trying):
    for weight in range(39, 19, -1):
        slider(trying, "skills").track.setValue(weight)
    view = trying.page.matrix.view
    trying.until(lambda: view.faces.outcome and view.faces.outcome.weights["skills"] == 20)
    # 20 of 80 in full, the other 60 half: 25 + 37.5
    assert view.faces.rows[0][0] == 6250


def test_kept_weights_are_the_cohorts_and_can_be_taken_back(trying):
    slider(trying, "style").track.setValue(30)
    trying.press("Keep weights")
    trying.until(lambda: weights(trying).get("style") == 30)
    trying.until(lambda: slider(trying, "style").dial.weight == 30)
    assert not trying.page.matrix.what_if.panel.is_changed
    trying.press("Undo", trying.window.toasts)
    trying.until(lambda: weights(trying) == {})
