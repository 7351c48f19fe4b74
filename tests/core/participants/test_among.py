"""Many ids in one question."""

from sqlalchemy import select

from mentordesk.core.model import Participant
from mentordesk.core.participants.among import WANTED, among, listed, of_wanted


def test_more_ids_than_a_question_may_have_parameters(desk, someone):
    number = someone()
    query = select(Participant.id).where(Participant.id.in_(among(range(300_000))))
    assert desk.ask(lambda db: list(db.scalars(query))) == [number]


def test_no_ids_are_nobody(desk, someone):
    someone()
    query = select(Participant.id).where(Participant.id.in_(among(())))
    assert desk.ask(lambda db: list(db.scalars(query))) == []


def test_a_query_made_once_takes_other_ids_each_time(desk, someone):
    people = [someone("Ada"), someone("Ben")]
    query = select(Participant.id).where(Participant.id.in_(of_wanted()))
    for wanted in (people[:1], people[1:], [], people):
        assert desk.ask(lambda db, ids: list(db.scalars(query, {WANTED: listed(ids)})), wanted) == wanted
