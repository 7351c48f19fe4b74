"""Columns are remembered by their keys, so that others may come and go."""

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView

from mentordesk.ui.kit import column_memory
from mentordesk.ui.kit.table_source import Column

NAME, ROLE = Column("Name", str, "name", width=100), Column("Role", str, "role", width=60)
PHONE = Column("Phone", str, "phone", width=80, hidden=True)


@pytest.fixture
def header(qtbot, dressed):
    def make(count):
        made = QHeaderView(Qt.Orientation.Horizontal)
        made.setModel(QStandardItemModel(0, count, made))
        qtbot.addWidget(made)
        return made

    return make


def shown(header, columns):
    """The keys of the columns that show, in order, with their widths."""
    places = [header.logicalIndex(at) for at in range(len(columns))]
    return [(columns[at].key, header.sectionSize(at)) for at in places if not header.isSectionHidden(at)]


def test_columns_stand_as_they_were_designed_until_somebody_changes_them(header):
    made, columns = header(3), (NAME, ROLE, PHONE)
    column_memory.restore(made, columns, QByteArray())
    assert shown(made, columns) == [("name", 100), ("role", 60)]


def test_order_widths_and_what_is_hidden_come_back_where_columns_came_and_went(header):
    before, columns = header(3), (NAME, ROLE, PHONE)
    column_memory.restore(before, columns, QByteArray())
    before.showSection(2)
    before.resizeSection(0, 222)
    before.moveSection(2, 0)
    remembered = column_memory.kept(before, columns)
    own, after = Column("Site", str, "field:3", width=70), header(3)
    column_memory.restore(after, (NAME, own, PHONE), remembered)
    assert shown(after, (NAME, own, PHONE)) == [("phone", 80), ("name", 222), ("field:3", 70)]


@pytest.mark.parametrize("odd", [b"", b"{}", b"[1]", b'[["name", "x", 1]]', b"\xff\x00"])
def test_what_is_not_understood_is_as_if_nothing_were_remembered(header, odd):
    made, columns = header(2), (NAME, ROLE)
    column_memory.restore(made, columns, QByteArray(odd))
    assert shown(made, columns) == [("name", 100), ("role", 60)]


def test_the_first_column_always_shows(header):
    made, columns = header(2), (NAME, ROLE)
    column_memory.restore(made, columns, QByteArray(b'[["name", 90, true], ["role", 60, true]]'))
    assert shown(made, columns) == [("name", 90)]
