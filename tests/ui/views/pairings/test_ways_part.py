"""The rule stands under what is proposed; the comparison is opened from the head, and used in one step."""

from PySide6.QtCore import Qt

from mentordesk.core import programmes
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.views.pairings.compare_ways import CompareWays


def test_the_rule_and_its_price_stand_under_what_is_proposed(proposed):
    fair = "Fair: first as many as possible, then the weakest pair as strong as it can be."
    proposed.until(lambda: proposed.columns.rule.text() == f"{fair} That costs nothing in total.")


def test_another_way_is_compared_and_used(proposed):
    proposed.qtbot.mouseClick(proposed.page.ways.button, Qt.MouseButton.LeftButton)
    dialog = proposed.dialog()
    assert isinstance(dialog, CompareWays)
    proposed.until(dialog.use_button.isEnabled)
    proposed.press("Use this one", dialog)

    def mode():
        return proposed.desk.ask(programmes.match_aims, proposed.page.cohort_id).mode

    proposed.until(lambda: mode() is MatchMode.COVERAGE_TOTAL)
    proposed.until(lambda: "this way now" in proposed.window.toasts.words.text())
    proposed.press("Undo", proposed.window.toasts)
    proposed.until(lambda: mode() is MatchMode.FAIR)
