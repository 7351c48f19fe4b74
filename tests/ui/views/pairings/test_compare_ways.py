"""The dialog shows both plans, and hands over the way that is to be used."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from mentordesk.core.matching import Six
from mentordesk.core.services.pairing_up import Choices, Comparison, Differing, Step, Way
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.views.pairings.compare_ways import MOST, CompareWays, WayAsks

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

        def compare(way):
            asked.append(way)
            whole = replace(way, price=20 if way.price is None else way.price)
            return Comparison(whole, Way(MatchMode.COVERAGE_TOTAL, 20), NOW, THEN, found, BANDS)

        def choices(mode):
            if mode is MatchMode.KEEP:
                moved = Comparison(Way(mode), Way(MatchMode.KEEP), NOW, THEN, found, BANDS)
                kept = replace(moved, then=NOW, differing=())
                return Choices(mode, 20, (Step(5000, 15_000, plan=kept), Step(7500, 17_500, 0, 2, moved)))
            return Choices(mode, 20, (Step(5000, 17_500), Step(6000, 17_200, 18), Step(7000, 17_000, 29)))

        dialog = CompareWays(bare_window, WayAsks(compare, choices), used.append)
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
    qtbot.waitUntil(lambda: Way(MatchMode.LEXIMIN) in asked and dialog.use_button.isEnabled())
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert used == [Way(MatchMode.LEXIMIN)]


def test_the_same_plan_of_the_same_kind_is_not_used_again(opened):
    dialog, _asked, _used = opened(0)
    assert "Both plans are the same." in said(dialog)
    assert not dialog.use_button.isEnabled()


def test_many_differences_are_counted(opened):
    dialog, _asked, _used = opened(MOST + 2)
    assert "and 2 more" in said(dialog)


@pytest.mark.req("S1-24")
def test_what_a_floor_may_cost_is_dialled_and_used(qtbot, opened):
    dialog, asked, used = opened(2)
    dialog.mode.set_value(MatchMode.FLOOR)
    qtbot.waitUntil(dialog.choice.dial.isVisible)
    assert (dialog.choice.dial.value(), dialog.choice.step) == (20, 1)
    qtbot.keyClick(dialog.choice.dial, Qt.Key.Key_PageUp)
    assert dialog.choice.step == 2
    assert "70.0 points. No stronger one" in dialog.choice.given.text()
    qtbot.waitUntil(lambda: Way(MatchMode.FLOOR, 30) in asked and dialog.use_button.isEnabled())
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert used == [Way(MatchMode.FLOOR, 30)]


def test_how_many_may_move_is_chosen_with_who_that_is(qtbot, opened):
    dialog, _asked, used = opened(2)
    dialog.mode.set_value(MatchMode.KEEP)
    qtbot.waitUntil(dialog.choice.table.isVisible)
    assert dialog.choice.table.topLevelItem(1).text(3) == "P0 and P1"
    dialog.choice.table.setFocus()
    qtbot.keyClick(dialog.choice.table, Qt.Key.Key_Down)
    assert "With 2 mentees who move, 25.0 more in total." in said(dialog)
    qtbot.waitUntil(lambda: dialog.rule.text().endswith("in total with at most 2 changes."))
    assert "2 mentees differ" in said(dialog)
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert used == [Way(MatchMode.KEEP, moves=2)]


def test_what_is_seen_is_copied_and_saved(qtbot, opened, tmp_path):
    dialog, _asked, _used = opened(1)
    dialog.mode.set_value(MatchMode.FLOOR)
    qtbot.waitUntil(lambda: dialog.choice.dial.isVisible() and dialog.copy_button.isEnabled())
    dialog.copy_button.click()
    assert "Weakest pair\tGives up\tTotal\n50.0\tnothing\t175.0" in QGuiApplication.clipboard().text()
    dialog.save(tmp_path / "ways.png")
    assert (tmp_path / "ways.png").read_bytes()[:4] == b"\x89PNG"
