"""The list of other schemes, in its dialog."""

import pytest

from mentordesk.core import organisations
from mentordesk.core.organisations import SignpostDraft, SignpostRow
from mentordesk.core.vocab import Scheme
from mentordesk.ui.dialogs.signposts import SignpostsList, signpost_words
from mentordesk.ui.kit.form_dialog import FormDialog


@pytest.mark.req("S4-04")
def test_a_scheme_is_added_changed_and_taken_off(qtbot, desk, context, bare_window):
    desk.do(organisations.add_signpost, SignpostDraft("Hub"))
    shown = SignpostsList(context, bare_window)
    qtbot.waitUntil(lambda: shown.dialog.list.count() == 1)
    shown.dialog.list.setCurrentRow(0)
    shown.dialog.change.click()
    form = shown.dialog.findChild(FormDialog)
    form._form.fields["name"].setText("Training hub")
    with qtbot.waitSignal(form.accepted):
        form.save_button.click()
    qtbot.waitUntil(lambda: shown.dialog.list.item(0).text() == "Training hub · Local")
    shown.dialog.remove.click()
    qtbot.waitUntil(lambda: shown.dialog.list.count() == 0)
    shown.dialog.accept()


def test_a_scheme_is_told_in_one_line():
    row = SignpostRow(1, "Academy", Scheme.NATIONAL, "For\ndirectors", "a@example.org")
    assert signpost_words(row) == "Academy · National · For directors · a@example.org"
