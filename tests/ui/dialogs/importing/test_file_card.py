"""A card tells of each answer as the choices that come of it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from mentordesk.core.intake.report import Choices, DateOrder, Kind
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.file_card import FileCard


def card(qtbot, file, choices):
    made = FileCard(brought.read(file, choices))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_order_of_dates_is_chosen_in_the_card(qtbot, dressed, sheet):
    shown = card(qtbot, sheet("mentors.csv", "name,applied on\nAnn,03/04/2026\n"), Choices())
    with qtbot.waitSignal(shown.changed) as said:
        qtbot.keyClick(shown.findChild(QRadioButton, "dates dmy"), Qt.Key.Key_Space)
    assert said.args == [{"dates": DateOrder.DMY}]


def test_the_role_is_not_asked_before_the_columns_are_known(qtbot, dressed, sheet):
    shown = card(qtbot, sheet("people.csv", "name,who are you\nAnn,Mentor\n"), Choices())
    assert shown.findChildren(QRadioButton) == []


def test_what_was_remembered_can_be_left(qtbot, dressed, sheet):
    file = brought.read(sheet("mentors.csv", "name\nAnn\n"), Choices())
    shown = FileCard(replace(file, recalled=True))
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.afresh):
        shown.findChild(QPushButton, "afresh").click()


def test_the_kind_can_be_chosen_otherwise(qtbot, dressed, sheet):
    shown = card(qtbot, sheet("people.csv", "name,mentor,mentee\nAnn,b,c\n"), Choices())
    with qtbot.waitSignal(shown.changed) as said:
        qtbot.keyClicks(shown.kind, "Goals")
    assert said.args == [{"kind": Kind.GOALS}]


def test_the_order_of_the_cohort_comes_first(qtbot, dressed, sheet):
    choices = Choices(grade_order=("Low", "High"))
    shown = card(qtbot, sheet("mentors.csv", "name,grade\nAnn,high\nBen,Odd\n"), choices)
    assert shown.orders[0].list.words() == ["Low", "High", "Odd"]


def test_an_unreadable_file_says_so_and_can_be_removed(qtbot, dressed, sheet):
    shown = card(qtbot, sheet("mentors.csv", ""), Choices())
    words = [label.text() for label in shown.findChildren(QLabel)]
    assert "mentors.csv is empty." in words
    assert "This file is left out." in words
    with qtbot.waitSignal(shown.removed):
        qtbot.mouseClick(shown.remove, Qt.MouseButton.LeftButton)
