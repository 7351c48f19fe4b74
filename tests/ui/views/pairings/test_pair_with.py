"""A list of mentors with their prices, from the keyboard."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from mentordesk.ui.views.pairings.pair_with import PairWith


@pytest.fixture
def asked(proposed):
    """Opens the dialog for a learner; gives it and where the two end up."""

    def make(learner):
        paired = []
        dialog = PairWith(
            proposed.window,
            (proposed.people[learner], learner),
            lambda who: proposed.desk.ask(pairing_up.prices, proposed.page.cohort_id, who),
            lambda *two: paired.append(two),
        )
        proposed.qtbot.addWidget(dialog)
        dialog.show()
        return dialog, paired

    return make


def test_mentors_stand_with_their_price_and_enter_pairs(proposed, asked):
    dialog, paired = asked("ann")
    proposed.until(lambda: dialog.list.count() and "costs 40" in dialog.list.item(0).text())
    proposed.until(lambda: "Price in all: 40." in dialog.price.text())
    proposed.qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    proposed.until(lambda: paired == [(proposed.people["ann"], proposed.people["nia"])])


def test_a_decision_is_told_before_it_is_lifted(proposed, asked):
    proposed.desk.do(pairings.forbid, proposed.people["nia"], proposed.people["ann"])
    dialog, _paired = asked("ann")
    proposed.until(lambda: dialog.button.text() == "Pair by hand all the same")
    assert dialog.button.isEnabled()


def test_who_is_confirmed_has_no_list_but_a_reason(confirmed):
    dialog = PairWith(
        confirmed.window,
        (confirmed.people["ann"], "Ann Lee"),
        lambda who: confirmed.desk.ask(pairing_up.prices, confirmed.page.cohort_id, who),
        lambda *_two: None,
    )
    confirmed.qtbot.addWidget(dialog)
    confirmed.until(lambda: "end that pairing first" in dialog.price.text())
    assert not dialog.button.isEnabled()
