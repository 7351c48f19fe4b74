"""Choosing one of a few values."""

from mentordesk.ui.kit.one_of import OneOf


def test_a_value_is_chosen_by_its_words(qtbot, dressed):
    field = OneOf({None: "none", -1: "less"})
    qtbot.addWidget(field)
    field.set_value(-1)
    assert (field.value(), field.currentText()) == (-1, "less")


def test_a_value_that_is_not_offered_gives_the_first(qtbot, dressed):
    field = OneOf({1: "one", 2: "two"})
    qtbot.addWidget(field)
    field.set_value(3)
    assert field.value() == 1
