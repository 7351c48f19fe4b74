"""What is chosen before many are changed."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from mentordesk.core import participants
from mentordesk.core.participants import (
    AddInterest,
    AddSkill,
    FieldDraft,
    SetField,
    SetOrigin,
    SetOwn,
    SetPlaces,
    SkillLine,
    TickStep,
)
from mentordesk.ui.dialogs.bulk_choices import FieldChoice, offered_values

TODAY = date(2026, 11, 18)


@pytest.fixture
def choice(qtbot, desk, someone, dressed):
    """All fields for one who was accepted, with one of the coordinator's own."""
    number = someone(department="Surgery", needs=(SkillLine("Audit", 1, 2),))
    desk.do(participants.accept, [number], TODAY)
    desk.do(participants.add_field, FieldDraft("Site"))
    made = FieldChoice(desk.ask(offered_values, [number]), TODAY)
    qtbot.addWidget(made)
    return made


def choose(choice, label, text=""):
    choice.what.setCurrentText(label)
    line = choice.values.currentWidget().findChild(QLineEdit)
    if text:
        line.setText(text)
    return choice.act()


@pytest.mark.parametrize(
    ("label", "text", "act"),
    [
        ("Department", "Theatres", SetField("department", "Theatres")),
        ("Organisation", "", SetField("organisation", "")),
        ("Grade", "Band 6", SetField("grade", "Band 6")),
        ("Time zone", "Europe/Paris", SetField("zone", "Europe/Paris")),
        ("Places", "", SetPlaces(2)),
        ("Came through", "", SetOrigin(None)),
        ("Add an interest", "Chess", AddInterest("Chess")),
        ("Add an interest", "", None),
        ("Add a need", "Audit", AddSkill(SkillLine("Audit", 1, 2))),
        ("Add an offer", "Audit", AddSkill(SkillLine("Audit", 3, 0))),
        ("Tick a step of onboarding", "", TickStep("Read “Making the most of it”", TODAY)),
        ("Site", "North", SetOwn(1, "Site", "North")),
    ],
)
def test_each_choice_makes_its_act(choice, label, text, act):
    assert choose(choice, label, text) == act


def test_departments_and_skills_that_are_there_are_offered(choice):
    words = {}
    for label in ("Department", "Add a need"):
        choose(choice, label)
        model = choice.values.currentWidget().findChild(QLineEdit).completer().model()
        words[label] = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert words == {"Department": ["Surgery"], "Add a need": ["Audit"]}


def test_every_value_has_a_name_and_tells_its_changes(qtbot, choice):
    for label, box, _act in choice._editors:
        assert label in {widget.accessibleName() for widget in box.findChildren(QWidget)}
    with qtbot.waitSignal(choice.changed):
        choose(choice, "Grade", "7")
