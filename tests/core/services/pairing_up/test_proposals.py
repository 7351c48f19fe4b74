"""Proposals are the best plan, respect what was decided and answered, and make room for a pair by hand."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.errors import Cancelled, Refused
from mentordesk.core.matching import aside
from mentordesk.core.model import Participant
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance, Format, PairingState, RuleKind

TODAY = date(2026, 11, 18)


@command("Same person")
def same_person(db, one, other):
    db.get_one(Participant, other).person_id = db.get_one(Participant, one).person_id


def test_the_best_plan_is_proposed(desk, cohort, people, turned):
    brought = turned(pairing_up.propose, cohort, TODAY)
    assert (brought.pairs, brought.unmatched) == (2, ())
    assert people.plan() == {people["ann"]: people["mo"], people["ben"]: people["nia"]}
    assert desk.undo_label == "Propose 2 pairings"


def test_cancelled_matching_leaves_all_as_it_was(desk, cohort, people, proposed, monkeypatch):
    def stop(_done, _total):
        raise Cancelled

    monkeypatch.setattr(aside, "MANY", 0)
    with pytest.raises(Cancelled):
        desk.do(pairing_up.propose, cohort, TODAY, stop)
    assert {row.id for row in desk.ask(pairings.rows, cohort)} == set(proposed.values())
    assert desk.undo_label == "Propose 2 pairings"


def test_proposing_again_replaces_what_nobody_answered(desk, cohort, people, proposed, turned):
    desk.do(pairings.answer, proposed[people["ann"]], people["ann"], Acceptance.YES, TODAY)
    turned(pairing_up.propose, cohort, TODAY)
    rows = {row.learners[0].participant_id: row.id for row in desk.ask(pairings.rows, cohort)}
    assert rows[people["ann"]] == proposed[people["ann"]]
    assert rows[people["ben"]] != proposed[people["ben"]]


def test_who_is_left_is_told_why(desk, cohort, people, mentee):
    mentee("Zoe Fox", lead=2)
    brought = desk.do(pairing_up.propose, cohort, TODAY)
    (left,) = brought.unmatched
    assert left.reason == "All 2 who cover lead are full."


def test_a_pin_is_respected(desk, cohort, people):
    desk.do(pairings.pin, people["nia"], people["ann"])
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan() == {people["ann"]: people["nia"], people["ben"]: people["mo"]}


def test_a_forbidden_pair_is_not_proposed(desk, cohort, people):
    desk.do(pairings.forbid, people["mo"], people["ann"])
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan()[people["ann"]] == people["nia"]


def test_nobody_mentors_themself(desk, cohort, people):
    desk.do(same_person, people["mo"], people["ann"])
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan() == {people["ann"]: people["nia"], people["ben"]: people["mo"]}


def test_a_reverse_cohort_proposes_juniors_as_mentors(desk, cohort, people):
    people.change_cohort(format=Format.REVERSE, grade_order=("Junior", "Senior"))
    for who, grade in (("mo", "Senior"), ("nia", "Junior"), ("ann", "Senior"), ("ben", "Senior")):
        desk.do(participants.edit_field, people[who], "grade", grade)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan() == {people["ben"]: people["nia"]}
    assert {row.format for row in desk.ask(pairings.rows, cohort)} == {Format.REVERSE}


def test_two_are_paired_by_hand_before_anything_is_proposed(desk, cohort, people, turned):
    made = turned(pairing_up.pair_by_hand, cohort, people["ann"], people["nia"], TODAY)
    assert people.plan() == {people["ann"]: people["nia"]}
    assert desk.ask(pairings.row, made).state is PairingState.PROPOSED


def test_others_make_room_as_the_price_said(desk, cohort, people, proposed, turned):
    turned(pairing_up.pair_by_hand, cohort, people["ann"], people["nia"], TODAY)
    assert people.plan() == {people["ann"]: people["nia"], people["ben"]: people["mo"]}


def test_a_pair_by_hand_outlives_the_next_proposal(desk, cohort, people, proposed):
    desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["nia"], TODAY)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan()[people["ann"]] == people["nia"]
    assert [rule.kind for rule in desk.ask(pairings.decided, cohort)] == [RuleKind.PIN]


def test_a_pair_by_hand_lifts_an_earlier_no(desk, cohort, people):
    desk.do(pairings.forbid, people["mo"], people["ann"])
    desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["mo"], TODAY)
    assert people.plan() == {people["ann"]: people["mo"]}


def test_what_stays_as_it_was_is_not_proposed_anew(desk, cohort, people, proposed, mentor):
    spare = mentor("Sam Dunn", lead=4)
    desk.do(pairing_up.pair_by_hand, cohort, people["ann"], spare, TODAY)
    assert proposed[people["ben"]] in {row.id for row in desk.ask(pairings.rows, cohort)}


@pytest.mark.parametrize("wish", ["full", "left", "kept"])
def test_some_things_cannot_be_overridden(desk, cohort, people, wish):
    if wish == "full":
        pair = desk.do(pairing_up.pair_by_hand, cohort, people["ben"], people["mo"], TODAY)
        desk.do(pairing_up.confirm, [pair], TODAY)
    elif wish == "left":
        desk.do(pairing_up.withdraw, people["mo"], "", TODAY)
    else:
        desk.do(pairings.pin, people["mo"], people["ben"])
    with pytest.raises(Refused):
        desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["mo"], TODAY)


def test_who_has_a_mentor_is_not_paired_by_hand(desk, cohort, people, agreed):
    with pytest.raises(Refused, match="Ann Lee with Mo Hart: end that pairing first"):
        desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["nia"], TODAY)


def test_a_rule_of_the_cohort_can_be_overridden(desk, cohort, people, mentor):
    cook = mentor("Sam Dunn", cooking=5)
    desk.do(pairing_up.pair_by_hand, cohort, people["ann"], cook, TODAY)
    assert people.plan() == {people["ann"]: cook}


@pytest.mark.parametrize("kind", [Format.GROUP, Format.CIRCLE])
def test_nobody_is_paired_where_groups_or_circles_meet(desk, cohort, people, kind):
    people.change_cohort(format=kind)
    with pytest.raises(Refused, match="This cohort meets as"):
        desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["mo"], TODAY)
