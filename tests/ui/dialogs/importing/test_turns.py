"""Acts go one after the other, whatever comes in between."""

from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.importing.turns import Turns


def test_an_act_waits_until_what_runs_has_ended(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    turns, done = Turns(parent), []

    def act(number):
        began, ended = f"began {number}", f"ended {number}"
        turns.work("Working…", lambda _progress: done.append(began), lambda _result: done.append(ended))

    with qtbot.waitSignal(turns.rested):
        turns.in_turn(lambda: act(1))
        turns.in_turn(lambda: act(2))
    assert done == ["began 1", "ended 1", "began 2", "ended 2"]


def test_an_act_without_work_says_itself_that_it_has_ended(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    turns = Turns(parent)
    with qtbot.waitSignal(turns.rested):
        turns.in_turn(turns.ended)
