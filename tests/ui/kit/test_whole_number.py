"""A whole number keeps to its bounds, with its words beside it."""

from PySide6.QtWidgets import QLineEdit

from mentordesk.ui.kit.whole_number import WholeNumber


def test_it_keeps_to_its_bounds(qtbot, dressed):
    field = WholeNumber(10, 18, after=" pt")
    qtbot.addWidget(field)
    field.setValue(30)
    assert field.text() == "18 pt"


def test_its_words_keep_from_the_edge(qtbot, dressed):
    field = WholeNumber(1, 5, before="level ")
    qtbot.addWidget(field)
    assert field.findChild(QLineEdit).textMargins().left() == 8
    assert field.text() == "level 1"
