"""Files of every age come up to what the model says, or stay as they were."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from mentordesk.core import db, migrations, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import StorageTrouble
from mentordesk.core.model import SEARCH_TABLES, Base


def test_the_migrations_make_what_the_model_says(new_copy):
    engine = db.readers(new_copy)

    def known(name, kind, _parent):
        return kind != "table" or name not in SEARCH_TABLES

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": known})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_number_of_migrations_is_known_without_alembic():
    config = Config()
    config.set_main_option("script_location", migrations.__path__[0])
    assert len(list(ScriptDirectory.from_config(config).walk_revisions())) == migrations.LATEST


def test_bringing_a_file_up_to_date_twice_changes_nothing(new_copy):
    engine = db.migrator(new_copy)
    with engine.begin() as connection:
        migrations.upgrade(connection)
        assert connection.exec_driver_sql("SELECT count(*) FROM owner").scalar() == 1
    engine.dispose()


def test_a_file_with_loose_ends_is_not_migrated(new_copy):
    engine = db.migrator(new_copy)
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO need (participant_id, skill_id, level, importance) VALUES (7, 7, 1, 1)"
        )
        with pytest.raises(StorageTrouble, match="left as it is"):
            migrations.upgrade(connection)
    engine.dispose()


def test_a_file_of_the_first_version_keeps_everything_and_can_still_undo_it_all(older_file):
    desk = Desk.open(older_file)
    people = "SELECT count(*) FROM person"
    count = lambda db: db.connection().exec_driver_sql(people).scalar()  # noqa: E731 - a query of one line
    assert desk.ask(count) == 4
    while desk.undo():
        pass
    assert desk.ask(count) == 0
    while desk.redo():
        pass
    assert desk.ask(count) == 4
    desk.close()
    assert workspace.check(older_file) == []
