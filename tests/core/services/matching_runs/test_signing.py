"""A plan is put to review and signed off while it is what its run proposed, and only then."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.errors import Refused
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.vocab import RunState

TODAY = date(2026, 11, 18)


@pytest.fixture
def reviewed(desk, kept):
    """The run of Ann with Mo and Ben with Nia, put to review."""
    desk.do(matching_runs.put_to_review, kept.id, TODAY)
    return kept


@pytest.fixture
def pairing(desk, cohort, people):
    """Finds the pairing of somebody."""
    return lambda who: next(row for row in desk.ask(pairings.rows, cohort) if row.holds(people[who])).id


@pytest.mark.req("S2-08")
def test_a_draft_is_reviewed_then_signed(desk, kept, turned, last):
    turned(matching_runs.put_to_review, kept.id, TODAY)
    assert (last().state, last().reviewed_on, last().reviewed_by) == (RunState.REVIEW, TODAY, "Robin Reyes")
    turned(matching_runs.sign_off, kept.id, " Seen with Pat. ", TODAY)
    assert (last().state, last().signed_on, last().signed_by) == (RunState.SIGNED, TODAY, "Robin Reyes")
    assert last().note == "Seen with Pat."


@pytest.mark.req("S2-08")
def test_a_draft_cannot_be_signed_unseen(desk, kept):
    with pytest.raises(Refused, match="From draft it can only become: in review"):
        desk.do(matching_runs.sign_off, kept.id, "", TODAY)


def test_what_is_in_review_is_taken_back(desk, reviewed, turned, last):
    turned(matching_runs.take_back, reviewed.id)
    assert (last().state, last().reviewed_on) == (RunState.DRAFT, None)


@pytest.mark.req("S2-08")
@pytest.mark.parametrize("act", ["decline", "forbid"])
def test_a_plan_that_differs_from_its_run_is_not_signed(desk, reviewed, pairing, act):
    if act == "decline":
        desk.do(pairing_up.decline, pairing("ann"), None, TODAY)
    else:
        desk.do(pairing_up.forbid, pairing("ann"), TODAY)
    with pytest.raises(Refused, match=r"Ann Lee – Mo Hart is no longer proposed\. Propose pairings again"):
        desk.do(matching_runs.sign_off, reviewed.id, "", TODAY)


def test_a_pair_that_was_added_is_told(desk, cohort, people, kept, mentee):
    zoe = mentee("Zoe Fox", cooking=2)
    desk.do(pairings.pair, cohort, [pairings.PairingDraft((people["mo"],), (zoe,))], TODAY)
    assert desk.ask(matching_runs.standing, cohort).differs == "Zoe Fox with Mo Hart has been added."


def test_pairs_that_are_confirmed_are_still_the_plan(desk, cohort, reviewed, pairing):
    desk.do(pairing_up.confirm, [pairing("ann")], TODAY)
    desk.do(matching_runs.sign_off, reviewed.id, "", TODAY)
    assert desk.ask(matching_runs.standing, cohort).differs == ""


def test_an_older_run_is_not_signed_beside_a_newer(desk, cohort, reviewed):
    desk.do(pairing_up.propose, cohort, TODAY)
    with pytest.raises(Refused, match="newer proposal"):
        desk.do(matching_runs.sign_off, reviewed.id, "", TODAY)


def test_a_run_without_pairs_has_nothing_to_sign(desk, cohort, mentee, last):
    mentee("Zoe Fox", lead=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    with pytest.raises(Refused, match="nobody"):
        desk.do(matching_runs.put_to_review, last().id, TODAY)


def test_a_run_in_review_outlives_the_next_proposal(desk, cohort, reviewed):
    desk.do(pairing_up.propose, cohort, TODAY)
    assert desk.ask(matching_runs.run, reviewed.id).state is RunState.REVIEW
