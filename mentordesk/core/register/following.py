"""Brings the register up to date before each commit of the writer, so that nobody ever reads an old line."""

from typing import Any

from sqlalchemy import Connection, Engine, event

from mentordesk.core.folding import searchable
from mentordesk.core.register.noticing import STALE, notice
from mentordesk.core.register.working_out import LINE, SEARCHABLE, lines, texts

_DEAR = 60
"""To take one text out of the search without a trace takes as long as to read so many anew."""
_MISSING = (
    STALE,
    "INSERT INTO register_stale SELECT id FROM participant WHERE id NOT IN (SELECT id FROM register)",
    "INSERT INTO register_stale SELECT id FROM register WHERE id NOT IN (SELECT id FROM participant)",
)
_STALE = "WHERE participant.id IN (SELECT id FROM register_stale)"
_UNCHANGED = """
DELETE FROM register_stale WHERE id IN
    (SELECT n.id FROM register_now n JOIN register_text t ON t.id = n.id WHERE t.words = n.words)
"""
_CHANGE_SEARCH = (
    """INSERT INTO register_words (register_words, rowid, words)
    SELECT 'delete', id, words FROM register_text WHERE id IN (SELECT id FROM register_stale)""",
    """INSERT INTO register_words (rowid, words)
    SELECT id, words FROM register_now WHERE id IN (SELECT id FROM register_stale)""",
)
_CHANGE_TEXTS = (
    "DELETE FROM register_text WHERE id IN (SELECT id FROM register_stale)",
    """INSERT INTO register_text (id, words)
    SELECT id, words FROM register_now WHERE id IN (SELECT id FROM register_stale)""",
)
_MAKE_SEARCH = "INSERT INTO register_words (register_words) VALUES ('rebuild')"


def install(writer: Engine) -> None:
    """Have the register follow all that this engine commits."""
    with writer.connect() as connection:
        fill(connection)
        notice(connection)
        connection.commit()
    event.listen(writer, "commit", follow)


def fill(connection: Connection) -> None:
    """Make the lines that are not there yet, and take out those of people who are gone."""
    teach(connection.connection.driver_connection)
    for statement in _MISSING:
        connection.exec_driver_sql(statement)
    follow(connection)


def teach(driver_connection: Any) -> None:
    """Let SQL on this connection fold texts."""
    driver_connection.create_function(SEARCHABLE, 1, searchable, deterministic=True)


def follow(connection: Connection) -> None:
    """Work out anew the lines that have been noted."""
    sql = connection.exec_driver_sql
    if sql("SELECT id FROM register_stale LIMIT 1").first() is None:
        return
    sql("DELETE FROM register WHERE id IN (SELECT id FROM register_stale)")
    sql(f"INSERT INTO register ({', '.join(LINE)}) {lines()} {_STALE}")
    sql("CREATE TEMP TABLE IF NOT EXISTS register_now (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")
    sql(f"INSERT INTO register_now (id, words) {texts()} {_STALE}")
    sql(_UNCHANGED)
    others = "SELECT count(*) FROM register_text WHERE id IN (SELECT id FROM register_stale)"
    anew = sql(others).scalar_one() * _DEAR > sql("SELECT count(*) FROM register_text").scalar_one()
    for statement in (*_CHANGE_TEXTS, _MAKE_SEARCH) if anew else (*_CHANGE_SEARCH, *_CHANGE_TEXTS):
        sql(statement)
    sql("DELETE FROM register_stale")
    sql("DELETE FROM register_now")
