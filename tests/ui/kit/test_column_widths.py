"""Columns share the room there is until one is dragged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView

from mentordesk.ui.kit.column_widths import ColumnWidths
from mentordesk.ui.kit.table_model import Column

NAME, ROLE, POST = (
    Column("Name", str, width=100, grow=3),
    Column("Role", str, width=60),
    Column("Post", str, width=80, grow=1),
)


@pytest.fixture
def header(qtbot, dressed):
    made = QHeaderView(Qt.Orientation.Horizontal)
    made.setModel(QStandardItemModel(0, 3, made))
    qtbot.addWidget(made)
    return made


def sizes(header):
    return [header.sectionSize(place) for place in range(3)]


def test_what_is_left_over_goes_to_those_that_grow(header):
    ColumnWidths(header, (NAME, ROLE, POST), own=False).fit(280)
    assert sizes(header) == [130, 60, 90]


def test_no_column_is_narrower_than_designed(header):
    ColumnWidths(header, (NAME, ROLE, POST), own=False).fit(10)
    assert sizes(header) == [100, 60, 80]


def test_a_hidden_column_takes_no_share(header):
    widths = ColumnWidths(header, (NAME, ROLE, POST), own=False)
    header.hideSection(2)
    widths.fit(200)
    assert sizes(header) == [140, 60, 0]


def test_a_column_that_was_dragged_keeps_its_width(qtbot, header):
    widths = ColumnWidths(header, (NAME, ROLE, POST), own=False)
    with qtbot.waitSignal(widths.dragged):
        header.resizeSection(0, 77)
    widths.fit(800)
    assert header.sectionSize(0) == 77
    assert widths.own
