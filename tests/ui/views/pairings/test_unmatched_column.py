"""The column Unmatched says who waits and why, and lets one more place be given."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.core.matching import SkillSupply
from mentordesk.core.services.pairing_up import FreeMentor, Helpful, Waiting, WaitingLearner
from mentordesk.ui.views.pairings.unmatched_column import MOST, UnmatchedColumn

TODAY = date(2026, 11, 18)
ANN = WaitingLearner(
    1, "Ann Lee", "Dietitian", date(2026, 11, 9), "All 5 are full.", "One more would do it.", 7, "Mo Hart", 3
)
BEN = WaitingLearner(2, "Ben Roy", "", None)


@pytest.fixture
def column(qtbot, dressed):
    made = UnmatchedColumn()
    qtbot.addWidget(made)
    made.resize(260, 600)
    made.show()
    return made


def texts(column):
    return [label.text() for label in column.findChildren(QLabel) if label.isVisible()]


def waiting(*learners, mentors=(), skills=()):
    return Waiting(tuple(learners), tuple(mentors), tuple(skills))


def test_those_with_a_reason_come_first(column):
    column.show_waiting(waiting(BEN, ANN), TODAY)
    assert [card.accessibleName() for card in column.cards.values()] == [
        "Ann Lee, Dietitian · 9 days",
        "Ben Roy",
    ]


def test_a_place_is_asked_for_where_one_would_help(qtbot, column):
    column.show_waiting(waiting(ANN), TODAY)
    (give,) = column.findChildren(QPushButton)
    assert give.accessibleName() == "Give Mo Hart one more place"
    with qtbot.waitSignal(column.place_wanted) as told:
        qtbot.mouseClick(give, Qt.MouseButton.LeftButton)
    assert told.args == [7, 3]


def test_arrow_keys_go_from_card_to_card_and_enter_chooses(qtbot, column):
    column.show_waiting(waiting(ANN, BEN), TODAY)
    column.cards[1].setFocus()
    qtbot.keyClick(column.cards[1], Qt.Key.Key_Down)
    with qtbot.waitSignal(column.chosen) as told:
        qtbot.keyClick(column.cards[2], Qt.Key.Key_Return)
    assert told.args == [2]
    qtbot.keyClick(column.cards[2], Qt.Key.Key_Down)


def test_mentors_with_a_place_are_shown(qtbot, column):
    mo, full = FreeMentor(7, "Mo Hart", "Consultant", 1), FreeMentor(8, "Nia Pope", "", 0)
    column.show_waiting(waiting(mentors=[mo, full]), TODAY)
    (card,) = column._order
    with qtbot.waitSignal(column.mentor_wanted) as told:
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert (card.accessibleName(), told.args) == ("Mo Hart, Consultant, 1 free", [7])


def test_no_place_at_all_is_said(column):
    column.show_waiting(waiting(), TODAY)
    assert "Every place is taken." in texts(column)


def test_very_many_are_counted(column):
    many = [WaitingLearner(number, f"Mentee {number}", "", None) for number in range(MOST + 5)]
    column.show_waiting(waiting(*many), TODAY)
    assert "and 5 more" in texts(column)


def test_a_skill_without_a_free_place_stands_out(column):
    column.show_waiting(waiting(skills=[SkillSupply("audit", "Audit", 4, 5, 0)]), TODAY)
    kinds = {label.text(): label.property("kind") for label in column.findChildren(QLabel)}
    assert (kinds["4"], kinds["5"], kinds["0"]) == ("strong", "base", "red")


def test_the_focus_stays_on_the_same_person(column):
    column.show_waiting(waiting(ANN, BEN), TODAY)
    column.cards[2].setFocus()
    column.show_waiting(waiting(BEN), TODAY)
    assert column.cards[2].hasFocus()


def test_a_shortage_is_said_once_for_all_whom_it_is_about(column):
    short = "3 mentees can only meet Mo Hart: 2 places."
    column.show_waiting(
        waiting(replace(ANN, shortage=short), replace(BEN, reason="Full.", shortage=short)), TODAY
    )
    assert texts(column).count(short) == 1


def test_what_would_help_most_can_be_done_at_once(qtbot, column):
    found = replace(
        waiting(BEN), helps=(Helpful("Without the rule 2 more."), Helpful("One more.", 7, "Mo Hart", 3))
    )
    column.show_waiting(found, TODAY)
    assert {"Without the rule 2 more.", "One more."} <= set(texts(column))
    (give,) = column.findChildren(QPushButton)
    with qtbot.waitSignal(column.place_wanted) as told:
        give.click()
    assert told.args == [7, 3]
