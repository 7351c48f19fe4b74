"""The tool that writes migrations finds what the model says beyond the newest file version."""

import importlib.util
from pathlib import Path

import pytest
import sqlalchemy as sa

from mentordesk.core.migrations import LATEST
from mentordesk.core.model import Base

TOOL = Path(__file__).parent.parent.parent / "tools" / "make_migration.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("make_migration", TOOL)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_a_column_more_in_the_model_is_what_the_migration_adds(tool):
    table = Base.metadata.tables["place"]
    extra = sa.Column("extra", sa.String())
    table.append_column(extra)
    try:
        written = tool.written(LATEST + 1, "One more")
    finally:
        table._columns.remove(extra)
    compile(written, "migration", "exec")
    assert f'revision = "{LATEST + 1:04}"' in written
    assert f'down_revision = "{LATEST:04}"' in written
    changes = [line.strip() for line in written.splitlines() if "op." in line and "import" not in line]
    assert changes == ["op.add_column('place', sa.Column('extra', sa.String(), nullable=True))"]
