"""Facets narrow the table: those of one kind are alternatives, different kinds must all be so."""

import pytest

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.model import Screening, Skill, SkillSynonym
from mentordesk.core.participants import Chip, Facet, FieldDraft, Shown, SkillLine
from mentordesk.core.vocab import FieldKind, Role, ScreeningDecision
from tests.core.participants.conftest import TODAY


@pytest.fixture
def people(desk, someone):
    """Ada, who mentors in Surgery, and two mentees, by first name."""
    leading = SkillLine("Leading a shift", 4, 3)
    made = {
        "Ada": someone("Ada Obi", Role.MENTOR, department="Surgery", grade="Band 7", offers=(leading,)),
        "Ben": someone("Ben Lau", department="Surgery", organisation="St Brigid", needs=(leading,)),
        "Cleo": someone("Cleo Reid", grade="band 7", email="cr@example.org"),
    }
    desk.do(participants.accept, [made["Ada"], made["Cleo"]], TODAY)
    desk.do(participants.set_free_times, made["Cleo"], [participants.Window(1, "14:00", "18:00")])
    return made


@pytest.fixture
def names(desk, cohort, people):
    def read(*facets, **more):
        shown = Shown(facets=tuple(Facet(kind, value) for kind, value in facets), **more)
        found = desk.ask(participants.ids, cohort, shown)
        assert desk.ask(participants.count, cohort, shown) == len(found)
        return [name for number in found for name, each in people.items() if each == number]

    return read


@pytest.mark.parametrize(
    ("facets", "found"),
    [
        ([("role", "mentor")], ["Ada"]),
        ([("state", "accepted")], ["Ada", "Cleo"]),
        ([("department", "surgery")], ["Ada", "Ben"]),
        ([("organisation", "st brigid")], ["Ben"]),
        ([("grade", "band 7")], ["Ada", "Cleo"]),
        ([("offers", "leading a shift")], ["Ada"]),
        ([("needs", "leading a shift")], ["Ben"]),
        ([("missing", "e-mail")], ["Ada", "Ben"]),
        ([("times", "none")], ["Ada", "Ben"]),
        ([("times", "some")], ["Cleo"]),
        ([("paired", "no")], ["Ada", "Ben", "Cleo"]),
        ([("paired", "yes")], []),
        ([("screening", "open")], ["Ada", "Ben", "Cleo"]),
        ([("role", "mentor"), ("role", "mentee")], ["Ada", "Ben", "Cleo"]),
        ([("department", "surgery"), ("role", "mentee")], ["Ben"]),
        ([("no such kind", "x")], []),
        ([("missing", "no such thing")], []),
    ],
)
def test_a_facet_shows_of_whom_it_is_true(names, facets, found):
    assert names(*facets) == found


def test_words_chips_and_facets_must_all_fit(names):
    assert names(("department", "surgery"), chip=Chip.MENTORS, text="ad") == ["Ada"]
    assert names(("department", "surgery"), chip=Chip.MENTORS, text="ben") == []


def test_another_word_for_a_skill_finds_the_same_people(desk, names):
    @command("Call")
    def call(db):
        db.add(SkillSynonym(skill_id=db.query(Skill).one().id, word="Shift lead"))

    desk.do(call)
    assert names(("offers", "shift lead")) == ["Ada"]


def test_screening_is_filtered_by_what_was_decided(desk, names, people):
    @command("Decide")
    def decide(db):
        db.add(Screening(participant_id=people["Ada"], decision=ScreeningDecision.VETTED))

    desk.do(decide)
    assert names(("screening", "vetted")) == ["Ada"]
    assert names(("screening", "open")) == ["Ben", "Cleo"]


def test_fields_of_ones_own_filter_and_sort(desk, names, people):
    field = desk.do(participants.add_field, FieldDraft("Years here", FieldKind.NUMBER))
    for name, years in (("Ada", "10"), ("Ben", "9")):
        desk.do(participants.set_own, people[name], field, years)
    key = f"field:{field}"
    assert names((key, "9")) == ["Ben"]
    assert names((key, "")) == ["Cleo"]
    assert names(order=key) == ["Cleo", "Ben", "Ada"]
    assert names(order=key, descending=True) == ["Ada", "Ben", "Cleo"]


def test_one_of_several_choices_is_enough(desk, names, people):
    field = desk.do(participants.add_field, FieldDraft("Sites", FieldKind.CHOICES, ("North", "North East")))
    desk.do(participants.set_own, people["Ada"], field, "North East")
    desk.do(participants.set_own, people["Ben"], field, "North; North East")
    assert names((f"field:{field}", "North")) == ["Ben"]


@pytest.mark.parametrize(
    "order", ["intake", "pairing", "last_met", "places", "phone", "code", "organisation", "grade"]
)
def test_every_other_column_sorts_both_ways(names, order):
    assert sorted(names(order=order)) == sorted(names(order=order, descending=True)) == ["Ada", "Ben", "Cleo"]


def test_filters_are_counted_and_can_be_taken_off():
    shown = Shown("ada", Chip.MENTORS, facets=(Facet("role", "mentor"),))
    assert (shown.filters, Shown("ada").filters) == (2, 0)
    assert shown.unfiltered() == Shown("ada")
