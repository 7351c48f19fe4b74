"""Confirming needs both sides, onboarding and a place; a no is remembered."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.model import Participant
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance, CohortState, PairingState, ParticipantState, RuleKind

TODAY = date(2026, 11, 18)


@command("Not onboarded")
def unboard(db, participant_id):
    db.get_one(Participant, participant_id).onboarded_on = None


def test_confirming_records_both_answers_and_matches_both(desk, people, proposed, turned):
    turned(pairing_up.confirm, [proposed[people["ann"]]], TODAY)
    row = desk.ask(pairings.row, proposed[people["ann"]])
    assert (row.state, row.agreed_on) == (PairingState.AGREED, TODAY)
    assert {(each.acceptance, each.answered_on) for each in row.members} == {(Acceptance.YES, TODAY)}
    assert {people.state("ann"), people.state("mo")} == {ParticipantState.MATCHED}
    assert desk.undo_label == "Confirm 1 pairing"


def test_an_answer_keeps_its_day_when_the_pairing_is_confirmed(desk, people, proposed):
    pair, before = proposed[people["ann"]], date(2026, 11, 10)
    desk.do(pairing_up.record_answer, pair, people["ann"], Acceptance.YES, before)
    desk.do(pairing_up.confirm, [pair], TODAY)
    days = {each.participant_id: each.answered_on for each in desk.ask(pairings.row, pair).members}
    assert days == {people["ann"]: before, people["mo"]: TODAY}


def test_nobody_is_matched_before_onboarding(desk, people, proposed):
    desk.do(unboard, people["ann"])
    with pytest.raises(pairing_up.NotOnboarded, match="Ann Lee has not finished onboarding") as told:
        desk.do(pairing_up.confirm, list(proposed.values()), TODAY)
    assert told.value.people == (people["ann"],)
    assert people.state("ben") is ParticipantState.ACCEPTED


def test_onboarding_is_overridden_with_a_reason(desk, people, proposed, turned):
    desk.do(unboard, people["ann"])
    pair = [proposed[people["ann"]]]
    with pytest.raises(Invalid):
        desk.do(pairing_up.confirm_anyway, pair, " ", TODAY)
    turned(pairing_up.confirm_anyway, pair, "Training is on Monday", TODAY)
    assert people.state("ann") is ParticipantState.MATCHED
    assert desk.ask(participants.profile, people["mo"]).onboarding_override_on is None


def test_a_mentor_without_a_place_is_not_confirmed(desk, cohort, people, active):
    (second,) = desk.do(pairings.pair, cohort, [PairingDraft((people["mo"],), (people["ben"],))], TODAY)
    with pytest.raises(Refused, match="Mo Hart has no free place"):
        desk.do(pairing_up.confirm, [second], TODAY)


def test_two_confirmed_at_once_need_two_places(desk, cohort, people):
    drafts = [PairingDraft((people["mo"],), (people[who],)) for who in ("ann", "ben")]
    pairs = desk.do(pairings.pair, cohort, drafts, TODAY)
    with pytest.raises(Refused):
        desk.do(pairing_up.confirm, pairs, TODAY)
    desk.do(participants.set_capacity, people["mo"], 2)
    desk.do(pairing_up.confirm, pairs, TODAY)
    assert desk.ask(pairings.mentored, people["mo"]) == 2


def test_a_learner_has_one_mentor_at_a_time(desk, cohort, people, active):
    (second,) = desk.do(pairings.pair, cohort, [PairingDraft((people["nia"],), (people["ann"],))], TODAY)
    with pytest.raises(Refused, match="Ann Lee is paired already: Ann Lee with Mo Hart"):
        desk.do(pairing_up.confirm, [second], TODAY)


@pytest.mark.parametrize("end", ["declined", "agreed"])
def test_only_a_proposal_is_confirmed(desk, people, proposed, end):
    pair = proposed[people["ann"]]
    act = pairing_up.decline if end == "declined" else pairing_up.confirm
    desk.do(act, *((pair, None) if end == "declined" else ([pair],)), TODAY)
    with pytest.raises(Refused):
        desk.do(pairing_up.confirm, [pair], TODAY)


def test_a_no_declines_and_is_never_proposed_again(desk, cohort, people, proposed, turned):
    pair = proposed[people["ann"]]
    turned(pairing_up.record_answer, pair, people["mo"], Acceptance.NO, TODAY)
    row = desk.ask(pairings.row, pair)
    assert row.state is PairingState.DECLINED
    assert {each.name: each.acceptance for each in row.members}["Mo Hart"] is Acceptance.NO
    assert [rule.kind for rule in desk.ask(pairings.decided, cohort)] == [RuleKind.FORBID]
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan()[people["ann"]] == people["nia"]


def test_an_answer_comes_before_the_agreement(desk, people, agreed):
    with pytest.raises(Refused):
        desk.do(pairing_up.record_answer, agreed, people["ann"], Acceptance.ASKED, TODAY)


def test_forbidding_takes_the_proposal_away_for_good(desk, people, proposed, turned):
    turned(pairing_up.forbid, proposed[people["ann"]], TODAY)
    assert people.plan() == {people["ben"]: people["nia"]}
    desk.do(pairing_up.propose, people.cohort, TODAY)
    assert people.plan()[people["ann"]] == people["nia"]


@pytest.mark.parametrize("state", [CohortState.CLOSED, CohortState.CANCELLED])
def test_nobody_is_paired_in_a_cohort_that_is_over(desk, cohort, people, proposed, state):
    people.change_cohort(state=state)
    with pytest.raises(Refused, match="nobody new is paired"):
        desk.do(pairing_up.confirm, [proposed[people["ann"]]], TODAY)
    with pytest.raises(Refused, match="nobody new is paired"):
        desk.do(pairing_up.propose, cohort, TODAY)
