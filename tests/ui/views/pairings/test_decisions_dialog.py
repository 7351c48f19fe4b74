"""Nothing that was decided by hand is forgotten: it is listed, can be explained, and lifted."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.services.pairing_up import decision_prices
from mentordesk.ui.dialogs.reason import ReasonDialog
from mentordesk.ui.views.pairings.decisions_dialog import DecisionsDialog, open_decisions
from tests.core.services.conftest import TODAY


@pytest.fixture
def decided(proposed):
    """The list of one decision: Ann stays with Mo."""
    people = proposed.people
    proposed.desk.do(decision_prices.lock, people["mo"], people["ann"], TODAY)
    open_decisions(proposed.page)
    dialog = proposed.dialog()
    assert isinstance(dialog, DecisionsDialog)
    proposed.until(lambda: dialog.list.count() == 1)
    return dialog


def lines(dialog):
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


def test_who_is_kept_together_is_listed_with_its_price(decided):
    assert lines(decided) == [
        "Ann Lee stays with Mo Hart · costs nothing · Robin Reyes · Wed 18 Nov · no reason given"
    ]


def test_why_is_asked_and_kept(proposed, decided):
    proposed.press("Say why…", decided)
    asked = next(each for each in proposed.page.window().findChildren(ReasonDialog))
    asked.reason.setPlainText("They asked for each other.")
    proposed.press("Keep", asked)
    proposed.until(lambda: lines(decided)[0].endswith("They asked for each other."))


def test_a_decision_is_lifted(proposed, decided):
    proposed.press("Lift", decided)
    proposed.until(lambda: not proposed.desk.ask(pairings.decided, proposed.page.cohort_id))
    proposed.until(lambda: decided.list.count() == 0 and not decided.lift.isEnabled())
    assert decided.words.text().startswith("Nothing is decided by hand.")
