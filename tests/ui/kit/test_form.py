"""A form moves a draft into fields and back, and shows what core says of it."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSpinBox

from mentordesk.core.errors import Problem
from mentordesk.core.vocab import Role
from mentordesk.ui.kit.form import Choice, DateField, Form
from mentordesk.ui.kit.week_grid import WeekGrid


@dataclass(frozen=True)
class Draft:
    name: str = ""
    notes: str = ""
    role: Role | None = None
    places: int = 1
    since: date | None = None
    agreed: bool = False
    free: frozenset = frozenset()


FULL = Draft("Ada", "Two\nlines", Role.MENTOR, 3, date(2026, 11, 18), agreed=True, free=frozenset({(0, 9)}))


@pytest.fixture
def form(qtbot, dressed):
    form = Form(Draft())
    qtbot.addWidget(form)
    form.add("name", "Name", QLineEdit())
    form.add("notes", "Notes", QPlainTextEdit())
    form.section("Taking part")
    form.add("role", "Role", Choice(Role, none="not said"))
    form.add("places", "Places", QSpinBox())
    form.add("since", "Since", DateField())
    form.add("agreed", "Agreed", QCheckBox())
    form.add("free", "Free hours", WeekGrid("Free hours", editable=True))
    form.show()
    return form


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("en_GB", "28 May 2026"),
        ("en_US", "May 28, 2026"),
        ("de_DE", "28. Mai 2026"),
        ("sv_SE", "28 maj 2026"),
    ],
)
def test_dates_show_their_month_in_words(qtbot, place, shown):
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    field = DateField()
    QLocale.setDefault(before)
    qtbot.addWidget(field)
    field.choose(date(2026, 5, 28))
    assert field.text() == shown


@pytest.mark.parametrize("draft", [Draft(), FULL])
def test_what_goes_in_comes_out(form, draft):
    form.load(draft)
    assert form.draft() == draft


def test_problems_stand_under_their_fields_and_the_rest_at_the_head(form):
    form.show_problems(
        [Problem("name", "Enter a name."), Problem("", "The file is full."), Problem("odd", "Odd.")]
    )
    assert form._problems["name"].text() == "Enter a name."
    assert form._head.text() == "The file is full.\nOdd."
    assert not form._problems["role"].isVisible()
    assert form.fields["name"].property("wrong") == "true"


def test_problems_go_away_when_they_are_solved(form):
    form.show_problems([Problem("name", "Enter a name.")])
    form.show_problems([])
    assert not form._problems["name"].isVisible()
    assert form.fields["name"].property("wrong") is None


def test_each_field_is_named_for_a_screen_reader(form):
    names = [widget.accessibleName() for widget in form.fields.values()]
    assert names == ["Name", "Notes", "Role", "Places", "Since", "Agreed", "Free hours"]


def test_leaving_a_field_is_told_where_it_is_asked_for(qtbot, form):
    told = []
    form.watch(lambda: told.append(form.draft().name))
    qtbot.keyClicks(form.fields["name"], "Ada")
    form.fields["name"].editingFinished.emit()
    form.fields["role"].activated.emit(1)
    form.fields["agreed"].click()
    assert told == ["Ada"] * 3


def test_the_choices_are_the_members_in_order(form):
    choice = form.fields["role"]
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "not said",
        *[role.label for role in Role],
    ]
