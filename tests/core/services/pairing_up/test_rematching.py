"""A rematch shows who could be had before anything ends, and then does what was chosen, in one step."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.errors import Refused
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import RematchDraft
from mentordesk.core.vocab import EndReason, PairingState, RuleKind
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up import leaving
from tests.core.services.pairing_up.test_ending import join, make_sessions

new_copy, cohort, people = leaving.new_copy, leaving.cohort, leaving.people

DRAFT = RematchDraft(TODAY, EndReason.MISMATCH_RAPPORT)


def forbidden(people):
    decided = people.desk.ask(pairings.decided, people.cohort)
    return {(each.mentor_id, each.learner_id) for each in decided if each.kind is RuleKind.FORBID}


def test_others_who_can_be_had_are_told_and_nothing_has_ended(people):
    found = people.desk.ask(pairing_up.rematching, people.had["ben"])
    assert [each.name for each in found.mentors] == ["Cy Dunn"]
    assert found.prices.of(people["cy"]).possible
    assert people.desk.ask(pairings.row, people.had["ben"]).state is PairingState.ACTIVE


def test_nobody_is_told_where_nobody_can_be_had(people):
    people.desk.do(pairings.forbid, people["cy"], people["ben"])
    assert people.desk.ask(pairing_up.rematching, people.had["ben"]).mentors == ()


def test_the_lock_of_the_two_stands_in_nobodys_way(people):
    people.desk.do(pairings.pin, people["nia"], people["ben"])
    assert people.desk.ask(pairing_up.rematching, people.had["ben"]).mentors


@pytest.mark.parametrize("again", [False, True])
def test_the_chosen_one_is_proposed_in_place_of_the_former(people, turned, again):
    people.desk.do(make_sessions, people.had["ben"])
    draft = RematchDraft(TODAY, EndReason.MISMATCH_RAPPORT, again=again)
    made = turned(pairing_up.rematch, people.had["ben"], people["cy"], draft, TODAY)
    old, new = (people.desk.ask(pairings.row, each) for each in (people.had["ben"], made))
    assert (old.state, old.end_reason, old.ended_on) == (PairingState.ENDED_EARLY, DRAFT.reason, TODAY)
    assert (new.title, new.replaces_id) == ("Ben Roy with Cy Dunn", people.had["ben"])
    assert ((people["nia"], people["ben"]) in forbidden(people)) is not again


def test_where_the_chosen_one_cannot_be_had_nothing_ends(people):
    with pytest.raises(Refused, match="does not take part"):
        people.desk.do(pairing_up.rematch, people.had["ben"], people["mo"], DRAFT, TODAY)
    assert people.desk.ask(pairings.row, people.had["ben"]).state is PairingState.ACTIVE


def test_only_two_can_be_rematched(people, mentee):
    people.desk.do(join, people.had["ben"], mentee("Zoe Fox", lead=2))
    with pytest.raises(Refused, match="pairing of two"):
        people.desk.do(pairing_up.rematch, people.had["ben"], people["cy"], DRAFT, TODAY)
