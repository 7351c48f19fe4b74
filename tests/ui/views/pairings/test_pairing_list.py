"""A column of pairings ticks, remembers ticks, and speaks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from mentordesk.ui.views.pairings.pairing_list import PairingsModel, doubtful


@pytest.fixture
def rows(proposed):
    return proposed.columns.proposed.pairings.rows


def test_the_model_keeps_the_rules_of_models(rows):
    model = PairingsModel(tickable=True)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_rows(rows, frozenset())
    model.show_rows([], frozenset())
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((7800, 8100, 6300), {2}),
        ((7800, 7600, 7500), set()),
        ((7800, 4900, 4800), {1, 2}),
        ((None, 6000), set()),
    ],
)
def test_weak_ones_need_a_second_look(rows, scores, expected):
    made = [replace(rows[0], id=number, score=score) for number, score in enumerate(scores)]
    assert doubtful(made) == expected


def test_a_tick_of_the_person_outlives_a_reading(rows):
    model = PairingsModel(tickable=True)
    model.show_rows(rows, frozenset())
    model.turn(rows[0].id)
    model.show_rows(rows, frozenset())
    assert model.ticks() == [rows[1].id]


def test_it_speaks_names_score_state_and_tick(rows):
    model = PairingsModel(tickable=True)
    model.show_rows(rows, frozenset({rows[0].id}))
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{rows[0].title}, score 70, proposed, kept together, ticked"


def test_confirmed_ones_have_no_tick(rows):
    model = PairingsModel()
    model.show_rows(rows, frozenset())
    index = model.index(0)
    assert model.data(index, Qt.ItemDataRole.CheckStateRole) is None
    assert not model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.turn(4711)
    assert model.ticks() == []


def test_entering_a_list_chooses_something(proposed):
    listing = proposed.columns.proposed
    listing.let_go()
    assert listing.current_id == 0
    with proposed.qtbot.waitSignal(listing.pointed):
        listing.setFocus()
    assert listing.current_id
