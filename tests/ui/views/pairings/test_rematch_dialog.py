"""Before a rematch: others with their prices, how it ends, what is called off; and nothing has ended yet."""

import pytest

from mentordesk.core.services.pairing_up import Consequences, Prices, RematchDraft, Rematching, Someone
from mentordesk.core.vocab import EndReason
from mentordesk.ui.views.pairings.rematch_dialog import RematchAsks, rematch_dialog
from tests.core.services.conftest import TODAY


@pytest.fixture
def opened(qtbot, bare_window, confirmed):
    """Opens the dialog about Ann with so many others; gives it, what was saved, and what was mended."""

    def make(*mentors):
        saved, mended = [], []
        found = Rematching(Prices(confirmed.people["ann"], "Ann Lee", "", frozenset()), mentors)
        asks = RematchAsks(lambda: found, lambda _day: Consequences(2, 0), saved.append, mended.append)
        dialog = rematch_dialog(bare_window, confirmed.choose("Ann Lee"), TODAY, asks)
        qtbot.addWidget(dialog)
        dialog.show()
        form = dialog._form
        confirmed.until(lambda: form.nobody.isVisible() or form.mentors.count())
        return dialog, saved, mended

    return make


def test_the_chosen_mentor_and_the_ending_are_saved(qtbot, opened):
    dialog, saved, _mended = opened(Someone(7, "Nia Pope"), Someone(8, "Cy Dunn"))
    form = dialog._form
    form.mentors.setCurrentRow(1)
    form.reason.set_value(EndReason.MISMATCH_RAPPORT)
    form.fields["again"].setChecked(True)
    qtbot.waitUntil(lambda: "2 sessions planned" in form.outcome.text())
    dialog.save_button.click()
    qtbot.waitUntil(lambda: bool(saved))
    assert saved[0].mentor == 8
    assert saved[0].ending == RematchDraft(TODAY, EndReason.MISMATCH_RAPPORT, again=True)


def test_where_nobody_can_be_had_nothing_can_end_but_the_plan_may_be_mended(opened):
    dialog, saved, mended = opened()
    form = dialog._form
    assert not dialog.save_button.isEnabled()
    assert not form.mentors.isVisible()
    form.reason.set_value(EndReason.WORKLOAD)
    form.mend.click()
    assert (mended, saved, dialog.isVisible()) == ([EndReason.WORKLOAD], [], False)
