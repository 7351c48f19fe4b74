"""A mended plan is carried out in one step that is undone as one."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.errors import Refused
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.mend_act import mend
from mentordesk.core.services.pairing_up.mended_plans import MendWish, mending
from mentordesk.core.vocab import EndReason, PairingState, RuleKind
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up import leaving

new_copy, cohort, people = leaving.new_copy, leaving.cohort, leaving.people


def last(people, **wish):
    return people.desk.ask(mending, people.cohort, MendWish(**wish), TODAY).plans[-1]


@pytest.mark.req("S0-15", "S0-16")
def test_moves_end_without_fault_and_what_is_new_knows_what_it_replaces(people, turned):
    plan = last(people)
    assert turned(mend, people.cohort, MendWish(), plan.pairs, TODAY) == 2
    ended = people.desk.ask(pairings.row, people.had["ben"])
    assert (ended.state, ended.end_reason) == (PairingState.ENDED_EARLY, EndReason.NO_FAULT_MUTUAL)
    assert people.plan() == {people["ann"]: people["nia"], people["ben"]: people["cy"]}
    new = people.desk.ask(open_proposals.open_rows, people.cohort)
    assert {row.title: row.replaces_id for row in new} == {
        "Ann Lee with Nia Pope": people.had["ann"],
        "Ben Roy with Cy Dunn": people.had["ben"],
    }
    assert people.desk.undo_label == "Mend the plan: 2 pairings proposed"


def test_run_is_kept_with_its_proof(people):
    people.desk.do(mend, people.cohort, MendWish(), last(people).pairs, TODAY)
    run = people.desk.ask(matching_runs.newest, people.cohort)
    found = people.desk.ask(matching_runs.run, run.id)
    assert {pair.two for pair in found.pairs} == set(people.plan().items())
    assert (found.six["matched"], found.six["moves"]) == (2, 1)
    assert found.certificate
    assert not people.desk.ask(matching_runs.standing, people.cohort).differs


def test_nothing_but_what_was_seen_is_done(people):
    plan = last(people)
    people.desk.do(pairings.pin, people["nia"], people["ben"])
    with pytest.raises(Refused, match="Something has changed"):
        people.desk.do(mend, people.cohort, MendWish(), plan.pairs, TODAY)


def test_a_plan_that_changes_nothing_is_not_carried_out(people):
    with pytest.raises(Refused):
        people.desk.do(mend, people.cohort, MendWish(stay=frozenset({people["ben"]})), (), TODAY)


def test_a_pairing_that_is_to_end_ends_with_its_reason(people, turned):
    wish = {"apart": people.had["ben"], "reason": EndReason.MISMATCH_RAPPORT}
    turned(mend, people.cohort, MendWish(**wish), last(people, **wish).pairs, TODAY)
    assert people.desk.ask(pairings.row, wish["apart"]).end_reason is EndReason.MISMATCH_RAPPORT
    decided = people.desk.ask(pairings.decided, people.cohort)
    assert (people["nia"], people["ben"], RuleKind.FORBID) in {
        (each.mentor_id, each.learner_id, each.kind) for each in decided
    }


def test_what_is_proposed_already_stays_as_it_is(people, mentor, mentee):
    mentor("Di Ross", design=5)
    mentee("Eve Moss", design=1)
    people.desk.do(pairing_up.propose, people.cohort, TODAY)
    before = {row.id for row in people.desk.ask(pairings.rows, people.cohort) if "Eve" in row.title}
    people.desk.do(mend, people.cohort, MendWish(), last(people).pairs, TODAY)
    rows = people.desk.ask(pairings.rows, people.cohort)
    assert {row.id for row in rows if "Eve" in row.title} == before


def test_a_second_mentor_who_is_proposed_stays_so(people, mentor):
    people.change_cohort(mentors_each=2)
    second = mentor("Di Ross", data=3)
    made = people.desk.do(pairing_up.pair_by_hand, people.cohort, people["ben"], second, TODAY)
    mentor("Eve Moss", lead=4)
    found = people.desk.ask(pairing_up.mending, people.cohort, MendWish(), TODAY)
    assert [(plan.moves, plan.matched) for plan in found.plans] == [(0, 1)]
    people.desk.do(mend, people.cohort, MendWish(), found.plans[0].pairs, TODAY)
    titles = {row.id: row.title for row in people.desk.ask(open_proposals.open_rows, people.cohort)}
    assert titles.pop(made) == "Ben Roy with Di Ross"
    assert list(titles.values()) == ["Ann Lee with Eve Moss"]
