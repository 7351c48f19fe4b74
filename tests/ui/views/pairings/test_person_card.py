"""The card of a person is pressed by mouse and keys, and speaks."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.pairings.person_card import PersonCard


@pytest.fixture
def card(qtbot, dressed):
    made = PersonCard("Ann Lee", "Dietitian", "1 free", square=True)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_it(qtbot, card, key):
    with qtbot.waitSignal(card.pressed):
        qtbot.keyClick(card, key)


def test_a_click_presses_it(qtbot, card):
    with qtbot.waitSignal(card.pressed):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_arrows_ask_for_the_next(qtbot, card, key, step):
    with qtbot.waitSignal(card.moved) as told:
        qtbot.keyClick(card, key)
    assert told.args == [step]


def test_other_keys_are_left_to_the_page(qtbot, card):
    with qtbot.assertNotEmitted(card.pressed):
        qtbot.keyClick(card, Qt.Key.Key_A)


def test_it_speaks_all_that_it_shows(card):
    assert card.accessibleName() == "Ann Lee, Dietitian, 1 free"


def test_the_chosen_one_looks_different(card):
    before = card.grab().toImage()
    card.choose(on=True)
    assert card.grab().toImage() != before
