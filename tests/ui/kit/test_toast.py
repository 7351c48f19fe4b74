"""A toast says what was done and lets it be undone."""

import pytest
from PySide6.QtWidgets import QWidget

from mentordesk.ui.kit.toast import Toast


@pytest.fixture
def window(qtbot, dressed):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


def test_undo_is_asked_for_and_the_toast_goes(qtbot, window):
    toast = Toast(window)
    toast.say("3 pairings were confirmed.", undo=True)
    assert toast.isVisible()
    with qtbot.waitSignal(toast.undo_wanted):
        toast.undo.click()
    assert not toast.isVisible()


def test_it_lies_in_the_middle_of_the_lower_edge_also_after_a_resize(qtbot, window):
    toast = Toast(window)
    toast.say("Saved.", undo=False)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: abs(toast.geometry().center().x() - 500) <= 1)
    assert toast.geometry().bottom() < 700 - 28


def test_it_goes_by_itself_but_not_under_the_fingers(qtbot, window):
    toast = Toast(window)
    toast.say("Saved.", undo=True)
    toast.undo.setFocus()
    toast._leave()
    assert toast.isVisible()
    window.setFocus()
    toast.undo.clearFocus()
    toast._leave()
    assert not toast.isVisible()


def test_what_can_be_done_next_is_done_and_the_toast_goes(qtbot, window):
    toast, done = Toast(window), []
    toast.say("Ended.", undo=True, offer=("Mend the plan…", lambda: done.append("mended")))
    assert (toast.offer.text(), toast.offer.isVisible()) == ("Mend the plan…", True)
    toast.offer.click()
    assert (done, toast.isVisible()) == (["mended"], False)
    toast.say("Saved.", undo=False)
    assert not toast.offer.isVisible()


def test_words_and_what_is_offered_stay_within_the_window(window):
    toast = Toast(window)
    words = "Pairing ended · Ada Hargreaves-Montgomery and Benjamin Okafor-Whitcombe have no mentor now"
    toast.say(words, undo=True, offer=("Mend the plan…", lambda: None))
    assert toast.width() <= window.width()
    assert toast.words.height() >= toast.words.heightForWidth(toast.words.width())
