"""The record of a run tells what became of its pairs."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.vocab import PairingState, RuleKind

TODAY = date(2026, 11, 18)


@pytest.fixture
def told(desk, cohort):
    """Reads the record of the newest run, or of the one named."""
    return lambda number=0: desk.ask(matching_runs.record, cohort, number)


@pytest.fixture
def ann(desk, cohort, people, kept):
    """The pairing of Ann with Mo."""
    return next(row for row in desk.ask(pairings.rows, cohort) if row.holds(people["ann"])).id


def test_pairs_are_told_with_where_they_stand_now(desk, people, ann, told):
    desk.do(pairing_up.confirm, [ann], TODAY)
    standing = told().now[people["ann"], people["mo"]]
    assert (standing.state, standing.on) == (PairingState.AGREED, TODAY)


@pytest.mark.req("S2-08")
def test_what_was_confirmed_without_a_signature_is_counted(desk, kept, ann, told):
    desk.do(pairing_up.confirm, [ann], TODAY)
    assert told().unsigned == 1
    desk.do(matching_runs.put_to_review, kept.id, TODAY)
    desk.do(matching_runs.sign_off, kept.id, "", TODAY)
    assert told().unsigned == 0


def test_a_no_is_not_forgotten(desk, people, ann, told):
    desk.do(pairing_up.decline, ann, people["mo"], TODAY)
    [decision] = told().decisions
    assert (decision.two, decision.kind) == ((people["ann"], people["mo"]), RuleKind.FORBID)
    assert (decision.reason, decision.on, decision.by) == ("One of them declined.", TODAY, "Robin Reyes")


def test_an_older_run_is_told_as_it_was(desk, cohort, kept, told):
    desk.do(matching_runs.put_to_review, kept.id, TODAY)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert told(kept.id).run.pairs == kept.pairs
