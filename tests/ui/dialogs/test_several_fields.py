"""Fields that hold several."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mentordesk.core.vocab import Framework, PriorityArea
from mentordesk.ui.dialogs.several_fields import DaysField, RankField, TicksField
from tests.ui.accessible import nameless

A, B = date(2027, 2, 1), date(2027, 6, 1)


@pytest.fixture
def shown(qtbot, dressed):
    def show(field):
        qtbot.addWidget(field)
        field.setAccessibleName("Field")
        field.show()
        assert nameless(field) == []
        return field

    return show


def test_days_come_in_order_each_once(shown):
    field = shown(DaysField())
    field.set_value((B, A))
    field.more.click()  # begins with the last day
    assert field.value() == (A, B)
    field.days[0].choose(None)
    assert field.value() == (A,)


def test_words_are_ticked(shown):
    field = shown(TicksField(Framework))
    field.set_value((Framework.OSKAR,))
    field.boxes[Framework.GROW].click()
    assert field.value() == (Framework.GROW, Framework.OSKAR)


@pytest.mark.req("S4-05")
def test_words_are_ranked_by_keys_alone(qtbot, shown):
    field = shown(RankField(PriorityArea))
    field.set_value((PriorityArea.SYSTEM, PriorityArea.AREA))
    qtbot.keyClick(field.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.value() == (PriorityArea.AREA, PriorityArea.SYSTEM)
    qtbot.keyClick(field.list, Qt.Key.Key_Space)  # stays on the one that was moved
    assert field.value() == (PriorityArea.AREA,)


def test_a_line_at_the_end_goes_no_further(shown):
    field = shown(RankField(PriorityArea))
    field.set_value((PriorityArea.SYSTEM,))
    field.up.click()
    assert field.value() == (PriorityArea.SYSTEM,)
    field.down.click()
    assert field.list.currentRow() == 1
