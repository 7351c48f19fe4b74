"""Every column of a person and of a place is in some line, and is told in words."""

from datetime import date

from mentordesk.core.model import Participant, Person
from mentordesk.core.services.merging.merged_fields import FURTHEST, PERSON, PLACE, joined
from mentordesk.core.vocab import ParticipantState

_OURS = {"id", "code", "person_id", "cohort_id", "role", "times_known"}


def test_no_column_is_forgotten():
    for table, fields in ((Person, PERSON), (Participant, PLACE)):
        ours = {name for name in table.__table__.columns.keys() if not name.startswith("folded_")} - _OURS  # noqa: SIM118 - of SQLAlchemy
        assert sorted(ours) == sorted(column for field in fields for column in field.columns)


def test_every_state_has_its_rank():
    assert set(FURTHEST) == set(ParticipantState)
    assert len(FURTHEST) == len(set(FURTHEST))


def test_what_is_there_is_told_in_words(desk, person):
    number, place = person("Ada Obi", applied_on=date(2026, 9, 3), style_1=1, style_2=2, style_3=3, style_4=4)

    def told(db):
        rows = (db.get_one(Person, number), PERSON), (db.get_one(Participant, place), PLACE)
        return {field.key: field.tell(db, row) for row, fields in rows for field in fields}

    said = {key: texts for key, texts in desk.ask(told).items() if texts}
    assert said == {
        "name": ("Ada Obi",),
        "state": ("Applied", "Applied Thu 3 Sept 2026"),
        "capacity": ("2",),
        "style": ("1, 2, 3, 4",),
    }


def test_two_lists_are_joined_without_saying_a_thing_twice():
    assert joined(("a", "b"), ("b", "c")) == ("a", "b", "c")
