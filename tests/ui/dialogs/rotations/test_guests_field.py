"""Who comes, ticked in two lists."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mentordesk.core.services import rotating
from mentordesk.core.vocab import Side
from mentordesk.ui.dialogs.rotations.guests_field import GuestsField


def test_those_ticked_are_the_value(qtbot, desk, prepared):
    field = GuestsField(desk.ask(rotating.invitable, prepared.cohort))
    qtbot.addWidget(field)
    field.set_value((prepared["mo"], prepared["ann"]))
    assert field.value() == (prepared["mo"], prepared["ann"])
    mentees = field.lists[Side.LEARNER]
    mentees.setCurrentRow(1)
    qtbot.keyClick(mentees, Qt.Key.Key_Space)
    assert field.value() == (prepared["mo"], prepared["ann"], prepared["ben"])


def test_all_and_none_of_a_list(qtbot, desk, prepared):
    field = GuestsField(desk.ask(rotating.invitable, prepared.cohort))
    qtbot.addWidget(field)
    buttons = {each.accessibleName(): each for each in field.findChildren(QPushButton)}
    buttons["All: Mentors, each with a table"].click()
    assert field.value() == tuple(prepared[name] for name in ("mo", "nia", "ola"))
    buttons["None: Mentors, each with a table"].click()
    assert field.value() == ()
