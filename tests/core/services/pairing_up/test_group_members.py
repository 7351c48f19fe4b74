"""One says no, or leaves: the group goes on without them, and says so where it is too small then."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance, PairingState, RuleKind
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import groups, make_groups


@pytest.fixture
def people(desk, cohort):
    """Proposed as they fit best."""
    made = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    return made


def row_of(desk, cohort, theme):
    return next(row for row in desk.ask(pairings.rows, cohort) if row.theme == theme)


def test_a_group_goes_on_without_who_declined(desk, cohort, people, turned):
    row = row_of(desk, cohort, "lead")
    assert turned(pairing_up.record_answer, row.id, people["cy"], Acceptance.NO, TODAY) == ""
    assert groups(desk, cohort, people) == [("mo", "ann ben"), ("nia", "dee eve")]
    (rule,) = desk.ask(pairings.decided, cohort)
    assert (rule.mentor_id, rule.learner_id, rule.kind) == (people["mo"], people["cy"], RuleKind.FORBID)
    now = desk.ask(pairings.row, row.id)
    assert {each.name: each.acceptance for each in now.members}["Cy Dean"] is Acceptance.NO
    assert "2 mentees; a group here has 2 to 3." in now.rationale
    assert [each.id for each in desk.ask(pairing_up.waiting, cohort).learners] == [people["cy"]]


def test_a_group_that_is_too_small_then_says_so(desk, cohort, people):
    row = row_of(desk, cohort, "data")
    said = desk.do(pairing_up.record_answer, row.id, people["eve"], Acceptance.NO, TODAY)
    assert said == "Only 1 is left, and 2 should be together: put somebody in, or propose again."
    assert desk.ask(pairings.row, row.id).state is PairingState.PROPOSED


def test_without_its_only_mentor_it_is_declined(desk, cohort, people, turned):
    row = row_of(desk, cohort, "data")
    turned(pairing_up.record_answer, row.id, people["nia"], Acceptance.NO, TODAY)
    assert desk.ask(pairings.row, row.id).state is PairingState.DECLINED


def test_who_is_confirmed_is_who_said_not_no(desk, cohort, people):
    row = row_of(desk, cohort, "lead")
    desk.do(pairing_up.record_answer, row.id, people["cy"], Acceptance.NO, TODAY)
    desk.do(pairing_up.confirm, [row.id], TODAY)
    states = {each.name: each.acceptance for each in desk.ask(pairings.row, row.id).members}
    assert states["Cy Dean"] is Acceptance.NO
    assert states["Ann Lee"] is states["Mo Hart"] is Acceptance.YES


def test_who_withdraws_leaves_a_proposed_group_to_the_others(desk, cohort, people, turned):
    turned(pairing_up.withdraw, people["ann"], "", TODAY)
    assert groups(desk, cohort, people) == [("mo", "ben cy"), ("nia", "dee eve")]
