"""Chart and table choose the same step."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.pairings.mend_steps import MendSteps
from tests.ui.views.pairings.mends import FOUND, STAYS


@pytest.fixture
def steps(qtbot):
    made = MendSteps()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_steps(FOUND)
    made.show()
    return made


def test_a_line_of_the_table_is_chosen_with_the_keys(qtbot, steps):
    steps.choose(0)
    with qtbot.waitSignal(steps.chosen) as heard:
        qtbot.keyClick(steps.table, Qt.Key.Key_Down)
    assert heard.args == [1]


def test_a_step_of_the_chart_chooses_its_line(qtbot, steps):
    with qtbot.waitSignal(steps.chosen) as heard:
        steps.chart.chosen.emit(1)
    assert (heard.args, steps.table.currentItem().text(1)) == ([1], "2 of 2")
    assert "1 mentee moves: 2 of 2 matched" in steps.chart.accessibleDescription()


def test_one_step_alone_is_no_choice(steps):
    steps.show_steps(STAYS)
    assert not steps.isVisible()
