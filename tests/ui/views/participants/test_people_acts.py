"""What is done with the people selected."""

import sys
import types

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.dialogs.bulk_dialog import BulkDialog
from mentordesk.ui.dialogs.reason import ReasonDialog
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.views.participants import people_acts

S = ParticipantState
CTRL = Qt.KeyboardModifier.ControlModifier


def done(qtbot, room):
    """Waits for the preview of a bulk act, and has it done."""
    dialog = room.shell.findChild(BulkDialog)
    qtbot.waitUntil(dialog.do_button.isEnabled)
    with qtbot.waitSignal(dialog.accepted):
        dialog.do_button.click()


def test_ctrl_enter_accepts_one_and_takes_it_back(qtbot, room, choose):
    choose("Ben")
    qtbot.waitUntil(room.page.acts.accept.isEnabled)
    qtbot.keyClick(room.page.table, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: room.profile("Ben").state is S.ACCEPTED)
    qtbot.waitUntil(lambda: room.shell.toasts.words.text() == "Accepted 1 person")
    room.shell.toasts.undo.click()
    qtbot.waitUntil(lambda: room.profile("Ben").state is S.APPLIED)


def test_of_several_it_is_said_first_who_can_be_accepted(qtbot, room, choose):
    choose("Ben", "Ada")
    qtbot.waitUntil(room.page.acts.accept.isEnabled)
    qtbot.keyClick(room.page.table, Qt.Key.Key_Return, CTRL)
    done(qtbot, room)
    assert room.profile("Ben").state is S.ACCEPTED
    assert room.shell.toasts.words.text() == "Accept 1 participant"


def test_a_decline_asks_for_its_reason(qtbot, room, choose):
    choose("Ben")
    qtbot.waitUntil(room.page.acts.decline.isEnabled)
    room.page.acts.decline.trigger()
    room.shell.findChild(BulkDialog).choice.reason.setPlainText("Full this year")
    done(qtbot, room)
    assert room.profile("Ben").state is S.DECLINED


def test_one_field_is_changed_for_all_selected(qtbot, room, choose):
    choose("Ben", "Ada")
    qtbot.waitUntil(room.page.acts.change.isEnabled)
    room.page.acts.change.trigger()
    qtbot.waitUntil(lambda: room.shell.findChild(BulkDialog) is not None)
    choice = room.shell.findChild(BulkDialog).choice
    choice.values.currentWidget().findChild(QLineEdit).setText("Theatres")
    done(qtbot, room)
    assert {room.profile(name).department for name in ("Ben", "Ada")} == {"Theatres"}


def test_addresses_are_copied_and_who_has_none_is_counted(qtbot, room, choose):
    choose("Ben", "Sian", "Wanjiru")
    qtbot.waitUntil(room.page.acts.mail.isEnabled)
    room.page.acts.mail.trigger()
    said = "Copied 2 addresses; 1 has none"
    qtbot.waitUntil(lambda: room.shell.toasts.words.text() == said)
    assert QGuiApplication.clipboard().text() == "sp@example.org; wk@example.org"


def test_only_what_can_be_done_is_offered(qtbot, room, choose):
    acts = room.page.acts
    choose("Ben")
    qtbot.waitUntil(acts.accept.isEnabled)
    choose("Ada")
    qtbot.waitUntil(lambda: not acts.accept.isEnabled())
    assert acts.withdraw.isEnabled()
    choose("Ada", "Ben")
    qtbot.waitUntil(lambda: not acts.edit.isEnabled())
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
    qtbot.waitUntil(room.page.acts.withdraw.isEnabled)
    room.page.acts.withdraw.trigger()
    done(qtbot, room)
    assert room.profile("Wanjiru").state is S.WITHDRAWN
    assert room.shell.toasts.words.text() == "Withdraw 1 participant"


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
