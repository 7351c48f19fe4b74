"""The paged model: all ids, rows as they are seen, order and filter from outside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from mentordesk.ui.kit import table_model
from mentordesk.ui.kit.cells import CELL, ROW_ID, Cell
from mentordesk.ui.kit.table_model import PAGE, Column, PagedTableModel, Source
from mentordesk.ui.kit.task import wait_for_all


class Store:
    """Rows by id; tells which ids were asked for."""

    def __init__(self, count):
        self.names = {number: f"Person {number:05}" for number in range(1, count + 1)}
        self.asked, self.edited = [], []

    def ids(self, key, descending):
        return sorted(self.names, reverse=descending)

    def rows(self, ids):
        self.asked.append(list(ids))
        return {each: self.names[each] for each in ids if each in self.names}


@pytest.fixture
def store():
    return Store(1000)


@pytest.fixture
def model(qtbot, dressed, store):
    columns = [
        Column(
            "Name",
            lambda row: Cell(row, note="new"),
            sort="name",
            edit=lambda *what: store.edited.append(what),
        ),
        Column("Length", lambda row: str(len(row)), right=True),
    ]
    model = PagedTableModel(columns, Source(store.ids, store.rows))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    with qtbot.waitSignal(model.refreshed):
        model.refresh()
    yield model
    wait_for_all()
    tester.deleteLater()


def text(model, row, column=0):
    return model.index(row, column).data()


def test_all_rows_count_though_only_a_page_was_read(model, store):
    assert model.rowCount() == 1000
    assert max(len(ids) for ids in store.asked) <= PAGE
    assert text(model, 0) == "Person 00001 new"


def test_a_row_far_down_comes_when_it_is_looked_at(qtbot, model):
    assert text(model, 777) == ""
    qtbot.waitUntil(lambda: text(model, 777) == "Person 00778 new")
    assert model.row_at(777) == "Person 00778"


def test_sorting_is_asked_of_the_source(qtbot, model):
    with qtbot.waitSignal(model.refreshed):
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert (model.ids[0], text(model, 0)) == (1000, "Person 01000 new")


def test_a_column_without_a_key_does_not_sort(model, store):
    asked = len(store.asked)
    model.sort(1)
    wait_for_all()
    assert len(store.asked) == asked


def test_refresh_shows_what_has_changed(qtbot, model, store):
    store.names[1] = "Ada"
    del store.names[2]
    with qtbot.waitSignal(model.refreshed):
        model.refresh()
    assert (model.rowCount(), text(model, 0)) == (999, "Ada new")
    assert (model.row_of(1), model.row_of(2), model.row_of(3)) == (0, -1, 1)


def test_a_row_deleted_meanwhile_is_blank(qtbot, model, store):
    del store.names[900]
    text(model, 899)
    qtbot.waitUntil(lambda: text(model, 898) != "")
    assert text(model, 899) == ""


def test_roles_give_cell_id_words_and_side(model):
    index = model.index(0, 0)
    assert index.data(CELL) == Cell("Person 00001", note="new")
    assert (index.data(ROW_ID), index.data(Qt.ItemDataRole.EditRole)) == (1, "Person 00001")
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Length"
    assert model.headerData(1, Qt.Orientation.Vertical) is None


def test_editing_hands_the_words_to_the_column(model, store):
    assert model.flags(model.index(3, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(3, 1)) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(3, 0), "Ada")
    assert not model.setData(model.index(3, 1), "9")
    assert store.edited == [(4, "Ada")]


def test_only_some_pages_are_kept(qtbot, dressed, monkeypatch):
    monkeypatch.setattr(table_model, "_KEPT_PAGES", 4)
    store = Store(PAGE * 8)
    model = PagedTableModel([Column("Name", lambda row: row)], Source(store.ids, store.rows))
    with qtbot.waitSignal(model.refreshed):
        model.refresh()
    for page in range(8):
        text(model, page * PAGE)
        qtbot.waitUntil(lambda page=page: text(model, page * PAGE) != "")
    assert len(model._rows) <= 4
    wait_for_all()


@pytest.fixture
def quick(qtbot, dressed, store):
    """A model that can tell the first rows alone; it has been renewed, and has its first rows."""
    first = lambda key, descending, limit: store.ids(key, descending)[:limit]  # noqa: E731 - of one line
    model = PagedTableModel(
        [Column("Name", lambda row: row, sort="name")], Source(store.ids, store.rows, first)
    )
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    with qtbot.waitSignal(model.refreshed):
        model.renew()
    yield model
    wait_for_all()
    tester.deleteLater()


def test_the_first_rows_are_there_at_once_and_the_rest_soon(qtbot, quick):
    assert (quick.rowCount(), quick.complete) == (table_model.FIRST, False)
    assert text(quick, 0) == "Person 00001"
    with qtbot.waitSignal(quick.rowsInserted):
        pass
    assert (quick.rowCount(), quick.complete, quick.ids[-1]) == (1000, True, 1000)


def test_who_came_in_between_is_not_missed(qtbot, quick, store):
    store.names[0] = "Aaron"
    qtbot.waitUntil(lambda: quick.complete)
    assert (quick.rowCount(), text(quick, 0)) == (1001, "Aaron")


def test_a_few_are_complete_at_once(qtbot, quick, store):
    store.names = {7: "Ada"}
    with qtbot.waitSignal(quick.refreshed):
        quick.renew()
    assert (quick.rowCount(), quick.complete) == (1, True)


def test_of_several_readings_only_the_latest_is_shown(qtbot, quick, store):
    quick.refresh()
    quick.sort(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: quick.complete)
    assert (quick.ids[0], quick.ids[-1], quick.rowCount()) == (1000, 1, 1000)


def test_other_columns_show_the_same_rows(qtbot, model):
    model.set_columns([Column("Shouted", lambda row: row.upper())])
    assert (model.columnCount(), text(model, 0)) == (1, "PERSON 00001")
