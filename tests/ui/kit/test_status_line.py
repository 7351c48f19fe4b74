"""The status line says what is saved and what can be taken back."""

import pytest

from mentordesk.ui.kit.status_line import StatusLine, age


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "just now"), (20, "20 s ago"), (200, "3 min ago"), (7300, "2 h ago")]
)
def test_age_is_told_in_words(seconds, words):
    assert age(seconds) == words


def test_it_names_what_can_be_taken_back(qtbot, dressed):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.show_undo("Confirm 4 pairings & more")
    assert line.undo.isVisible()
    assert line.undo.accessibleName() == "Undo: Confirm 4 pairings & more"
    with qtbot.waitSignal(line.undo_wanted):
        line.undo.click()
    line.show_undo("")
    assert not line.undo.isVisible()


def test_it_says_that_everything_is_saved(qtbot, dressed):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_open()
    assert line.saved.text() == "All changes saved"
    line.show_saved()
    assert line.saved.text() == "All changes saved · just now"
    line.show_closed()
    line._tell_age()
    assert line.undo.isHidden()
