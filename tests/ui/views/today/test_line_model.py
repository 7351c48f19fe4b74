"""The list holds lines under headings, and finds a line again."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from mentordesk.core.services.today import Line
from mentordesk.core.vocab import Level
from mentordesk.ui.views.today.line_model import LINE, LineModel, key

TODAY = date(2026, 11, 18)
LATE = Line(Level.RED, "Late", "Why.", date(2026, 11, 16), "Do", "calendar", "pairing", 1)
NOW = Line(Level.TASK, "Now", "Why.", TODAY, "Do", "pairings")


@pytest.fixture
def model(qapp):
    model = LineModel(qapp)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines([LATE, NOW], TODAY)
    yield model
    del tester


def test_each_day_has_its_heading(model):
    said = [model.index(row).data() for row in (0, 2)]
    assert said == ["Overdue", "Today · Wednesday 18 November"]
    assert [model.index(row).data(LINE) for row in range(4)] == [None, LATE, None, NOW]
    assert model.first == 1


def test_headings_cannot_be_chosen(model):
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_line_is_found_again(model):
    assert model.row_of(key(NOW)) == 3
    model.show_lines([NOW], TODAY)
    assert (model.row_of(key(NOW)), model.row_of(key(LATE))) == (1, -1)


def test_an_empty_list_has_no_first_line(model):
    model.show_lines([], TODAY)
    assert (model.first, model.rowCount(), model.line(5)) == (-1, 0, None)
    assert model.data(model.index(-1)) is None
