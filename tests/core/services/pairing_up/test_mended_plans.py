"""What is offered after somebody has left, from the file: who moves, from whom to whom, and what ends."""

from dataclasses import replace

import pytest

from mentordesk.core import matching, pairings
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.mended_plans import MendWish, left_waiting, mending
from mentordesk.core.vocab import Acceptance, Format, MatchMode
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up import leaving
from tests.core.services.pairing_up.test_ending import make_sessions

new_copy, cohort, people = leaving.new_copy, leaving.cohort, leaving.people


def offered(people, **wish):
    return people.desk.ask(mending, people.cohort, MendWish(**wish), TODAY)


def test_no_way_of_proposing_places_who_was_left(people):
    asked = people.desk.ask(open_proposals.request, people.cohort)
    assert [each.id for each in asked.learners] == [people["ann"]]
    assert [matching.propose(replace(asked, mode=mode)).pairs for mode in MatchMode] == [()] * len(MatchMode)


@pytest.mark.req("S0-15")
def test_one_move_places_everybody(people):
    nobody, one = offered(people).plans
    assert (nobody.moves, nobody.matched, nobody.pairs) == (0, 1, ())
    assert (one.moves, one.matched, one.enough) == (1, 2, True)
    assert one.pairs == ((people["ann"], people["nia"]), (people["ben"], people["cy"]))


def test_lines_tell_who_moves_with_their_fit_and_their_sessions(people):
    people.desk.do(make_sessions, people.had["ben"])
    ben, ann = offered(people).plans[1].lines
    assert (ben.name, ben.before, ben.after) == ("Ben Roy", "Nia Pope", "Cy Dunn")
    assert (ben.pairing, ben.called_off) == (people.had["ben"], 1)
    assert (ben.was, ben.now) == tuple(
        people.desk.ask(pairing_up.explain, people.cohort, people["ben"], people[who]).total * 100
        for who in ("nia", "cy")
    )
    assert (ann.name, ann.before, ann.after, ann.pairing) == ("Ann Lee", "", "Nia Pope", 0)


def test_who_is_unticked_stays_and_who_is_locked_too(people):
    assert [plan.moves for plan in offered(people, stay=frozenset({people["ben"]})).plans] == [0]
    assert offered(people, stay=frozenset({people["ben"]})).staying[0].name == "Ben Roy"
    people.desk.do(pairings.pin, people["nia"], people["ben"])
    assert [plan.moves for plan in offered(people).plans] == [0]


@pytest.mark.parametrize("act", ["pause", "answer"])
def test_what_rests_and_what_was_answered_is_left_alone(people, act):
    if act == "pause":
        people.desk.do(pairings.pause, people.had["ben"], TODAY, TODAY.replace(day=30), "")
    else:
        made = people.desk.do(pairing_up.pair_by_hand, people.cohort, people["ann"], people["cy"], TODAY)
        people.desk.do(pairings.answer, made, people["cy"], Acceptance.YES, TODAY)
    assert [(plan.moves, plan.pairs) for plan in offered(people).plans] == [(0, ())]


def test_reason_of_who_is_left_is_told(people):
    ((name, reason),) = offered(people).plans[0].left
    assert name == "Ann Lee"
    assert reason


def test_a_pairing_that_is_to_end_is_mended_as_if_it_had(people):
    found = offered(people, apart=people.had["ben"])
    assert [(plan.moves, plan.matched, plan.pairs) for plan in found.plans] == [
        (0, 2, ((people["ann"], people["nia"]), (people["ben"], people["cy"])))
    ]


def test_it_does_not_end_where_nobody_else_can_be_had(people):
    people.desk.do(pairings.forbid, people["cy"], people["ben"])
    found = offered(people, apart=people.had["ben"])
    assert found.plans == ()
    assert found.refusal == "Nobody else can be had for Ben Roy, whoever moves. The pairing stays as it is."


def test_groups_are_mended_elsewhere(people):
    people.change_cohort(format=Format.CIRCLE)
    assert offered(people).refusal.startswith("Plans of pairs are mended here")


def test_who_lost_a_mentor_waits_until_there_is_a_proposal(people, mentor):
    assert [each.name for each in people.desk.ask(left_waiting, people.cohort)] == ["Ann Lee"]
    mentor("Di Ross", lead=4)
    people.desk.do(pairing_up.propose, people.cohort, TODAY)
    assert people.desk.ask(left_waiting, people.cohort) == ()
