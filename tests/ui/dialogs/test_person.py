"""The form of a participant adds and changes people."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.vocab import Role
from mentordesk.ui.dialogs import person
from mentordesk.ui.kit.form_dialog import FormDialog
from tests.ui.accessible import nameless

WHOLE = PersonDraft(
    name="Wanjiru Kamau",
    role=Role.MENTOR,
    email="wk@example.org",
    phone="1",
    job_title="Staff Nurse",
    department="Paediatrics",
    organisation="St Brigid",
    grade="Band 5",
    zone="Africa/Nairobi",
    capacity=4,
    aspiration="Ward manager",
    wants_difference=True,
    needs=(SkillLine("Chairing", 2, 3),),
    offers=(SkillLine("Swahili", 5),),
    interests=("Teaching", "Research"),
)


@pytest.fixture
def opened(qtbot, bare_window, context):
    """Opens a form over the window and gives the dialog."""

    def show(opening, *which):
        opening(context, bare_window, *which)
        qtbot.waitUntil(lambda: bare_window.findChild(FormDialog) is not None)
        return bare_window.findChild(FormDialog)

    return show


def test_somebody_typed_in_is_added(qtbot, programme, desk, bare_window, opened):
    dialog = opened(person.open_new)
    assert nameless(dialog) == []
    dialog._form.load(WHOLE)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    (number,) = desk.ask(participants.ids, programme, participants.Shown())
    assert desk.ask(participants.draft, number) == WHOLE
    assert desk.ask(participants.profile, number).applied_on == date(2026, 11, 18)
    assert bare_window.toasts.words.text() == "Added"


def test_what_is_wrong_stands_under_its_field(qtbot, programme, desk, opened):
    dialog = opened(person.open_new)
    dialog._form.load(PersonDraft(email="nobody"))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog._form._problems["name"].text() != "")
    assert "e-mail" in dialog._form._problems["email"].text()
    assert desk.ask(participants.ids, programme, participants.Shown()) == []
    dialog.reject()


def test_somebody_is_changed_and_keeps_the_role(qtbot, someone, desk, opened):
    number = someone("Ada Obi", role=Role.MENTOR, department="Surgery")
    dialog = opened(person.open_for, number)
    assert "role" not in dialog._form.fields
    assert dialog._form.draft() == desk.ask(participants.draft, number)
    dialog._form.fields["phone"].setText("07700 900111")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    profile = desk.ask(participants.profile, number)
    assert (profile.phone, profile.role, profile.department) == ("07700 900111", Role.MENTOR, "Surgery")
