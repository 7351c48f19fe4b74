"""The rows in sight are painted as they stand: chosen ones, the caret, and what was read anew."""

import pytest
from PySide6.QtWidgets import QApplication

from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import Column, PagedTableModel, Source
from mentordesk.ui.kit.task import wait_for_all

# the offscreen platform cannot put a window in front, and says so
pytestmark = pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard", "propagateSizeHints")


@pytest.fixture
def names():
    return {1: "Ada", 2: "Ben", 3: "Cleo"}


@pytest.fixture
def table(qtbot, dressed, settings, names):
    columns = [
        Column("Name", lambda row: row, sort="name", width=150),
        Column("Post", lambda _row: "Nurse", sort="post", width=150),
    ]
    source = Source(lambda _key, _down: sorted(names), lambda some: {each: names[each] for each in some})
    model = PagedTableModel(columns, source)
    made = Table("People", model, settings, "people")
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    with qtbot.waitSignal(model.refreshed):
        model.refresh()
    yield made
    wait_for_all()


def picture(table):
    QApplication.processEvents()
    return table.viewport().grab().toImage()


def row_of_pixels(table, row):
    image, top = picture(table), table.rowViewportPosition(row)
    return [image.pixelColor(x, top + 2).name() for x in range(image.width())]


def test_chosen_rows_wear_the_selection_from_end_to_end(table, dressed):
    table.choose([2])
    assert set(row_of_pixels(table, 1)[4:290]) == {dressed.colour("selection").name()}
    assert dressed.colour("selection").name() not in row_of_pixels(table, 0)


def test_what_is_read_anew_is_painted_anew(qtbot, table, names):
    before = picture(table)
    names[2] = "Benedikta"
    with qtbot.waitSignal(table.model().refreshed):
        table.model().refresh()
    assert picture(table) != before


def test_a_column_moved_to_the_left_has_the_marker(table, dressed):
    table.choose([1])
    table.horizontalHeader().moveSection(1, 0)
    assert row_of_pixels(table, 0)[1] == dressed.colour("accent").name()


def test_a_hidden_column_is_not_painted(table):
    with_post = picture(table)
    table.hideColumn(1)
    assert picture(table) != with_post


def test_below_the_last_row_nothing_is_painted(table):
    image = picture(table)
    y = table.rowViewportPosition(2) + table.rowHeight(2)
    empty = {
        image.pixelColor(x, below).name() for x in range(0, 400, 7) for below in range(y, image.height())
    }
    assert len(empty) == 1
