"""What tests of the services share: a cohort of people who can be paired."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.model import Cohort, Participant
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.vocab import ParticipantState, Role

TODAY = date(2026, 11, 18)


@command("Make")
def make_ready(db, cohort_id, name, role, more, **skills):
    """Someone accepted and onboarded; skills are needed or offered, with their level."""
    lines = tuple(SkillLine(skill, level, 2 if role.learns else 0) for skill, level in skills.items())
    draft = PersonDraft(
        name=name,
        role=role,
        capacity=1,
        needs=lines if role.learns else (),
        offers=() if role.learns else lines,
    )
    number = participants.add(db, cohort_id, draft, TODAY)
    participant = db.get_one(Participant, number)
    participant.state, participant.onboarded_on = ParticipantState.ACCEPTED, TODAY
    for field, value in (more or {}).items():
        setattr(participant, field, value)
    return number


@command("Change cohort")
def alter_cohort(db, cohort_id, **fields):
    for field, value in fields.items():
        setattr(db.get_one(Cohort, cohort_id), field, value)


@pytest.fixture
def mentor(desk, cohort):
    """Makes a mentor with one place who offers skills, such as lead=4."""
    return lambda name, more=None, **skills: desk.do(make_ready, cohort, name, Role.MENTOR, more, **skills)


@pytest.fixture
def mentee(desk, cohort):
    """Makes a mentee who needs skills, such as lead=2."""
    return lambda name, more=None, **skills: desk.do(make_ready, cohort, name, Role.MENTEE, more, **skills)


class People(dict):
    """Participants by first name, with what tests ask of their cohort."""

    def __init__(self, desk, cohort, **ids):
        super().__init__(ids)
        self.desk, self.cohort = desk, cohort

    def state(self, who):
        return self.desk.ask(participants.profile, self[who]).state

    def plan(self):
        """Everything that holds a place now: the mentor by learner."""
        rows = [row for row in self.desk.ask(pairings.rows, self.cohort) if row.state.holds_place]
        return {row.learners[0].participant_id: row.mentors[0].participant_id for row in rows}

    def change_cohort(self, **fields):
        self.desk.do(alter_cohort, self.cohort, **fields)


@pytest.fixture
def people(desk, cohort, mentor, mentee):
    """Two mentors, each the best for one of two mentees: Ann with Mo (lead), Ben with Nia (data)."""
    return People(
        desk,
        cohort,
        mo=mentor("Mo Hart", lead=5, data=3),
        nia=mentor("Nia Pope", data=5, lead=3),
        ann=mentee("Ann Lee", lead=2),
        ben=mentee("Ben Roy", data=2),
    )
