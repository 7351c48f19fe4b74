"""Decisions about two people: one at a time, with a reason, lifted when wanted."""

from mentordesk.core import pairings
from mentordesk.core.pairings import RuleRow
from mentordesk.core.vocab import RuleKind


def test_a_pin_is_remembered_with_its_reason(desk, pair, turned):
    turned(pairings.pin, pair.mentor, pair.learner, " They know each other ")
    assert desk.ask(pairings.decided, pair.cohort_id) == [
        RuleRow(pair.mentor, pair.learner, RuleKind.PIN, "They know each other", by="Robin Reyes")
    ]


def test_forbidding_takes_the_place_of_a_pin(desk, pair, turned):
    desk.do(pairings.pin, pair.mentor, pair.learner)
    turned(pairings.forbid, pair.mentor, pair.learner)
    assert [rule.kind for rule in desk.ask(pairings.decided, pair.cohort_id)] == [RuleKind.FORBID]


def test_a_learner_is_kept_with_one_mentor(desk, pair, other_pair):
    desk.do(pairings.pin, pair.mentor, pair.learner)
    desk.do(pairings.pin, other_pair.mentor, pair.learner)
    assert [rule.mentor_id for rule in desk.ask(pairings.decided, pair.cohort_id)] == [other_pair.mentor]


def test_a_decision_is_lifted(desk, pair, turned):
    desk.do(pairings.forbid, pair.mentor, pair.learner)
    turned(pairings.undecide, pair.mentor, pair.learner)
    assert desk.ask(pairings.decided, pair.cohort_id) == []
