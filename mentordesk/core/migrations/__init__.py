"""Brings an older file up to date, or a new one up from nothing, in one transaction: all or nothing."""

from pathlib import Path

from sqlalchemy import Connection

from mentordesk.core.errors import StorageTrouble
from mentordesk.core.i18n import _

LATEST = 9
"""How many migrations there are; a file's `user_version` counts those that it has been through."""


def upgrade(connection: Connection) -> None:
    """Run what is missing on a connection whose foreign keys are off and whose transaction has begun.

    Raises `StorageTrouble` when a row would be lost or left without its parent.
    """
    from alembic import command
    from alembic.config import Config

    before = _counts(connection)
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    command.upgrade(config, "head")
    after = _counts(connection)
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    lost = [table for table, rows in before.items() if after.get(table, rows) < rows]
    if orphans or lost:
        raise StorageTrouble(
            _("The file could not be brought up to date without losing something, so it was left as it is.")
        )
    connection.exec_driver_sql(f"PRAGMA user_version={LATEST}")


def _counts(connection: Connection) -> dict[str, int]:
    tables = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {
        name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()  # noqa: S608 - from the schema
        for (name,) in tables.fetchall()
    }
