"""What every table shares, and that columns keep what they are given."""

from datetime import date

import pytest
from sqlalchemy import select

from mentordesk.core.desk import command
from mentordesk.core.model import Base, Cohort, Department, Organisation, Person, Programme, Skill
from mentordesk.core.vocab import CohortState, Format


@command("Keep")
def keep(db, **more):
    programme = Programme(name="P")
    db.add(programme)
    db.flush()
    db.add(
        Cohort(
            programme_id=programme.id,
            code="C-1",
            name="C",
            start_on=date(2026, 9, 1),
            end_on=date(2027, 9, 1),
            **more,
        )
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", Format.REVERSE),
        ("state", CohortState.RUNNING),
        ("grade_order", ("Band 5", "“Ö”")),
        ("grade_order", ()),
        ("match_weights", {"skills": 40}),
        ("match_weights", None),
    ],
)
def test_a_column_gives_back_what_it_was_given(desk, field, value):
    desk.do(keep, **{field: value})
    assert desk.ask(lambda db: getattr(db.scalars(select(Cohort)).one(), field)) == value


def test_every_table_has_an_integer_key_that_is_never_used_again(new_copy, desk):
    def schema(db):
        return dict(db.connection().exec_driver_sql("SELECT name, sql FROM sqlite_master").fetchall())

    sql = desk.ask(schema)
    assert all("AUTOINCREMENT" in sql[table] for table in Base.metadata.tables)


def test_names_and_addresses_are_kept_folded_beside_themselves():
    person = Person(name="Zoë Ångström", email="ZOE@Example.org")
    assert (person.folded_name, person.folded_email) == ("zoe angstrom", "zoe@example.org")


def test_a_changed_name_is_folded_again():
    person = Person(name="Zoë")
    person.name = "Chloé"
    assert person.folded_name == "chloe"


def test_what_has_a_name_can_be_found_by_it():
    found = {kind(name="Éire").folded_name for kind in (Organisation, Department, Skill)}
    assert found == {"eire"}
