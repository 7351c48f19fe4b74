"""Many ids in one question."""

from sqlalchemy import select

from mentordesk.core.model import Participant
from mentordesk.core.participants.among import among


def test_more_ids_than_a_question_may_have_parameters(desk, someone):
    number = someone()
    query = select(Participant.id).where(Participant.id.in_(among(range(300_000))))
    assert desk.ask(lambda db: list(db.scalars(query))) == [number]


def test_no_ids_are_nobody(desk, someone):
    someone()
    query = select(Participant.id).where(Participant.id.in_(among(())))
    assert desk.ask(lambda db: list(db.scalars(query))) == []
