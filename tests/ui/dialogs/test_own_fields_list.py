"""The list of the coordinator's own fields, in its dialog."""

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import FieldDraft, OwnField
from mentordesk.core.vocab import FieldKind
from mentordesk.ui.dialogs.own_fields_list import FieldForm, OwnFieldsList, field_words
from mentordesk.ui.kit.form_dialog import FormDialog


@pytest.fixture
def fields(qtbot, desk, context, bare_window):
    """The open list, with two fields in it."""
    for label in ("Site", "Bleep"):
        desk.do(participants.add_field, FieldDraft(label))
    shown = OwnFieldsList(context, bare_window)
    qtbot.waitUntil(lambda: shown.dialog.list.count() == 2)
    yield shown
    shown.dialog.accept()


def labels(desk):
    return [row.label for row in desk.ask(participants.own_field_list)]


@pytest.mark.req("S0-44")
def test_a_field_is_added_by_its_form(qtbot, desk, fields):
    fields.dialog.add.click()
    form = fields.dialog.findChild(FormDialog)
    form._form.fields["label"].setText("Years here")
    with qtbot.waitSignal(form.accepted):
        form.save_button.click()
    qtbot.waitUntil(lambda: fields.dialog.list.count() == 3)
    assert labels(desk) == ["Site", "Bleep", "Years here"]


def test_fields_change_places_and_are_taken_away(qtbot, desk, fields):
    fields.dialog.list.setCurrentRow(1)
    fields.dialog.up.click()
    qtbot.waitUntil(lambda: labels(desk) == ["Bleep", "Site"])
    qtbot.waitUntil(lambda: fields.dialog.list.item(0).text().startswith("Bleep"))
    fields.dialog.remove.click()
    qtbot.waitUntil(lambda: labels(desk) == ["Site"])


def test_choices_begin_with_what_is_written(qtbot, dressed):
    form = FieldForm(FieldDraft("Site"), ("North", "South"))
    qtbot.addWidget(form)
    assert not form.choices.isEnabled()
    form.kind.choose(FieldKind.CHOICE)
    assert form.draft() == FieldDraft("Site", FieldKind.CHOICE, ("North", "South"))


def test_a_field_is_told_in_one_line():
    row = OwnField(1, "Site", FieldKind.CHOICE, ("North", "South"), 1)
    assert field_words(row) == "Site · One of a list · North, South · known of 1 participant"
