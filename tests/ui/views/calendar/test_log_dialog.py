"""What became of a session."""

from mentordesk.core.vocab import Mark, SessionState
from mentordesk.ui.views.calendar.log_dialog import LogDialog
from tests.ui.views.calendar.week_making import row


def test_everybody_is_taken_to_have_come(qtbot, dressed):
    said = []
    dialog = LogDialog(None, row(1, minutes=45, topics=("career",)), said.append)
    dialog.open()
    dialog.log_button.click()
    (draft,) = said
    assert (draft.state, draft.minutes, draft.topics) == (SessionState.HELD, 45, ("career",))
    assert draft.attendance == {1: Mark.ATTENDED, 2: Mark.ATTENDED}


def test_a_session_nobody_came_to_has_no_length(qtbot, dressed):
    dialog = LogDialog(None, row(1), lambda _draft: None)
    dialog.open()
    dialog.no_show.setChecked(True)
    draft = dialog.draft()
    assert (draft.state, draft.minutes) == (SessionState.NO_SHOW, None)
    assert draft.attendance == {1: Mark.ATTENDED, 2: Mark.NO_SHOW}
    dialog.held.setChecked(True)
    assert dialog.draft().attendance[2] is Mark.ATTENDED
    dialog.reject()
