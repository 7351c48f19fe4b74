"""Screen readers are told of the matrix as of any table: heads, cells, and which one is the current one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from mentordesk.ui.views.pairings.matrix_faces import Faces
from mentordesk.ui.views.pairings.matrix_view import MatrixView
from tests.ui.views.pairings.matrices import made

NAME = QAccessible.Text.Name


@pytest.fixture
def view(qtbot, dressed):
    shown = MatrixView()
    qtbot.addWidget(shown)
    shown.resize(1000, 600)
    shown.show()
    shown.show_faces(Faces.of(made([[7000, 4000, 100], [2000, 9000, 50]], held={(1, 1): "proposed"})))
    return shown


def heard(view):
    return QAccessible.queryAccessibleInterface(view)


def test_it_is_a_table_with_heads(view):
    table = heard(view)
    assert table.role() == QAccessible.Role.Table
    assert table.childCount() == (2 + 1) * (3 + 1)  # with the heads and their corner


def test_the_current_cell_is_told_with_its_row_and_column(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Left)
    cell = heard(view).focusChild()
    assert cell.text(NAME) == "Learner 1 with Mentor 0: 20. Row 2 of 2, column 1 of 3."
    at = cell.tableCellInterface()
    assert (at.rowIndex(), at.columnIndex()) == (1, 0)
    heads = [*at.rowHeaderCells(), *at.columnHeaderCells()]
    assert [each.text(NAME) for each in heads] == ["Learner 1", "Mentor 0"]


def test_a_cell_is_where_it_is_painted(view):
    place = view.geometry_now().box((1, 1)).center().toPoint()
    index = view.indexAt(place)
    assert (index.row(), index.column()) == (1, 1)
    assert view.visualRect(index).contains(place)
    assert not view.indexAt(view.rect().topLeft()).isValid()


def test_a_screen_reader_leads_to_a_cell(view):
    view.setCurrentIndex(view.cells.index(0, 2))
    assert view.current == (0, 2)


def test_other_scores_of_the_same_people_keep_the_place(view):
    view.go_to((0, 2))
    view.show_faces(Faces.of(view.faces.matrix))
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 2)


def test_of_the_table_itself_nothing_is_seen(view):
    heads = (view.horizontalHeader(), view.verticalHeader(), *view.findChildren(QAbstractButton))
    assert len(heads) == 3
    assert not any(each.isVisible() for each in heads)


def test_the_first_pair_is_in_sight_however_far_it_is(view):
    fresh = MatrixView()
    fresh.setParent(view)
    fresh.resize(400, 300)
    fresh.show()
    fresh.show_faces(Faces.of(made([[10] * 90] * 2, held={(0, 80): "proposed"})))
    assert fresh.geometry_now().body.contains(fresh.geometry_now().box((0, 80)).center().toPoint())
    fresh.resize(300, 300)  # as when the inspector comes
    assert fresh.geometry_now().body.contains(fresh.geometry_now().box((0, 80)).center().toPoint())
