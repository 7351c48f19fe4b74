"""The dialog of long work."""

import pytest

from mentordesk.ui.kit.progress_dialog import ProgressDialog, time_left


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "About 5 seconds left"),
        (42, "About 40 seconds left"),
        (60, "About 1 minute left"),
        (150, "About 2 minutes left"),
    ],
)
def test_the_time_left_is_rounded(seconds, words):
    assert time_left(seconds) == words


def test_cancel_is_asked_once_and_the_dialog_waits_for_the_work(qtbot, dressed):
    asked = []
    dialog = ProgressDialog(None, "Importing…", lambda: asked.append(True))
    qtbot.addWidget(dialog)
    dialog.open_unless_finished()
    dialog.cancel_button.click()
    assert asked == [True]
    assert dialog.isVisible()
    assert not dialog.cancel_button.isEnabled()


def test_work_that_was_quick_shows_nothing(qtbot, dressed):
    dialog = ProgressDialog(None, "Importing…", lambda: None)
    dialog.finish()
    dialog.open_unless_finished()
    assert not dialog.isVisible()


def test_the_time_left_appears_after_three_seconds(qtbot, dressed):
    dialog = ProgressDialog(None, "Importing…", lambda: None)
    qtbot.addWidget(dialog)
    dialog.show_progress(1, 4)
    assert dialog.left.text() == ""
    dialog._started -= 10
    dialog.show_progress(2, 4)
    assert dialog.left.text() == "About 10 seconds left"
    assert (dialog.bar.value(), dialog.bar.maximum()) == (2, 4)


def test_work_of_few_stages_says_what_it_is_at(qtbot, dressed):
    dialog = ProgressDialog(None, "Proposing…", lambda: None, ["Reading…", "Thinking…"])
    qtbot.addWidget(dialog)
    dialog._started -= 10
    dialog.show_progress(1, 2)
    assert dialog.left.text() == "Thinking…"
    dialog.cancel_button.click()
    dialog.show_progress(0, 2)
    assert dialog.left.text() == "Stopping…"
