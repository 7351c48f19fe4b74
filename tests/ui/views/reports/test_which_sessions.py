"""The choice of sessions becomes their ids."""

import pytest

from mentordesk.ui.views.reports.which_sessions import WhichSessions


@pytest.fixture
def choice(qtbot, offered):
    choice = WhichSessions(offered)
    qtbot.addWidget(choice)
    return choice


def test_the_next_is_no_choice(choice):
    choice.set_value(())
    assert choice.value() == ()


def test_a_week_without_sessions_is_not_taken_for_the_next(choice):
    choice.way.setCurrentIndex(1)
    assert choice.value() == (0,)


def test_a_pairing_has_its_coming_sessions(qtbot, choice, offered):
    with qtbot.waitSignal(choice.changed):
        choice.way.setCurrentIndex(2)
    assert not choice.pairing.isHidden()
    assert choice.value() == (offered.coming[0].id,)


def test_one_session_is_a_choice_of_its_own(choice, offered):
    choice.set_value((offered.coming[0].id,))
    assert choice.way.currentText() == "Dee Lau and Cleo Reid, Thu 10 Dec"
    choice.set_value((99,))
    assert (choice.value(), choice.way.currentText(), choice.way.count()) == ((99,), "One session", 4)
