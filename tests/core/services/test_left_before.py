"""Who was left out in an earlier round goes first in the next."""

from datetime import date

import pytest

from mentordesk.core.desk import command
from mentordesk.core.model import Cohort, Participant
from mentordesk.core.services import asking, matching_runs, pairing_up
from mentordesk.core.vocab import ParticipantState

TODAY = date(2026, 11, 18)


@command("Not placed elsewhere")
def not_placed(db, participant_id):
    """The same person, not placed in another cohort of the programme."""
    here = db.get_one(Participant, participant_id)
    cohort = db.get_one(Cohort, here.cohort_id)
    span = {"start_on": date(2025, 9, 1), "end_on": date(2026, 6, 30)}
    other = Cohort(programme_id=cohort.programme_id, name="Before", code="BEFORE", **span)
    db.add(other)
    db.flush()
    place = Participant(cohort_id=other.id, person_id=here.person_id, role=here.role)
    place.state = ParticipantState.UNPLACED
    db.add(place)


@pytest.mark.usefixtures("people")
def test_only_a_plan_that_was_signed_gives_those_whom_it_left_out_priority(desk, cohort, mentee):
    late = mentee("Zoe Fox", rota=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert desk.ask(asking.request, cohort).first == frozenset()
    run = desk.ask(matching_runs.newest, cohort).id
    desk.do(matching_runs.put_to_review, run, TODAY)
    desk.do(matching_runs.sign_off, run, "", TODAY)
    assert desk.ask(asking.request, cohort).first == {late}


def test_who_was_not_placed_elsewhere_gets_the_place_that_two_could_have(desk, cohort, people, mentee):
    late = mentee("Zed Young", lead=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan() == {people["ann"]: people["mo"], people["ben"]: people["nia"]}
    desk.do(not_placed, late)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert people.plan() == {late: people["mo"], people["ben"]: people["nia"]}
