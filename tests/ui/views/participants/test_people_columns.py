"""What stands in the cells of the table of participants."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core.participants import OwnField, ParticipantRow
from mentordesk.core.vocab import FieldKind, ParticipantState, Role
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.views.participants.people_columns import columns, pairing, state

MENTEE = ParticipantRow(
    id=1,
    person_id=1,
    code="P-7K3MA",
    name="Wanjiru Kamau",
    role=Role.MENTEE,
    state=ParticipantState.ACCEPTED,
    job_title="Staff Nurse",
    department="Paediatrics",
    organisation="",
    email="wk@example.org",
    phone="1",
    capacity=2,
    taken=0,
    partners=(),
    proposed=(),
    intake=9,
    missing="phone",
    last_met=date(2026, 10, 20),
)
MENTOR = replace(MENTEE, role=Role.MENTOR, intake=10, missing="", last_met=None)


def shown(row):
    cells = {column.title: column.show(row) for column in columns(lambda _field: lambda _id, _text: None)}
    return {title: cell.words if isinstance(cell, Cell) else cell for title, cell in cells.items()}


def test_a_line_of_a_mentee_says_all():
    assert shown(replace(MENTEE, partners=("Helen Fairbairn",))) == {
        "Name": "Wanjiru Kamau",
        "Role": "Mentee",
        "Post": "Staff Nurse",
        "Department": "Paediatrics",
        "State": "Waiting",
        "Intake /10": "9 phone",
        "Pairing or places": "with \u2068Helen Fairbairn\u2069",
        "Last met": "Tue 20 Oct",
        "E-mail": "wk@example.org",
        "Phone": "1",
        "Places": "",
        "Code": "P-7K3MA",
        "Organisation": "",
        "Grade": "",
    }


def test_a_mentor_has_places_and_may_not_have_met():
    cells = shown(MENTOR)
    assert (cells["Places"], cells["Last met"], cells["Intake /10"]) == ("2", "", "10")


def test_the_shape_of_the_tile_says_the_role():
    name = columns(lambda _field: lambda _id, _text: None)[0].show
    assert (name(MENTEE).square, name(MENTOR).square) == (True, False)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (replace(MENTEE, state=ParticipantState.ACCEPTED), "Waiting"),
        (replace(MENTEE, state=ParticipantState.MATCHED), "Matched"),
        (MENTOR, "Accepted"),
    ],
)
def test_only_a_learner_who_was_accepted_waits(row, words):
    assert state(row) == words


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (replace(MENTOR, taken=0), "0 of 2 places"),
        (replace(MENTOR, taken=1), "1 of 2 places · 1 free"),
        (replace(MENTOR, taken=2), "2 of 2 places"),
        (replace(MENTOR, capacity=1, taken=1), "1 of 1 place"),
        (replace(MENTOR, taken=1, proposed=("A",)), "1 of 2 places · proposed"),
        (MENTEE, " "),
        (replace(MENTEE, proposed=("Ada Obi",)), "\u2068Ada Obi\u2069 ?"),
    ],
)
def test_a_pairing_or_the_places_are_told(row, words):
    assert pairing(row).words == words.strip()


def test_what_was_typed_goes_to_its_field():
    typed = []
    made = columns(lambda field: lambda number, text: typed.append((field, number, text)))
    for column in made:
        if column.edit:
            column.edit(7, "x")
    fields = ["name", "job_title", "department", "email", "phone", "capacity", "grade"]
    assert typed == [(field, 7, "x") for field in fields]


def test_every_column_sorts_and_is_remembered_by_another_key():
    made = columns(lambda _field: lambda _id, _text: None)
    assert all(column.sort for column in made)
    assert len({column.key for column in made}) == len(made)


def test_a_field_of_ones_own_is_hidden_until_asked_for_and_edited_like_any_other():
    typed = []
    field = OwnField(3, "Site", FieldKind.TEXT, (), 1)
    edit_own = lambda number: lambda who, text: typed.append((number, who, text))  # noqa: E731 - of one line
    own = columns(lambda _field: lambda _id, _text: None, [field], edit_own)[-1]
    own.edit(7, "North")
    assert (own.title, own.hidden, own.show(replace(MENTEE, own={3: "South"}))) == ("Site", True, "South")
    assert (own.show(MENTEE), typed) == ("", [(3, 7, "North")])
