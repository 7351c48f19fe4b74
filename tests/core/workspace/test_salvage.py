"""What can be read of a damaged table is read, around what cannot."""

import pytest
from sqlalchemy import insert

from mentordesk.core import db
from mentordesk.core.model import Base
from mentordesk.core.workspace import salvage

PERSON = Base.metadata.tables["person"]


class Half:
    """A connection that cannot read the rows from 40 to 59; a real one otherwise."""

    def __init__(self, connection):
        self.connection = connection
        self.asked = 0

    def execute(self, question, values=()):
        self.asked += 1
        if "BETWEEN" in question and values[0] <= 59 and values[1] >= 40:
            raise db.Error("database disk image is malformed")
        return self.connection.execute(question, values)


@pytest.fixture
def hundred(new_copy):
    people = [
        {"id": n, "code": f"P-{n:05}", "name": f"Person {n}", "folded_name": f"person {n}"}
        for n in range(1, 101)
    ]
    engine = db.migrator(new_copy)
    with engine.begin() as session:
        session.execute(insert(PERSON), people)
    engine.dispose()
    connection = db.connect(new_copy)
    yield connection
    connection.close()


def test_all_is_read_but_what_cannot_be(hundred):
    half = Half(hundred)
    rows = [row["id"] for row in salvage.read(half, PERSON)]
    assert rows == [*range(1, 40), *range(60, 101)]
    assert half.asked < 100


def test_rows_the_program_could_not_work_with_are_left_out(hundred):
    hundred.execute("UPDATE person SET name = x'ff00' WHERE id = 3")
    assert 3 not in {row["id"] for row in salvage.read(hundred, PERSON)}


@pytest.mark.parametrize(
    ("table", "row", "fits"),
    [
        ("participant", {"id": 1, "role": "mentor"}, True),
        ("participant", {"id": 1, "role": "mentxr"}, False),
        ("participant", {"id": "1"}, False),
        ("cohort", {"start_on": "2026-13-01"}, False),
        ("cohort", {"start_on": None}, True),
    ],
)
def test_a_row_fits_if_the_program_could_read_it(table, row, fits):
    assert salvage.fitting(Base.metadata.tables[table], row) is fits


def test_a_table_that_is_not_there_gives_nothing(tmp_path):
    connection = db.connect(tmp_path / "x", mode="rwc")
    assert list(salvage.read(connection, PERSON)) == []
    connection.close()
