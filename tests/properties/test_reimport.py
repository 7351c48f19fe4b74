"""A sheet that comes back shuffled, renamed and edited changes exactly what was edited."""

from datetime import date

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mentordesk.core import programmes
from mentordesk.core.desk import Desk
from mentordesk.core.folding import folded
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.report import Choices
from mentordesk.core.services import founding

TODAY = date(2026, 11, 18)
HEADINGS = {
    "name": ["Name", "Full name", "your name", "PARTICIPANT"],
    "email": ["Email", "E-mail address", "work e-mail"],
    "phone": ["Phone", "Telephone number", "mobile"],
    "job title": ["Job title", "position", "Current role"],
    "department": ["Department", "Ward", "business-unit"],
    "organisation": ["Organisation", "Employer", "Trust"],
    "interests": ["Interests", "hobbies and interests"],
    "offers": ["Offers", "Areas of expertise"],
    "capacity": ["Capacity", "How many mentees can you take"],
    "availability": ["Availability", "Free times"],
    "origin": ["Origin", "Scheme"],
    "applied on": ["Applied on", "Timestamp"],
    "shoe": ["field of our own"],
}
"""Each field with headings that mean it."""
WORD = st.text("abcdeéßøñ '", min_size=1, max_size=8).map(str.strip).filter(lambda word: word.strip("'"))
HOURS = st.sampled_from(["Mon 09:00-11:00", "Tue 10:00-12:00; Fri 13:00-15:30", "none"])
CELLS = {
    "name": WORD.map(str.title),
    "phone": st.from_regex(r"\A0[0-9]{6}\Z"),
    "job title": WORD,
    "department": WORD,
    "organisation": WORD,
    "interests": st.lists(WORD, min_size=1, max_size=3, unique=True).map("; ".join),
    "offers": st.sampled_from(["Data:3", "Data:4", "Law:2; Data:3", "Law:5"]),
    "capacity": st.integers(1, 8).map(str),
    "availability": HOURS,
    "origin": st.sampled_from(["Our own", "Local", "National"]),
    "applied on": st.dates(date(2026, 1, 1), date(2026, 9, 30)).map(str),
    "shoe": st.integers(30, 50).map(str),
}
PERSON = st.fixed_dictionaries(CELLS)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    desk = Desk.create(tmp_path_factory.mktemp("again") / "again.mentordesk", "Robin Reyes")
    draft = programmes.CohortDraft(programme="P", name="C", start_on=TODAY, end_on=date(2027, 5, 31))
    yield desk, desk.do(founding.start, draft, TODAY)
    desk.close()


def sheet(people, order, headings):
    """People as a sheet of mentors, their columns in this order and under these headings."""
    rows = tuple(
        GridRow(number, tuple(person[field] for field in order)) for number, person in enumerate(people, 2)
    )
    grid = Grid("mentors.csv", "", tuple(headings[field] for field in order), rows)
    found = checked_sheets.checked(grid, Choices(columns={headings["shoe"]: "field:Field of our own"}))
    assert found.checked.problems == found.checked.questions == ()
    return found


@st.composite
def returns(draw):
    """People, the same people edited with new ones between them, and how the sheet looks when it returns."""
    people = draw(st.lists(PERSON, min_size=1, max_size=5))
    people = [{**person, "email": f"p{number}@example.org"} for number, person in enumerate(people)]
    places = st.tuples(st.integers(0, len(people) - 1), st.sampled_from(list(CELLS)))
    places = draw(st.lists(places, unique=True, max_size=6))
    edits = {(person, field): draw(CELLS[field]) for person, field in places}
    edited = [dict(person) for person in people]
    for (person, field), cell in edits.items():
        edited[person][field] = cell
    fresh = [
        {**person, "email": f"new{number}@example.org"}
        for number, person in enumerate(draw(st.lists(PERSON, max_size=2)))
    ]
    later = draw(st.permutations(edited + fresh))
    order = draw(st.permutations(list(HEADINGS)))
    return people, later, order, {field: draw(st.sampled_from(names)) for field, names in HEADINGS.items()}


def really(before, after):
    """The fields that differ, worked out on the cells alone."""
    found = {field for field in CELLS if parts(field, before) != parts(field, after)}
    if "organisation" in found:  # a ward of the same name in another house is another ward
        found.add("department")
    return found


def parts(field, person):
    """What a cell means: lists in any order; houses and wards whatever the case and accents."""
    cell = person[field]
    if field in {"department", "organisation"}:
        return folded(cell)
    return sorted(cell.split("; ")) if field in {"interests", "offers"} else cell


@given(returned=returns())
@settings(max_examples=20, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_a_sheet_that_returns_changes_exactly_what_was_edited(place, returned) -> None:
    desk, cohort = place
    people, later, order, headings = returned
    first = {field: names[0] for field, names in HEADINGS.items()}
    desk.do(taking_in.take, cohort, [sheet(people, list(HEADINGS), first)], TODAY)
    try:
        (taken,) = taking_in.rehearse(desk, cohort, [sheet(later, order, headings)], TODAY)
    finally:
        desk.undo()
    before = {person["email"]: person for person in people}
    for fate in taken.rows:
        person = later[fate.row - 2]
        if person["email"] not in before:
            assert fate.fate is Fate.NEW
            continue
        told = {change.field.lower().replace("field of our own", "shoe") for change in fate.changes}
        assert told == really(before[person["email"]], person)
        assert (fate.fate is Fate.CHANGED) == bool(told)
    assert len(taken.rows) == len(later)
