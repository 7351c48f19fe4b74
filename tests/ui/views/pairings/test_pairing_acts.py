"""Each act of the room does what its words say, and says so with the way back."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import matching, pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.model import Participant
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Proposed
from mentordesk.core.vocab import Acceptance, RuleKind
from mentordesk.ui.views.pairings.pairing_acts import told


@command("Not onboarded")
def unboard(db, participant_id):
    db.get_one(Participant, participant_id).onboarded_on = None


def enabled(office):
    return {each.text() for each in office.page.acts.of_pairing if each.isEnabled()}


def test_only_what_can_be_done_is_enabled(confirmed):
    row = confirmed.choose("Ann Lee")
    assert enabled(confirmed) == {"Lock", "End…", "Pause…", "Rematch…"}
    confirmed.desk.do(pairing_up.end, row.id, None, confirmed.page.context.today())
    confirmed.until(confirmed.columns.ended.isVisible)
    confirmed.page.focus("pairing", row.id)
    assert enabled(confirmed) == set()


def test_confirming_the_chosen_one(proposed):
    proposed.choose("Ann Lee")
    proposed.press("Confirm", proposed.page.panel)
    proposed.until(lambda: proposed.states() == {"Ann Lee": "agreed", "Ben Roy": "proposed"})
    proposed.until(lambda: "1 pairing confirmed" in proposed.window.toasts.words.text())


def test_rules_and_likenesses_open_from_the_menu_and_from_everywhere(proposed):
    offered = {each.text() for each in proposed.window.menus.actions()}
    assert {"Rules and weights…", "Skills that read alike…"} <= offered
    for act, title in (
        (proposed.page.acts.rules, "Rules and weights"),
        (proposed.page.acts.likenesses, "Skills that read alike"),
    ):
        act.trigger()
        dialog = proposed.dialog()
        assert dialog.windowTitle() == title
        dialog.reject()


def test_onboarding_is_overridden_where_it_was_refused(proposed):
    proposed.desk.do(unboard, proposed.people["ann"])
    proposed.choose("Ann Lee")
    proposed.page.acts.confirm.trigger()
    proposed.press("Override onboarding…", proposed.dialog())
    dialog = proposed.dialog()
    dialog._form.fields["reason"].setPlainText("Training is on Monday")
    proposed.press("Override and confirm", dialog)
    proposed.until(lambda: proposed.states()["Ann Lee"] == "agreed")
    profile = proposed.desk.ask(participants.profile, proposed.people["ann"])
    assert profile.onboarding_override_reason == "Training is on Monday"


def test_another_refusal_is_shown_as_it_stands(proposed):
    row = proposed.choose("Ann Lee")
    proposed.page.acts._confirm_these([row.id, row.id])
    dialog = proposed.dialog()
    assert dialog.windowTitle() == "That did not work"
    dialog.reject()


def test_nothing_ticked_confirms_nothing(proposed):
    proposed.page.acts._confirm_these([])
    assert set(proposed.states().values()) == {"proposed"}


def test_a_lock_is_lifted_again(proposed):
    proposed.choose("Ann Lee")
    proposed.press("Lock", proposed.page.panel)
    proposed.press("Unlock", proposed.page.panel)
    proposed.until(lambda: proposed.decisions() == [])


def test_delete_declines_and_the_pair_can_be_allowed_again(proposed):
    row = proposed.choose("Ann Lee")
    proposed.columns.proposed.setFocus()
    proposed.qtbot.keyClick(proposed.columns.proposed, Qt.Key.Key_Delete)
    proposed.until(lambda: proposed.states()["Ann Lee"] == "declined")
    assert proposed.decisions() == [RuleKind.FORBID]
    proposed.until(proposed.columns.ended.isVisible)
    proposed.page.focus("pairing", row.id)
    proposed.press("Allow again", proposed.page.panel)
    proposed.until(lambda: proposed.decisions() == [])


def test_a_no_that_is_recorded_declines(proposed):
    row = proposed.choose("Ann Lee")
    proposed.page.acts.record(row.mentors[0].participant_id, Acceptance.NO)
    proposed.until(lambda: proposed.states()["Ann Lee"] == "declined")


def test_a_signature_is_recorded(confirmed):
    row = confirmed.choose("Ann Lee")
    confirmed.press("Today", confirmed.page.panel)
    today = confirmed.page.context.today()
    confirmed.until(
        lambda: today in {each.signed_on for each in confirmed.desk.ask(pairings.row, row.id).members}
    )


def test_ending_asks_how_and_tells_what_happens(confirmed):
    confirmed.choose("Ann Lee")
    confirmed.press("End…", confirmed.page.panel)
    dialog = confirmed.dialog()
    confirmed.until(lambda: dialog._form.outcome.text() == "No planned session is touched.")
    confirmed.press("End pairing", dialog)
    confirmed.until(lambda: confirmed.states()["Ann Lee"] == "completed")


def test_a_pause_needs_a_day_to_come(confirmed):
    confirmed.choose("Ann Lee")
    confirmed.press("Pause…", confirmed.page.panel)
    dialog = confirmed.dialog()
    dialog._form.fields["planned_to"].choose(None)
    confirmed.press("Pause pairing", dialog)
    confirmed.until(dialog._form._problems["planned_to"].text)
    dialog.reject()


def test_a_pause_ends_when_it_is_resumed(confirmed):
    confirmed.choose("Ann Lee")
    confirmed.press("Pause…", confirmed.page.panel)
    confirmed.press("Pause pairing", confirmed.dialog())
    confirmed.press("Resume", confirmed.page.panel)
    confirmed.until(lambda: confirmed.states()["Ann Lee"] == "active")


def test_without_a_choice_nothing_happens(office):
    office.page._chosen = 0
    acts = office.page.acts
    for one in (acts._end, acts._pause, acts._resume, acts._rematch, acts._lock, acts._forbid, acts._decline):
        one()
    acts.record(1, Acceptance.YES)
    acts.sign(1, None)
    assert office.states() == {}


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ((), "6 proposed in 0.02 s"),
        ((matching.Unmatched(1, (), "", ""),), "6 proposed in 0.02 s · 1 cannot be placed"),
    ],
)
def test_the_status_line_tells_how_it_went(left, words):
    assert told(Proposed(6, left, ()), 0.0171) == words
