"""The papers of a person are changed from the inspector."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.core import exports, participants, sessions
from mentordesk.core.participants import known
from mentordesk.core.vocab import ConsentKind, PriorityArea, Role, ScreeningDecision, Support
from mentordesk.ui.dialogs.papers import RankDraft, SupportDraft
from mentordesk.ui.dialogs.people_waiting import WaitingDialog
from mentordesk.ui.kit.form_dialog import FormDialog

TODAY = date(2026, 11, 18)


@pytest.fixture
def papers(room):
    return lambda name: room.desk.ask(known.person_file, room.people[name])


@pytest.fixture
def form(qtbot, room, choose):
    """Opens a form by an act of whom is shown, and gives the dialog."""

    def show(name, act):
        choose(name)
        qtbot.waitUntil(getattr(room.page.file, act).isEnabled)
        getattr(room.page.file, act).trigger()
        qtbot.waitUntil(lambda: bool(room.shell.findChildren(FormDialog)))
        return room.shell.findChildren(FormDialog)[-1]

    return show


def texts(room):
    return [label.text() for label in room.page.panel.findChildren(QLabel) if label.isVisible()]


def save(qtbot, dialog, draft):
    dialog._form.load(draft)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()


@pytest.mark.req("S0-58", "S2-17")
def test_a_mentor_is_screened_and_bears_the_mark(qtbot, room, form, papers):
    dialog = form("Sian", "screen")
    assert len(dialog._form.fields["criteria"].rows) == 7
    today = room.page.context.today()
    save(qtbot, dialog, known.ScreeningDraft(decision=ScreeningDecision.VETTED, decided_on=today))
    assert papers("Sian").vetted
    qtbot.waitUntil(lambda: "Vetted" in texts(room))


def test_wishes_stay_folded_until_they_are_asked_for(qtbot, room, form, choose):
    ada = room.profile("Ada")
    save(qtbot, form("Wanjiru", "wishes"), known.WishesDraft(((ada.person_id, ada.name),)))
    assert room.profile("Wanjiru").wishes == ((ada.person_id, "Ada Obi"),)
    panel = room.page.panel
    qtbot.waitUntil(lambda: panel.shown.profile.wishes != () and panel.whole)
    assert not any("Ada Obi" in text for text in texts(room))

    def unfold():
        folds = [each for each in panel.findChildren(QPushButton) if "Wishes, avoid" in each.text()]
        for fold in folds:
            fold.setChecked(True)
        return any("Ada Obi" in text for text in texts(room))

    qtbot.waitUntil(unfold)


@pytest.mark.req("S0-39")
def test_a_plan_begins_with_the_needs(qtbot, room, form, papers):
    dialog = form("Wanjiru", "plan")
    draft = dialog._form.draft()
    assert draft.priorities == ("Leading a shift",)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert papers("Wanjiru").plan == draft
    qtbot.waitUntil(lambda: "1. Leading a shift" in texts(room))


@pytest.mark.req("S4-05")
def test_priorities_are_shown_in_their_order(qtbot, room, form):
    dialog = form("Wanjiru", "priorities")
    save(qtbot, dialog, type(dialog._form.draft())((PriorityArea.SYSTEM, PriorityArea.AREA)))
    told = "1. Understanding the system and its teams\n2. A clinical or administrative area"
    qtbot.waitUntil(lambda: told in texts(room))


@pytest.mark.req("S2-18")
def test_a_mentee_becomes_a_mentor_too(qtbot, room, form):
    dialog = form("Wanjiru", "role")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    qtbot.waitUntil(lambda: bool(room.page.panel.shown.around.also))
    assert room.page.panel.shown.around.also[0][1] is Role.MENTOR


def test_a_consent_is_kept_and_withdrawn_and_what_follows_is_said(qtbot, room, form, papers):
    with qtbot.waitSignal(form("Ben", "consent").accepted):
        room.shell.findChildren(FormDialog)[-1].save_button.click()
    (row,) = papers("Ben").consents
    assert (row.kind, row.wording) == (ConsentKind.KEEP, known.wording(ConsentKind.KEEP))
    room.page.file.withdraw_consent(row)
    dialog = room.shell.findChildren(FormDialog)[-1]
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert papers("Ben").consents[0].withdrawn_on is not None
    qtbot.waitUntil(lambda: any("Take out what they wrote" in text for text in texts(room)))


@pytest.mark.req("S0-15")
def test_an_absence_is_added_and_removed(qtbot, room, form):
    with qtbot.waitSignal(form("Ben", "absence").accepted):
        room.shell.findChildren(FormDialog)[-1].save_button.click()
    qtbot.waitUntil(lambda: len(room.page.panel.shown.away) == 1)
    (row,) = room.page.panel.shown.away
    room.page.file.remove_absence(row)
    qtbot.waitUntil(lambda: room.desk.ask(sessions.absences_of, row.person_id) == [])


@pytest.mark.req("S0-33")
def test_a_step_is_added_changed_and_taken_out(qtbot, room, form):
    dialog = form("Sian", "step")
    save(qtbot, dialog, known.StepDraft("Badge made", due_on=TODAY))
    last = room.profile("Sian").checklist[-1]
    assert (last.text, last.due_on) == ("Badge made", TODAY)
    room.page.file.edit_step(last)
    save(qtbot, room.shell.findChildren(FormDialog)[-1], known.StepDraft("Badge", required=False))
    assert room.profile("Sian").checklist[-1].text == "Badge"
    room.page.file.remove_step(last)
    qtbot.waitUntil(lambda: room.profile("Sian").checklist[-1].text != "Badge")


def test_what_is_held_is_written_where_one_says(qtbot, room, choose, tmp_path):
    choose("Wanjiru")
    path = tmp_path / "held.pdf"
    room.page.file._write_held(room.profile("Wanjiru").code, path)
    qtbot.waitUntil(lambda: path.exists() and path.with_suffix(".json").exists())
    assert path.read_bytes().startswith(b"%PDF")
    assert "held" in exports.every()


def test_the_waiting_list_opens(qtbot, room, choose):
    choose("Sian")
    qtbot.waitUntil(room.page.file.screen.isEnabled)
    room.page.file.waiting.trigger()
    qtbot.waitUntil(lambda: bool(room.shell.findChildren(WaitingDialog)))
    room.shell.findChildren(WaitingDialog)[0].reject()


@pytest.mark.req("S4-02")
def test_something_that_helps_more_than_mentoring_is_said_above_the_rest(qtbot, room, form, papers):
    save(qtbot, form("Ben", "support"), SupportDraft(Support.COACHING))
    assert papers("Ben").support is Support.COACHING
    qtbot.waitUntil(lambda: any(text.startswith("Asked on ") for text in texts(room)))
    room.page.file.support.trigger()
    save(qtbot, room.shell.findChildren(FormDialog)[-1], SupportDraft(Support.MENTORING))
    qtbot.waitUntil(lambda: not any(text.startswith("Asked on ") for text in texts(room)))


@pytest.mark.req("S4-06")
@pytest.mark.parametrize(
    ("name", "asked"),
    [("Sian", "Tick what they can help with"), ("Ben", "Tick what they want, the most wanted first")],
)
def test_a_mentee_ranks_what_they_want_and_a_mentor_what_they_help_with(qtbot, room, form, name, asked):
    dialog = form(name, "priorities")
    assert asked in {label.text() for label in dialog.findChildren(QLabel)}
    save(qtbot, dialog, RankDraft((PriorityArea.SYSTEM,)))
    number = room.people[name]
    assert room.desk.ask(known.priorities, number) == (PriorityArea.SYSTEM,)


def test_somebody_without_steps_is_given_the_usual_ones(qtbot, room, choose):
    for step in room.profile("Sian").checklist:
        room.desk.do(known.remove_step, step.id, TODAY)
    choose("Sian")
    room.page.file.give_steps()
    qtbot.waitUntil(lambda: len(room.profile("Sian").checklist) == 9)
    assert room.desk.ask(participants.profile, room.people["Sian"]).onboarded_on is not None
