"""After a restructuring the pairings that break a rule are listed and put right from one dialog."""

import pytest

from mentordesk.core.services.regrouping import PutRight
from mentordesk.core.vocab import PairingState
from mentordesk.ui.dialogs.rule_check_dialog import counted, put_right_words
from tests.core.services.regrouping.test_fitting_in import manage
from tests.ui.views.conftest import opens  # noqa: F401 - a fixture
from tests.ui.views.pairings.conftest import (  # noqa: F401 - fixtures
    confirmed,
    four,
    four_confirmed,
    four_proposed,
    opened,
)


def open_check(office):
    wanted = [each for each in office.window.menus.actions() if each.text().startswith("Check pairings")]
    wanted[0].trigger()
    return office.dialog()


@pytest.fixture
def managed(confirmed):  # noqa: F811 - the fixture
    """Each mentor has come to manage their mentee."""
    people = confirmed.people
    confirmed.desk.do(manage, people["mo"], people["ann"])
    confirmed.desk.do(manage, people["nia"], people["ben"])
    return confirmed


@pytest.mark.req("S0-17")
def test_several_are_put_right_in_one_step_and_undone_in_one(managed):
    dialog = open_check(managed)
    managed.until(lambda: len(dialog.lines) == 2)
    assert not dialog.do_button.isEnabled()
    managed.press("Choose the first way out for all", dialog)
    managed.press("Put 2 right", dialog)
    managed.until(lambda: not dialog.lines)
    assert managed.states()["Ann Lee"] == "proposed"
    proposed = {
        row.learners[0].name: row.mentors[0].name
        for row in managed.rows()
        if row.state is PairingState.PROPOSED
    }
    assert proposed == {"Ann Lee": "Nia Pope", "Ben Roy": "Mo Hart"}
    managed.until(lambda: "2 pairings put right" in managed.window.toasts.words.text())
    managed.desk.undo()
    managed.until(lambda: len(dialog.lines) == 2)


@pytest.mark.req("S0-17")
def test_keeping_asks_for_a_reason_and_the_other_choices_stay(managed):
    dialog = open_check(managed)
    managed.until(lambda: len(dialog.lines) == 2)
    first, second = dialog.lines.values()
    first.ways.setCurrentText("Keep, with a reason")
    first.ways.activated.emit(first.ways.currentIndex())
    managed.press("Put 1 right", dialog)
    managed.until(lambda: dialog.problem.text() == "Say why they are kept together.")
    second.ways.setCurrentText("End without fault")
    managed.qtbot.keyClicks(dialog.reason, "Only until May")
    second.ways.activated.emit(second.ways.currentIndex())
    managed.press("Put 2 right", dialog)
    managed.until(lambda: not dialog.lines)
    assert sorted(managed.states().values()) == ["active", "ended_early"]


def test_where_nothing_is_broken_the_dialog_says_when_to_look_again(confirmed):  # noqa: F811 - the fixture
    dialog = open_check(confirmed)
    confirmed.until(lambda: dialog.words.text() == counted(0))
    assert not dialog.reason.isVisible()
    assert not dialog.do_button.isEnabled()


def test_what_was_done_is_told():
    assert put_right_words(PutRight(3, 1, 1)) == "3 pairings put right · 1 other mentor proposed · 1 waits"
    assert put_right_words(PutRight(1, 0, 0)) == "1 pairing put right"
