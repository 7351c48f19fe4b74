"""The dialog shows both plans, and hands over the way that is to be used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mentordesk.core.matching import Six
from mentordesk.core.services.pairing_up import Comparison, Differing
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.views.pairings.compare_ways import MOST, CompareWays

NOW, THEN = Six(2, (0, 0, 1, 1), 5000, 15_000, 1, 0), Six(2, (0, 0, 0, 2), 7500, 17_500, 0, 2)
BANDS = ("very weak", "weak", "fair", "good")


@pytest.fixture
def opened(qtbot, bare_window):
    """Opens the dialog on so many differences; gives it, and where the chosen way ends up."""

    def make(differences):
        asked, used = [], []
        found = tuple(
            Differing(f"P{i}", "Mo Hart", "" if i else "Nia Pope", 5000, 7500) for i in range(differences)
        )

        def compare(mode):
            asked.append(mode)
            return Comparison(mode, MatchMode.COVERAGE_TOTAL, NOW, THEN, found, BANDS)

        dialog = CompareWays(bare_window, compare, used.append)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: "Matched" in said(dialog))
        return dialog, asked, used

    return make


def said(dialog):
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def test_both_plans_stand_side_by_side(opened):
    dialog, _asked, _used = opened(2)
    assert {"150.0", "175.0", "25.0 more in total.", "2 mentees differ", "Mo Hart → Nia Pope"} <= set(
        said(dialog)
    )


def test_the_way_that_is_chosen_is_used(qtbot, opened):
    dialog, asked, used = opened(2)
    dialog.mode.setCurrentIndex(list(MatchMode).index(MatchMode.LEXIMIN))
    qtbot.waitUntil(lambda: MatchMode.LEXIMIN in asked and dialog.use_button.isEnabled())
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert used == [MatchMode.LEXIMIN]


def test_the_same_plan_of_the_same_kind_is_not_used_again(opened):
    dialog, _asked, _used = opened(0)
    assert "Both plans are the same." in said(dialog)
    assert not dialog.use_button.isEnabled()


def test_many_differences_are_counted(opened):
    dialog, _asked, _used = opened(MOST + 2)
    assert "and 2 more" in said(dialog)
