"""The dialog stays open until core takes the draft."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea

from mentordesk.core.errors import Invalid, Problem, Refused
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.message import Message
from mentordesk.ui.kit.task import wait_for_all


@dataclass(frozen=True)
class Draft:
    name: str = ""


@dataclass(frozen=True)
class Address:
    street: str = ""
    town: str = ""
    county: str = ""


@pytest.fixture
def make(qtbot, dressed):
    def dialog(save):
        form = Form(Draft())
        form.add("name", "Name", QLineEdit())
        made = FormDialog(None, "Add somebody", form, save, "Add")
        qtbot.addWidget(made)
        made.open()
        return made, form

    yield dialog
    wait_for_all()


def test_a_draft_that_is_taken_closes_the_dialog(qtbot, make):
    saved = []
    dialog, form = make(saved.append)
    form.fields["name"].setText("Ada")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert saved == [Draft("Ada")]


def test_what_is_wrong_is_shown_and_the_dialog_stays(qtbot, make):
    def refuse(_draft):
        raise Invalid([Problem("name", "Enter a name.")])

    dialog, form = make(refuse)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: form._problems["name"].text() == "Enter a name.")
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()


def test_another_refusal_is_told_in_a_box(qtbot, make):
    def refuse(_draft):
        raise Refused("The cohort is closed.")

    dialog, _form = make(refuse)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.findChild(Message) is not None)
    assert dialog.findChild(Message).accessibleDescription() == "The cohort is closed."


def test_a_long_title_wraps_and_all_fields_are_seen_at_twice_the_size(qtbot, dressed):
    dressed.set("light", zoom=200, contrast=False)
    form = Form(Address())
    for line in ("street", "town", "county"):
        form.add(line, line.title(), QLineEdit())
    dialog = FormDialog(None, "End Anne-Sophie Delacroix with Bożena Grzybowska", form, print)
    qtbot.addWidget(dialog)
    dialog.open()
    area = dialog.findChild(QScrollArea)
    assert area.viewport().height() >= form.sizeHint().height()
    title = next(each for each in dialog.findChildren(QLabel) if each.text().startswith("End Anne"))
    assert title.height() >= 2 * title.fontMetrics().height()
