"""What tests of the register share: someone who said much, statements as commands, what does not agree."""

import pytest

from mentordesk.core import db, participants, register
from mentordesk.core.desk import command
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.vocab import Role


@command("Change")
def execute(session, *statements):
    for statement in statements:
        session.connection().exec_driver_sql(statement)


@pytest.fixture
def wrong(desk):
    """What does not agree, as seen by a reader."""

    def look():
        connection = db.connect(desk.path, mode="ro")
        try:
            return register.disagreements(connection)
        finally:
            connection.close()

    return look


@pytest.fixture
def kept(desk):
    """What the register holds: lines, texts, and the words of the search."""

    def read(session):
        lines = session.connection().exec_driver_sql("SELECT * FROM register ORDER BY id")
        texts = session.connection().exec_driver_sql("SELECT * FROM register_text ORDER BY id")
        return lines.fetchall(), texts.fetchall()

    return lambda: desk.ask(read)


@pytest.fixture
def zoe(desk, cohort):
    """Zoë, of whom much is known; participant 1."""
    draft = PersonDraft(
        "Zoë Marsh",
        Role.MENTEE,
        "zm@example.org",
        job_title="Deputy Sister",
        department="Emergency",
        organisation="St Brigid",
        grade="Band 6",
        needs=(SkillLine("Leading a shift", 1, 3),),
        offers=(SkillLine("Figures", 4),),
        interests=("Café talks",),
    )
    return desk.do(participants.add, cohort, draft)
