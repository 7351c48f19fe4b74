"""What is done with the people selected."""

import sys
import types

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.dialogs.reason import ReasonDialog
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.views.participants import people_acts

S = ParticipantState
CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_enter_accepts_who_can_be_accepted(qtbot, room, choose):
    choose("Ben", "Ada")
    qtbot.keyClick(room.page.table, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: room.profile("Ben").state is S.ACCEPTED)
    qtbot.waitUntil(lambda: room.shell.toasts.words.text() == "Accepted 1 person")
    room.shell.toasts.undo.click()
    qtbot.waitUntil(lambda: room.profile("Ben").state is S.APPLIED)


@pytest.mark.parametrize(
    ("state", "said"),
    [(S.WAITLISTED, "Put 1 person on the waiting list"), (S.DECLINED, "Declined 1 person")],
)
def test_who_applied_is_put_off_or_declined(qtbot, room, choose, state, said):
    choose("Ben")
    acts = room.page.acts
    (acts.waitlist if state is S.WAITLISTED else acts.decline).trigger()
    qtbot.waitUntil(lambda: room.profile("Ben").state is state)
    qtbot.waitUntil(lambda: room.shell.toasts.words.text() == said)


def test_only_what_can_be_done_is_offered(qtbot, room, choose):
    acts = room.page.acts
    choose("Ben")
    qtbot.waitUntil(acts.accept.isEnabled)
    choose("Ada")
    qtbot.waitUntil(lambda: not acts.accept.isEnabled())
    assert acts.withdraw.isEnabled()
    choose("Ada", "Ben")
    assert not acts.withdraw.isEnabled()
    assert not acts.edit.isEnabled()
    assert acts.copy.isEnabled()


def test_an_override_asks_for_its_reason(qtbot, room, choose):
    choose("Ada", "Sian")
    room.page.acts.override.trigger()
    dialog = room.shell.findChild(ReasonDialog)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "Say why" in dialog._form._problems["reason"].text())
    qtbot.keyClicks(dialog.reason, "They know the scheme")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert room.profile("Ada").onboarding_override_reason == "They know the scheme"
    assert room.profile("Sian").onboarded


def test_who_withdraws_leaves_with_their_reason(qtbot, room, choose):
    choose("Wanjiru")
    room.page.acts.withdraw.trigger()
    dialog = room.shell.findChild(ReasonDialog)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert room.profile("Wanjiru").state is S.WITHDRAWN
    qtbot.waitUntil(lambda: "has left" in room.shell.toasts.words.text())


def test_the_codes_of_those_selected_are_copied(qtbot, room, choose):
    choose("Ada", "Ben")
    room.page.acts.copy.trigger()
    wanted = {room.profile(name).code for name in ("Ada", "Ben")}
    assert set(QGuiApplication.clipboard().text().split("\n")) == wanted
    assert room.shell.toasts.words.text() == "Copied 2 codes"


def test_enter_opens_the_form_of_a_person(qtbot, room, choose):
    choose("Ben")
    qtbot.keyClick(room.page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.shell.findChild(FormDialog) is not None)
    dialog = room.shell.findChild(FormDialog)
    assert "Ben Moss" in dialog.windowTitle()
    dialog.reject()


def test_ctrl_n_opens_an_empty_form(qtbot, room):
    qtbot.keyClick(room.page.table, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: room.shell.findChild(FormDialog) is not None)
    assert room.shell.findChild(FormDialog).windowTitle() == "Add person"
    room.shell.findChild(FormDialog).reject()


def test_the_menu_edits_the_one_selected(qtbot, room, choose):
    choose("Ada")
    qtbot.waitUntil(room.page.acts.edit.isEnabled)
    room.page.acts.edit.trigger()
    qtbot.waitUntil(lambda: room.shell.findChild(FormDialog) is not None)
    room.shell.findChild(FormDialog).reject()


def test_the_primary_action_opens_the_import(qtbot, room, monkeypatch):
    opened = []
    importing = types.ModuleType(people_acts.IMPORTING)
    importing.open_import = lambda context, parent: opened.append((context, parent))
    monkeypatch.setitem(sys.modules, people_acts.IMPORTING, importing)
    room.page.acts.bring.setEnabled(True)
    assert room.page.primary_action is room.page.acts.bring
    room.page.acts.bring.trigger()
    qtbot.waitUntil(lambda: opened == [(room.page.context, room.shell)])
