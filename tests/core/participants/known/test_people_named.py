"""Finding people while their name is typed."""

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import known


@pytest.fixture
def person(desk, someone):
    """Adds someone and gives the person's id."""
    return lambda name, **said: desk.ask(participants.profile, someone(name, **said)).person_id


def test_accents_case_and_order_do_not_matter(desk, person):
    sian = person("Siân Pritchard", job_title="Matron", department="Surgery")
    person("Ada Obi")
    assert desk.ask(known.people_called, "PRI sian") == [(sian, "Siân Pritchard", "Matron, Surgery")]


def test_the_code_tells_apart_where_nothing_else_does(desk, person):
    found = desk.ask(known.people_called, "ada", person("Ada Obi") + 1)
    assert [len(tells) for _number, _name, tells in found] == [7]


def test_one_is_left_out_and_nothing_typed_finds_nobody(desk, person):
    ada = person("Ada Obi")
    assert desk.ask(known.people_called, "ada", ada) == []
    assert desk.ask(known.people_called, "  ") == []


def test_signs_that_searching_uses_stand_for_themselves(desk, person):
    person("Ada Obi")
    assert desk.ask(known.people_called, "%") == []
