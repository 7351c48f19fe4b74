"""The wheel over a field that nobody is in."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox

from mentordesk.ui.kit.calm_wheel import calm


def turn(field):
    """One notch upwards over the middle of a field."""
    middle = QPointF(field.rect().center())
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    buttons, upside_down = Qt.MouseButton.NoButton, False
    event = QWheelEvent(
        middle, field.mapToGlobal(middle), QPoint(), QPoint(0, 120), buttons, none, phase, upside_down
    )
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize("focused", [True, False])
def test_only_a_field_with_the_focus_turns(qtbot, focused):
    field, other = QSpinBox(), QSpinBox()
    for each in (other, field):
        qtbot.addWidget(each)
        each.show()
    calm(field)
    (field if focused else other).activateWindow()
    (field if focused else other).setFocus()
    qtbot.waitUntil(lambda: field.hasFocus() is focused)
    turn(field)
    assert field.value() == int(focused)
