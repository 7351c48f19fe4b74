"""The map of where something about people is held leaves nothing out."""

from mentordesk.core.model import Base
from mentordesk.core.services.held.data_map import HISTORY, MENTIONED, NOBODY, SUBJECTS


def test_every_table_is_on_the_map_once():
    """A new table belongs to SUBJECTS when it is about people, else to NOBODY with its reason."""
    listed = [*SUBJECTS, *NOBODY, *HISTORY]
    assert sorted(listed) == sorted(Base.metadata.tables)


def test_every_column_of_a_table_about_people_is_on_the_map():
    """A new column is shown, masked, or left for review: see core/services/held/ways_of_telling.py."""
    for name, subject in SUBJECTS.items():
        assert set(subject.columns) == set(Base.metadata.tables[name].columns.keys()), name


def test_every_column_that_leads_to_a_person_is_followed_or_counted():
    targets = {"person", "participant"}
    for name, table in Base.metadata.tables.items():
        for key in table.foreign_keys:
            if key.column.table.name not in targets or name in NOBODY:
                continue
            column = key.parent.name
            follows = column in SUBJECTS[name].by
            named = SUBJECTS[name].columns[column].words
            assert follows or named or (name, column) in MENTIONED, f"{name}.{column}"


def test_each_way_to_rows_leads_through_rows_found_before():
    seen = {"person"}
    for name, subject in SUBJECTS.items():
        for table, column in subject.by.values():
            assert table in seen or table == name
            assert column in Base.metadata.tables[table].columns
        seen.add(name)
