"""The short dialogs about sessions."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core.errors import Invalid
from mentordesk.ui.views.calendar import small_forms
from mentordesk.ui.views.calendar.small_forms import WritingDraft
from tests.ui.views.calendar.week_making import row


def test_the_days_of_writing_must_both_be_said():
    assert WritingDraft(date(2026, 11, 1), date(2026, 11, 2)).days() == (date(2026, 11, 1), date(2026, 11, 2))
    with pytest.raises(Invalid, match="Choose a day"):
        WritingDraft(None, date(2026, 11, 2)).days()


def test_those_who_meet_can_have_asked(qtbot, dressed):
    pick = small_forms.askers(row(1))
    qtbot.addWidget(pick)
    assert [pick.itemText(at) for at in range(3)] == ["Nobody in particular", "Ada Obi", "Ben Roy"]


def test_a_form_says_which_session_it_is_about(qtbot, dressed):
    dialog = small_forms.cancel_dialog(None, row(1), lambda _draft: None)
    qtbot.addWidget(dialog)
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("Mon 16 Nov, 09:00–10:00" in text for text in told)
