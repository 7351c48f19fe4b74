"""The table: keys, selection by id, remembered columns and order."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import Column, PagedTableModel, Source
from mentordesk.ui.kit.task import wait_for_all


@pytest.fixture
def names():
    return {1: "Ada", 2: "Ben", 3: "Cleo", 4: "Dai"}


@pytest.fixture
def make(qtbot, dressed, settings, names):
    def table():
        def ids(key, descending):
            return sorted(names, key=names.get, reverse=descending)

        columns = [
            Column("Name", lambda row: row, sort="name", width=150),
            Column("Post", lambda row: "Nurse"),
        ]
        model = PagedTableModel(columns, Source(ids, lambda some: {each: names[each] for each in some}))
        made = Table("People", model, settings, "people")
        model.setParent(made)
        qtbot.addWidget(made)
        made.show()
        with qtbot.waitSignal(model.refreshed):
            model.refresh()
        return made

    yield table
    wait_for_all()


def test_enter_opens_and_space_previews_the_row_with_the_caret(qtbot, make):
    table = make()
    table.go_to(3)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.previewed) as previewed:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert (opened.args, previewed.args) == ([3], [3])


def test_the_selection_stays_with_the_people_when_rows_move(qtbot, make, names):
    table = make()
    table.go_to(3)
    table.choose([2, 3])
    names[5] = "Abe"
    with qtbot.waitSignal(table.model().refreshed):
        table.model().refresh()
    assert table.chosen_ids() == [2, 3]
    assert table.current_id() == 3


def test_a_row_that_no_longer_matches_is_deselected(qtbot, make, names):
    table = make()
    table.choose([2, 3])
    del names[2]
    with qtbot.waitSignal(table.model().refreshed):
        table.model().refresh()
    assert table.chosen_ids() == [3]


def test_a_click_on_a_heading_sorts_and_is_remembered(qtbot, make):
    table = make()
    with qtbot.waitSignal(table.model().refreshed):
        table.horizontalHeader().sectionClicked.emit(0)
    assert list(table.model().ids) == [4, 3, 2, 1]
    assert make().model().descending


def test_a_heading_without_a_key_changes_nothing(make):
    table = make()
    table.horizontalHeader().sectionClicked.emit(1)
    assert list(table.model().ids) == [1, 2, 3, 4]


def test_widths_are_remembered(qtbot, make, settings):
    table = make()
    table.horizontalHeader().resizeSection(0, 321)
    qtbot.waitUntil(lambda: not settings.columns("people").isEmpty())
    assert make().horizontalHeader().sectionSize(0) == 321


def test_rows_grow_with_the_zoom(make, dressed):
    table = make()
    assert table.rowHeight(0) == 32
    dressed.set("light", zoom=200, contrast=False)
    assert table.rowHeight(0) == 64


def test_moving_the_caret_tells_the_id(qtbot, make):
    table = make()
    with qtbot.waitSignal(table.pointed) as told:
        table.go_to(2)
    assert told.args == [2]
    table.go_to(99)
    assert table.current_id() == 2


def test_a_double_click_opens(qtbot, make):
    table = make()
    with qtbot.waitSignal(table.opened) as opened:
        table.doubleClicked.emit(table.model().index(1, 0))
    assert opened.args == [2]


def test_other_columns_are_shown_as_they_are_remembered(qtbot, make):
    table = make()
    table.show_columns([Column("Name", lambda row: row, sort="name"), Column("Site", str, hidden=True)])
    assert table.model().columnCount() == 2
    assert table.isColumnHidden(1)
    assert list(table.model().ids) == [1, 2, 3, 4]
