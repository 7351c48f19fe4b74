"""Pairing by hand by its key, for whoever is chosen: in the columns and in the matrix."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.pairings.pair_with import PairWith

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("way", ["columns", "matrix"])
def test_a_mentor_is_chosen_from_a_list_with_prices(proposed, way):
    proposed.choose("Ann Lee")
    proposed.page.show_as(way)
    if way == "matrix":
        proposed.until(lambda: proposed.page.matrix.view.faces)
    else:
        proposed.choose("Ann Lee")
    proposed.qtbot.keyClick(proposed.window, Qt.Key.Key_D, KEYS)
    dialog = proposed.dialog()
    assert isinstance(dialog, PairWith)
    proposed.until(dialog.button.isEnabled)
    proposed.press("Pair by hand", dialog)
    swapped = {"Ann Lee with Nia Pope", "Ben Roy with Mo Hart"}
    proposed.until(lambda: {row.title for row in proposed.rows()} == swapped)


def test_without_anybody_chosen_it_says_what_to_do(office):
    office.page.by_hand.open()
    assert office.page.hint.startswith("Choose a mentee first")
