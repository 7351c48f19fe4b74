"""Now and then beside each other, and who would change."""

import numpy as np
import pytest

from mentordesk.core.services.pairing_up import Change, Dial, Figures, Outcome
from mentordesk.ui.views.pairings.what_if_panel import MOST, WhatIfPanel, lines, mean, table

DIALS = (Dial("skills", "Skills", 40), Dial("style", "Style", 10), Dial("place", "Place", 0))


@pytest.fixture
def panel(qtbot, dressed):
    made = WhatIfPanel()
    qtbot.addWidget(made)
    made.show_dials(DIALS)
    made.show()
    return made


def outcome(*changes):
    figures = Figures(2, 6700, 15_420)
    return Outcome({}, np.zeros((1, 1)), frozenset(), frozenset(), figures, figures, changes)


def words(panel):
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def test_figures_stand_beside_each_other_with_their_difference(qtbot, dressed):
    told = lines(Figures(22, 6700, 169_620), Figures(21, 6650, 162_750))
    # 169620 / 22 = 7710, 162750 / 21 = 7750
    assert told == [
        ("Placed", "22", "21", "−1"),
        ("Weakest pair", "67", "67", "same"),
        ("Mean score", "77.1", "77.5", "+0.4"),
    ]
    shown = table(Figures(0, None, 0), Figures(0, None, 0))
    qtbot.addWidget(shown)
    assert shown.accessibleName() == "With these weights"
    assert mean(Figures(0, None, 0)) == 0


def test_weights_are_kept_only_when_they_are_others(qtbot, panel):
    assert not panel.keep.isEnabled()
    panel.sliders[0].track.setValue(10)
    assert panel.keep.isEnabled()
    assert panel.weights == {"skills": 10, "style": 10, "place": 0}
    panel.back.click()
    assert (panel.is_changed, panel.keep.isEnabled()) == (False, False)


def test_a_programme_without_any_weight_is_not_kept(panel):
    for slider in panel.sliders:
        slider.track.setValue(0)
    assert not panel.keep.isEnabled()


def test_criteria_without_weight_are_folded(panel):
    assert [slider.isVisible() for slider in panel.sliders] == [True, True, False]


def test_who_would_change_is_told_by_name(panel):
    panel.show_outcome(outcome(Change("Ann", "Mo", "Nia", 8400), Change("Ben", "Nia", "", None)))
    assert "2 pairings would change" in words(panel)
    assert {"Ann", "Mo → Nia", "84", "Nia → nobody"} <= set(words(panel))


def test_many_changes_are_counted(panel):
    panel.show_outcome(outcome(*[Change(f"P{i}", "Mo", "Nia", 8400) for i in range(MOST + 3)]))
    assert "and 3 more" in words(panel)


def test_the_same_criteria_keep_their_sliders(panel):
    slider = panel.sliders[0]
    slider.track.setValue(12)
    panel.show_dials(DIALS)
    assert panel.sliders[0] is slider
    panel.show_outcome(outcome())
    assert "Nobody would change." in words(panel)
