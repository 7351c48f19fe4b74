"""A kept proof is weighed again against what is in the file: it holds, or it is said why it cannot."""

import json

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.model import MatchRun
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.matching_runs.proof_today import Proof, proof_today
from mentordesk.core.services.pairing_up import Way
from mentordesk.core.vocab import Acceptance, MatchMode
from tests.core.services.conftest import TODAY


@command("Alter")
def alter(db, run_id, **fields):
    for field, value in fields.items():
        setattr(db.get_one(MatchRun, run_id), field, value)


@pytest.mark.req("S1-12")
def test_it_holds_while_nothing_changes_and_after_confirming(desk, cohort, kept):
    assert desk.ask(proof_today, kept.id) is Proof.HOLDS
    desk.do(pairing_up.confirm, [row.id for row in desk.ask(pairings.rows, cohort)], TODAY)
    assert desk.ask(proof_today, kept.id) is Proof.HOLDS


@pytest.mark.parametrize("mode", [each for each in MatchMode if each is not MatchMode.STABLE])
def test_each_kind_of_plan_is_weighed_by_what_it_was_asked(desk, cohort, kept, last, mode):
    desk.do(pairing_up.use_way, cohort, Way(mode), TODAY)
    assert desk.ask(proof_today, last().id) is Proof.HOLDS


def test_what_had_an_answer_holds_its_place(desk, cohort, people, kept, last):
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.holds(people["ann"]))
    desk.do(pairing_up.record_answer, row.id, people["ann"], Acceptance.YES, TODAY)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert desk.ask(proof_today, last().id) is Proof.HOLDS
    desk.do(pairing_up.confirm, [row.id], TODAY)
    assert desk.ask(proof_today, last().id) is Proof.HOLDS


def test_other_places_or_decisions_are_another_question(desk, people, kept):
    desk.do(participants.set_capacity, people["mo"], 3)
    assert desk.ask(proof_today, kept.id) is Proof.CHANGED
    desk.undo()
    desk.do(pairings.forbid, people["mo"], people["ben"])
    assert desk.ask(proof_today, kept.id) is Proof.CHANGED


def test_a_proof_that_was_altered_fails(desk, kept):
    proof = json.loads(kept.certificate)
    proof["levels"][-1]["value"] += 1
    desk.do(alter, kept.id, certificate=json.dumps(proof))
    assert desk.ask(proof_today, kept.id) is Proof.FAILS


def test_without_a_proof_or_without_the_question_nothing_is_weighed(desk, kept):
    desk.do(alter, kept.id, stood=None)
    assert desk.ask(proof_today, kept.id) is Proof.OLD
    desk.do(alter, kept.id, certificate=None)
    assert desk.ask(proof_today, kept.id) is Proof.NONE


def test_the_record_is_told_what_was_found(desk, cohort, kept):
    found = desk.ask(lambda db: matching_runs.weighed(db, matching_runs.record(db, cohort)))
    assert found.today is Proof.HOLDS
