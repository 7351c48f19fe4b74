"""Writes a migration file from the difference between the model and the newest file version.

Usage: python tools/make_migration.py NUMBER "what it does"; read the result before you commit it.
"""

import sys
from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from mentordesk.core import migrations
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


def main() -> None:
    """Write the file."""
    number, words = int(sys.argv[1]), sys.argv[2]
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        if number > 1:
            migrations.upgrade(connection)
        context = MigrationContext.configure(
            connection,
            opts={
                "target_metadata": Base.metadata,
                "render_item": render_type,
                "render_as_batch": True,
                "include_name": known,
            },
        )
        script = produce_migrations(context, Base.metadata)
        rendered = render_python_code(script.upgrade_ops, render_item=render_type, migration_context=context)
    before = "None" if number == 1 else f'"{number - 1:04}"'
    body = "\n".join(line for line in rendered.splitlines() if "###" not in line and "info=" not in line)
    (VERSIONS / f"v{number:04}.py").write_text(
        HEAD.format(words=words, number=number, before=before, body=body), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
