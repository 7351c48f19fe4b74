"""The field for the code."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.feedback.code_field import CodeField


@pytest.fixture
def field(qtbot, dressed):
    made = CodeField()
    qtbot.addWidget(made)
    made.asked = []
    made.wanted.connect(made.asked.append)
    return made


def test_a_whole_code_is_asked_for_without_enter(qtbot, field):
    qtbot.keyClicks(field, "9D2R7")
    assert field.asked == ["9D2R7"]
    assert field.looking_up


def test_keys_are_kept_while_the_slip_is_on_its_way(qtbot, field):
    qtbot.keyClicks(field, "9D2R743?")
    assert field.text() == "9D2R7"
    assert field.settle() == "43?"
    assert not field.looking_up


def test_enter_asks_for_what_is_there(qtbot, field):
    qtbot.keyClicks(field, "12345")
    assert field.asked == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.asked == ["12345"]


def test_enter_in_the_empty_field_asks_for_nothing(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.asked, field.looking_up) == ([], False)


def test_esc_empties_the_field(qtbot, field):
    qtbot.keyClicks(field, "9D2")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
