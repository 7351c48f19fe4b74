"""The step that places as many as can be is chosen at first; what is chosen is what is handed over."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core.services.pairing_up import Mended, MendWish
from mentordesk.ui.views.pairings.mend_dialog import MendDialog
from tests.ui.views.pairings.mends import BEN, FOUND, ONE, STAYS


@pytest.fixture
def opened(qtbot, bare_window):
    """Opens the dialog; gives it, and what was carried out."""

    def make(found=FOUND, kept=STAYS):
        done = []
        dialog = MendDialog(
            bare_window,
            lambda wish: kept if wish.stay else found,
            lambda wish, plan: done.append((wish, plan)),
            MendWish(),
        )
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.found is found)
        return dialog, done

    return make


def test_what_is_seen_is_handed_over(qtbot, opened):
    dialog, done = opened()
    assert dialog.button.text() == "End 1 pairing and propose 2"
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert done == [(MendWish(), ONE)]


def test_a_step_that_changes_nothing_is_not_carried_out(opened):
    dialog, _done = opened()
    dialog.steps.choose(0)
    assert (dialog.button.text(), dialog.button.isEnabled()) == ("Nothing to do", False)


def test_who_is_unticked_is_worked_out_again_and_may_be_ticked_again(qtbot, opened):
    dialog, _done = opened()
    dialog.lines.boxes[BEN].click()
    qtbot.waitUntil(lambda: dialog.found is STAYS)
    assert not dialog.lines.boxes[BEN].isChecked()
    dialog.lines.boxes[BEN].click()
    qtbot.waitUntil(lambda: dialog.found is FOUND)
    assert dialog.lines.boxes[BEN].isChecked()


def test_a_refusal_is_said_and_nothing_offered(opened):
    dialog, _done = opened(Mended((), 0, 0, refusal="Nobody else can be had."))
    assert dialog.head.text() == "Nobody else can be had."
    assert not dialog.button.isEnabled()
    assert not dialog.lines.isVisible()
