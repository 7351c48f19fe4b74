"""Answered groups keep their people and their places; all others are decided anew."""

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import group_asking
from mentordesk.core.vocab import Acceptance
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import make_groups


def test_an_answered_group_takes_its_place_and_its_people(desk, cohort):
    people = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.theme == "lead")
    desk.do(pairing_up.record_answer, row.id, people["ann"], Acceptance.YES, TODAY)
    request = desk.ask(group_asking.request, cohort)
    assert {each.name for each in request.learners} == {"Dee Fox", "Eve Moss"}
    assert {each.name: each.places for each in request.mentors} == {"Mo Hart": 0, "Nia Pope": 1}
    about = desk.ask(group_asking.about, row)
    assert {each.name: each.places for each in about.mentors} == {"Mo Hart": 1, "Nia Pope": 0}


def test_the_week_begins_on_the_monday_before_the_cohort(desk, cohort):
    week = desk.ask(group_asking.week, cohort)
    assert (week.monday.isoformat(), week.zone) == ("2026-08-31", "Europe/London")
