"""A change of any table that the register is worked out of changes the lines that it touches."""

from datetime import date

import pytest

from mentordesk.core.desk import command
from mentordesk.core.model import Attendance, MentoringSession
from mentordesk.core.register.noticing import WHOSE
from mentordesk.core.vocab import Mark
from tests.core.register.conftest import execute

STATEMENTS = {
    "participant": "UPDATE participant SET state = 'accepted'",
    "person": "UPDATE person SET folded_name = 'else' WHERE id = 1",
    "department": "UPDATE department SET folded_name = 'else'",
    "organisation": "UPDATE organisation SET folded_name = 'else'",
    "need": "DELETE FROM need",
    "offer": "INSERT INTO offer (participant_id, skill_id, level) VALUES (3, 1, 3)",
    "interest": "UPDATE interest SET tag = 'Chess'",
    "skill": "UPDATE skill SET folded_name = 'else' WHERE id = 1",
    "skill_synonym": "INSERT INTO skill_synonym (skill_id, word, folded_word) VALUES (1, 'Shifts', 'shifts')",
    "merged_person": "INSERT INTO merged_person (person_id, code, name, email, folded_email, merged_on) "
    "VALUES (1, 'P-2', 'Z', 'old@example.org', 'old@example.org', '2026-11-18')",
    "pairing": "UPDATE pairing SET state = 'ended_early'",
    "member": "UPDATE member SET left_on = '2026-11-18' WHERE side = 'learner'",
    "attendance": "DELETE FROM attendance",
    "session": "UPDATE session SET day = '2026-11-01'",
}


@command("Meet")
def meet(db, pair):
    day = date(2026, 10, 1)
    db.add(MentoringSession(id=1, pairing_id=pair.id, code="S-1", number=1, day=day, zone="UTC"))
    db.flush()
    db.add(Attendance(session_id=1, participant_id=pair.learner, mark=Mark.ATTENDED))


@pytest.fixture
def met(desk, zoe, pair):
    """Zoë, and two who have met."""
    desk.do(meet, pair)


def test_there_is_a_change_of_each_table():
    assert set(STATEMENTS) == set(WHOSE)


@pytest.mark.parametrize("table", STATEMENTS)
def test_a_change_of_a_table_is_followed_and_undone(desk, met, kept, wrong, table):
    before = kept()
    desk.do(execute, STATEMENTS[table])
    assert kept() != before
    assert wrong() == []
    desk.undo()
    assert (kept(), wrong()) == (before, [])
