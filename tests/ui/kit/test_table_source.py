"""A column is remembered by what it sorts by, else by its title."""

import pytest

from mentordesk.ui.kit.table_source import Column


@pytest.mark.parametrize(
    ("column", "key"),
    [(Column("Name", str, "name"), "name"), (Column("Last met", str), "Last met")],
)
def test_the_key_of_a_column_outlives_its_place(column, key):
    assert column.key == key
