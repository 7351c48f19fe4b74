"""Who is selected stays selected by id, whatever happens to the rows, up to a hundred thousand."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import FIRST, Column, PagedTableModel, Source
from mentordesk.ui.kit.table_selection import _neighbours
from mentordesk.ui.kit.task import wait_for_all

MANY = 100_000


@pytest.fixture
def crowd(qtbot, dressed, settings):
    """A table of many people that gives the first of them at once; `crowd.people` may be changed."""

    def ordered(_key, descending):
        return sorted(model.people, reverse=descending)

    source = Source(
        ordered,
        lambda some: {each: f"Person {each}" for each in some},
        lambda key, descending, limit: ordered(key, descending)[:limit],
    )
    model = PagedTableModel([Column("Name", str, sort="name"), Column("Length", str)], source)
    model.people = range(1, MANY + 1)
    table = Table("People", model, settings, "people")
    model.setParent(table)
    qtbot.addWidget(table)
    table.show()
    model.refresh()
    qtbot.waitUntil(lambda: model.complete and len(model.ids) == MANY)
    yield table
    wait_for_all()


def renew(qtbot, table):
    with qtbot.waitSignal(table.model().refreshed):
        table.model().renew()
    qtbot.waitUntil(lambda: table.model().complete)


def test_all_are_selected_and_stay_so_in_another_order(qtbot, crowd):
    qtbot.keyClick(crowd, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert crowd.selection.count == MANY
    crowd.model().sort(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: crowd.model().ids[0] == MANY)
    assert crowd.selection.count == MANY  # though only the first rows are there yet
    qtbot.waitUntil(lambda: crowd.model().complete)
    assert crowd.chosen_ids() == list(range(MANY, 0, -1))


def test_who_is_selected_far_down_is_found_again(qtbot, crowd):
    crowd.choose([3, 500, 77_777])
    crowd.model().people = [each for each in range(1, MANY + 1) if each != 500]
    renew(qtbot, crowd)
    assert crowd.chosen_ids() == [3, 77_777]


def test_who_selects_all_before_all_have_come_means_all(qtbot, crowd):
    crowd.model().people = range(2, MANY)
    with qtbot.waitSignal(crowd.model().refreshed):
        crowd.model().renew()
    assert len(crowd.model().ids) == FIRST
    crowd.selectAll()
    qtbot.waitUntil(lambda: crowd.model().complete)
    assert crowd.selection.count == MANY - 2


def test_a_click_while_rows_are_on_their_way_counts(qtbot, crowd):
    crowd.selectAll()
    with qtbot.waitSignal(crowd.model().refreshed):
        crowd.model().sort(0, Qt.SortOrder.DescendingOrder)
    flags = QItemSelectionModel.SelectionFlag
    crowd.selectionModel().select(crowd.model().index(0, 0), flags.ClearAndSelect | flags.Rows)
    qtbot.waitUntil(lambda: crowd.model().complete)
    assert crowd.chosen_ids() == [MANY]


def test_the_caret_stays_with_its_person(qtbot, crowd):
    crowd.go_to(40_000)
    crowd.model().people = range(39_000, MANY + 1)
    renew(qtbot, crowd)
    assert (crowd.current_id(), crowd.chosen_ids()) == (40_000, [40_000])


@pytest.mark.parametrize(
    ("rows", "blocks"),
    [([], []), ([4], [(4, 4)]), ([1, 2, 3], [(1, 3)]), ([0, 1, 5, 7, 8], [(0, 1), (5, 5), (7, 8)])],
)
def test_neighbours_are_marked_together(rows, blocks):
    assert _neighbours(rows) == blocks
