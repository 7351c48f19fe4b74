"""The two engines: who may write, who waits, what the file promises."""

import pytest
from sqlalchemy.exc import OperationalError

from mentordesk.core import db


def value(engine, sql):
    with engine.connect() as connection:
        return connection.exec_driver_sql(sql).scalar()


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
    ],
)
def test_the_writer_keeps_its_promises(new_copy, pragma, expected):
    engine = db.writer(new_copy)
    assert value(engine, f"PRAGMA {pragma}") == expected
    engine.dispose()


def test_a_reader_cannot_write(new_copy):
    engine = db.readers(new_copy)
    with engine.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM owner")
    engine.dispose()


def test_the_writer_takes_the_lock_when_it_begins(new_copy):
    writer, other = db.writer(new_copy), db.connect(new_copy)
    other.execute("PRAGMA busy_timeout=0")
    with writer.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
        with pytest.raises(db.Error, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.close()
    writer.dispose()


def test_readers_go_on_while_the_writer_writes(new_copy):
    writer, readers = db.writer(new_copy), db.readers(new_copy)
    with writer.begin() as connection:
        connection.exec_driver_sql("UPDATE owner SET phone = 'new'")
        assert value(readers, "SELECT phone FROM owner") == ""
    assert value(readers, "SELECT phone FROM owner") == "new"
    writer.dispose()
    readers.dispose()


def test_the_migrator_does_not_enforce_foreign_keys(new_copy):
    engine = db.migrator(new_copy)
    assert value(engine, "PRAGMA foreign_keys") == 0
    engine.dispose()


def test_a_file_with_a_key_opens_with_the_key_alone(tmp_path):
    path, key = tmp_path / "locked.db", "ab" * 32
    connection = db.connect(path, mode="rwc", key=key)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    assert not path.read_bytes().startswith(b"SQLite format 3")
    assert db.connect(path, key=key).execute("SELECT count(*) FROM t").fetchone() == (0,)
    with pytest.raises(db.Error, match="not a database"):
        db.connect(path, key="cd" * 32).execute("SELECT count(*) FROM t")


def test_a_connection_never_makes_a_file_by_itself(tmp_path):
    with pytest.raises(db.Error, match="unable to open"):
        db.connect(tmp_path / "none.db")
