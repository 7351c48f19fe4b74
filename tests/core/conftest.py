"""What tests of the rooms share: a cohort with pairings, and a command done, undone and done again."""

from dataclasses import dataclass
from datetime import date

import pytest
from sqlalchemy import select

from mentordesk.core import codes, issuing, journal
from mentordesk.core.desk import command
from mentordesk.core.model import Cohort, Member, Pairing, Participant, Person, Programme, Wave
from mentordesk.core.vocab import PairingState, Role, Side, SurveyKind


@dataclass(frozen=True)
class Pair:
    """A pairing made for a test."""

    id: int
    cohort_id: int
    mentor: int
    learner: int
    """Participants."""


def tables(db):
    """All that undo knows."""
    return {
        table.name: [tuple(row) for row in db.execute(select(table).order_by(table.c.id))]
        for table in journal.journalled()
    }


@pytest.fixture
def turned(desk):
    """Does a command, undoes and redoes it, compares all tables, and gives what the command gave."""

    def run(what, *args, **kwargs):
        before = desk.ask(tables)
        given = desk.do(what, *args, **kwargs)
        after = desk.ask(tables)
        assert after != before
        desk.undo()
        assert desk.ask(tables) == before
        desk.redo()
        assert desk.ask(tables) == after
        return given

    return run


@command("Make")
def make_cohort(db):
    programme = Programme(name="Emerging leaders")
    db.add(programme)
    db.flush()
    cohort = Cohort(
        programme_id=programme.id,
        code=issuing.issue(db, codes.Kind.COHORT)[0],
        name="2026",
        start_on=date(2026, 9, 1),
        end_on=date(2027, 8, 31),
    )
    db.add(cohort)
    db.flush()
    db.add_all(
        Wave(cohort_id=cohort.id, survey=survey, name=survey.label, opens_on=cohort.start_on, standing=True)
        for survey in SurveyKind
    )
    return cohort.id


@command("Make")
def make_participant(db, cohort_id, name, role):
    person = Person(code=issuing.issue(db, codes.Kind.PERSON)[0], name=name)
    db.add(person)
    db.flush()
    participant = Participant(person_id=person.id, cohort_id=cohort_id, role=role)
    db.add(participant)
    db.flush()
    return participant.id


@command("Make")
def make_pair(db, cohort_id, names, state=PairingState.ACTIVE):
    mentor = make_participant(db, cohort_id, names[0], Role.MENTOR)
    learner = make_participant(db, cohort_id, names[1], Role.MENTEE)
    code = issuing.issue(db, codes.Kind.PAIRING)[0]
    pairing = Pairing(cohort_id=cohort_id, code=code, state=state)
    db.add(pairing)
    db.flush()
    for side, who in ((Side.MENTOR, mentor), (Side.LEARNER, learner)):
        db.add(Member(pairing_id=pairing.id, participant_id=who, side=side))
    return Pair(pairing.id, cohort_id, mentor, learner)


@pytest.fixture
def cohort(desk):
    """The id of a cohort in London with its two standing waves open."""
    return desk.do(make_cohort)


@pytest.fixture
def pair(desk, cohort):
    """Ben Hargreaves, mentored by Ada Obi."""
    return desk.do(make_pair, cohort, ("Ada Obi", "Ben Hargreaves"))


@pytest.fixture
def other_pair(desk, cohort):
    """Dee Lau, mentored by Cleo Reid."""
    return desk.do(make_pair, cohort, ("Cleo Reid", "Dee Lau"))


@pytest.fixture
def lone_pair(desk, cohort):
    """Makes a pairing in a state."""
    return lambda state: desk.do(make_pair, cohort, ("Eve Moss", "Finn Nash"), state)
