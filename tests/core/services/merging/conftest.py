"""What tests of merging share: two people who may be one, and what hangs on them."""

import pytest

from mentordesk.core.desk import command
from mentordesk.core.model import Participant, Person
from mentordesk.core.vocab import Role
from tests.core.conftest import make_participant


@command("Make")
def make_person(db, cohort_id, name, role=Role.MENTEE, **fields):
    """Somebody in the cohort; gives (person, participant)."""
    number = make_participant(db, cohort_id, name, role)
    participant = db.get_one(Participant, number)
    person = db.get_one(Person, participant.person_id)
    for field, value in fields.items():
        setattr(person if hasattr(Person, field) else participant, field, value)
    return person.id, number


@command("Keep")
def keep(db, *rows):
    """Write these rows."""
    db.add_all(rows)


@pytest.fixture
def person(desk, cohort):
    """Makes somebody; gives (person, participant)."""
    return lambda name, role=Role.MENTEE, **fields: desk.do(make_person, cohort, name, role, **fields)


@pytest.fixture
def two(person):
    """Ada Obi and Obi, Ada: two mentees with addresses of their own."""
    one = person("Ada Obi", email="ada.obi@example.org", phone="020 7946 0001")
    return one, person("Obi, Ada", email="ada@example.com", job_title="Staff nurse")


@pytest.fixture
def asked(desk):
    """Asks for one column of one row."""
    return lambda table, number, column: desk.ask(lambda db: getattr(db.get(table, number), column))
