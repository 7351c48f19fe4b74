"""People are named by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from mentordesk.ui.dialogs.people_field import PeopleField
from mentordesk.ui.kit.task import wait_for_all

PEOPLE = [(1, "Ada Obi", "Matron"), (2, "Ada Reid", "Porter"), (3, "Ben Moss", "P-29SBF")]


def search(text):
    return [each for each in PEOPLE if text and text.casefold() in each[1].casefold()]


@pytest.fixture
def field(qtbot, dressed):
    made = PeopleField(search, 2)
    qtbot.addWidget(made)
    made.setAccessibleName("Would like")
    made.show()
    yield made
    wait_for_all()


def typed(qtbot, field, text):
    qtbot.keyClicks(field.line, text)
    qtbot.waitUntil(lambda: field.offers.count() == len(search(text)))


def test_enter_takes_the_first_who_is_offered(qtbot, field):
    typed(qtbot, field, "ada")
    assert field.offers.item(0).text() == "Ada Obi · Matron"
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == ((1, "Ada Obi"),)
    assert field.line.text() == ""


def test_down_walks_through_those_who_are_offered(qtbot, field):
    typed(qtbot, field, "ada")
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.offers, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.offers, Qt.Key.Key_Return)
    assert field.value() == ((2, "Ada Reid"),)


def test_nobody_is_offered_twice_and_no_more_than_may_be(qtbot, field):
    field.set_value(((1, "Ada Obi"),))
    qtbot.keyClicks(field.line, "ada")
    qtbot.waitUntil(lambda: field.offers.count() == 1)
    qtbot.keyClick(field.line, Qt.Key.Key_Enter)
    assert field.value() == ((1, "Ada Obi"), (2, "Ada Reid"))
    assert not field.line.isVisible()


def test_the_order_changes_and_people_go(qtbot, field):
    field.set_value(((1, "Ada Obi"), (3, "Ben Moss")))
    buttons = {each.accessibleName(): each for each in field.findChildren(QToolButton)}
    buttons["Move Ben Moss up"].click()
    assert field.value() == ((3, "Ben Moss"), (1, "Ada Obi"))
    buttons = {each.accessibleName(): each for each in field.findChildren(QToolButton)}
    buttons["Take Ben Moss out"].click()
    assert field.value() == ((1, "Ada Obi"),)
    assert field.line.isVisible()
