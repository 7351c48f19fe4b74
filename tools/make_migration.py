"""Writes a migration file from the difference between the model and the newest file version.

Usage: python tools/make_migration.py NUMBER "what it does"; read the result before you commit it.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from mentordesk.core import db, migrations
from mentordesk.core.model import SEARCH_TABLES, Base, base

VERSIONS = Path(migrations.__file__).parent / "versions"
HEAD = '''"""{words}."""

import sqlalchemy as sa
from alembic import op

revision = "{number:04}"
down_revision = {before}


def upgrade() -> None:
    """{words}."""
{body}
'''


def render_type(kind: str, thing: object, _context: object) -> str | bool:
    """Our own column types are plain text to the database."""
    ours = (base.Word, base.Texts, base.Numbers, base.Lines)
    return "sa.Text()" if kind == "type" and isinstance(thing, ours) else False


def known(name: str | None, kind: str, _parent: object) -> bool:
    """The tables of the full-text search are written by hand: SQLite makes what they consist of."""
    return kind != "table" or name not in SEARCH_TABLES


def written(number: int, words: str) -> str:
    """The migration that brings a file of the newest version to what the model says."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "newest")
        db.connect(file, mode="rwc").close()
        engine = db.migrator(file)  # our own SQLite: Python's may not know what search needs
        try:
            with engine.begin() as connection:
                return _rendered(connection, number, words)
        finally:
            engine.dispose()


def _rendered(connection: Connection, number: int, words: str) -> str:
    if number > 1:
        migrations.upgrade(connection)
    options = {
        "target_metadata": Base.metadata,
        "render_item": render_type,
        "render_as_batch": True,
        "include_name": known,
    }
    context = MigrationContext.configure(connection, opts=options)
    script = produce_migrations(context, Base.metadata)
    rendered = render_python_code(script.upgrade_ops, render_item=render_type, migration_context=context)
    before = "None" if number == 1 else f'"{number - 1:04}"'
    body = "\n".join(line for line in rendered.splitlines() if "###" not in line and "info=" not in line)
    return HEAD.format(words=words, number=number, before=before, body=body)


def main() -> None:
    """Write the file."""
    number, words = int(sys.argv[1]), sys.argv[2]
    (VERSIONS / f"v{number:04}.py").write_text(written(number, words), encoding="utf-8")


if __name__ == "__main__":
    main()
