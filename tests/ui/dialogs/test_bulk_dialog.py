"""What an act would do for all who are selected is said, and then it is done."""

from datetime import date

import pytest

from mentordesk.core import participants, workspace
from mentordesk.core.participants import Move, SetField, Staying
from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.dialogs import bulk_dialog
from mentordesk.ui.dialogs.bulk_choices import NoChoice, ReasonChoice
from mentordesk.ui.dialogs.bulk_dialog import BulkDialog, staying_words

S = ParticipantState
TODAY = date(2026, 11, 18)
ACCEPT = Move(S.ACCEPTED, TODAY)


@pytest.fixture
def opened(qtbot, desk, someone, context, bare_window):
    """Opens the dialog for three people, of whom one was declined."""
    people = [someone(name) for name in ("Ada Obi", "Ben Moss", "Cleo Reid")]
    desk.do(participants.decline, people[2:], TODAY)

    def show(choice):
        dialog = BulkDialog(context, bare_window, "Accept…", choice, people)
        dialog.open()
        qtbot.waitUntil(lambda: dialog._below.count() > 0)
        return dialog

    show.people = people
    return show


def said(dialog):
    return [dialog._below.itemAt(place).widget() for place in range(dialog._below.count())]


def test_for_whom_and_for_whom_not_is_said_before_it_is_done(qtbot, desk, opened):
    dialog = opened(NoChoice(ACCEPT))
    sentence, note = said(dialog)
    assert sentence.text() == "Accept 2 participants."
    assert dialog.do_button.text() == "Accept 2 participants"
    words = note.column.itemAt(1).widget().text()
    assert words == "Declined, which is final: \u2068Cleo Reid\u2069"
    with qtbot.waitSignal(dialog.done_in_words) as told:
        dialog.do_button.click()
    assert told.args == ["Accept 2 participants"]
    assert desk.undo_label == "Accept 2 participants"


def test_what_changes_nobody_cannot_be_done(desk, opened):
    desk.do(participants.carry_out, ACCEPT, opened.people[:2])
    dialog = opened(NoChoice(ACCEPT))
    assert said(dialog)[0].text() == "This changes nobody of those selected."
    assert not dialog.do_button.isEnabled()
    assert dialog.do_button.text() == "Accept"
    dialog.reject()


def test_what_cannot_be_taken_is_said_in_a_sentence(opened):
    dialog = opened(NoChoice(SetField("zone", "Mars")))
    assert said(dialog)[0].text() == "This time zone is not known."
    dialog.reject()


def test_the_reason_is_the_one_typed_last(qtbot, desk, opened):
    choice = ReasonChoice("There is no place.", lambda why: Move(S.DECLINED, TODAY, why))
    dialog = opened(choice)
    qtbot.keyClicks(choice.reason, "Full this year")
    assert not dialog.do_button.isEnabled()
    qtbot.waitUntil(dialog.do_button.isEnabled)
    with qtbot.waitSignal(dialog.accepted):
        dialog.do_button.click()
    assert desk.undo_label == "Decline 2 participants"
    assert choice.act().reason == "Full this year"


def test_the_first_names_stand_for_many():
    assert staying_words(Staying("Done already.", 5, ("Ada", "Ben"))) == (
        "Done already: \u2068Ada\u2069, \u2068Ben\u2069 and 3 more"
    )
    assert staying_words(Staying("No longer there.", 2, ())) == "No longer there: 2"


def test_before_many_are_changed_the_file_is_copied_once(qtbot, desk, opened, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(bulk_dialog, "_MANY", 3)
    desk.back_up("daily")
    dialog = opened(NoChoice(ACCEPT))
    with qtbot.waitSignal(dialog.done_in_words):
        dialog.do_button.click()
    assert [each.why for each in workspace.backups(desk.file_id)] == ["daily"]  # nothing had changed since
    desk.undo()
    dialog = opened(NoChoice(ACCEPT))
    with qtbot.waitSignal(dialog.done_in_words):
        dialog.do_button.click()
    assert [each.why for each in workspace.backups(desk.file_id)] == ["before bulk change", "daily"]
