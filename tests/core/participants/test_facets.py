"""Facets are offered with how many people have each, in the words of the file."""

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import FieldDraft, SkillLine
from mentordesk.core.vocab import FieldKind, Role


@pytest.fixture
def said(desk, cohort):
    """The words and counts that are offered of a kind."""
    return lambda kind: [
        (each.facet.words, each.count) for each in desk.ask(participants.offered, cohort, kind)
    ]


@pytest.fixture
def two(someone):
    skill = SkillLine("Leading a Shift", 4, 3)
    return [
        someone("Ada Obi", Role.MENTOR, department="Élite care", grade="Band 7", offers=(skill,)),
        someone("Ben Lau", department="Élite care", organisation="St Brigid", needs=(skill,), grade="Band 7"),
    ]


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        ("role", [("Mentor", 1), ("Mentee", 1)]),
        ("state", [("Applied", 2)]),
        ("department", [("Élite care", 2)]),
        ("organisation", [("St Brigid", 1)]),
        ("grade", [("Band 7", 2)]),
        ("offers", [("Leading a Shift", 1)]),
        ("needs", [("Leading a Shift", 1)]),
        ("paired", [("Has no pairing", 2)]),
        ("times", [("Has no free times", 2)]),
        ("screening", [("Not decided", 2)]),
    ],
)
def test_what_somebody_has_is_offered_with_its_count(said, two, kind, offered):
    assert said(kind) == offered


def test_what_is_missing_is_offered_by_what_it_is(said, two):
    assert ("e-mail", 2) in said("missing")
    assert "grade" not in dict(said("missing"))


def test_every_kind_has_words_and_fields_of_ones_own_come_last(desk, said, two):
    field = desk.do(participants.add_field, FieldDraft("Site", FieldKind.CHOICE, ("North", "South")))
    desk.do(participants.set_own, two[0], field, "North")
    kinds = desk.ask(participants.kinds)
    assert (kinds[-1].kind, kinds[-1].words) == (f"field:{field}", "Site")
    assert all(each.words for each in kinds)
    assert said(kinds[-1].kind) == [("North", 1), ("Not filled in", 1)]


def test_what_was_written_freely_is_offered_too(desk, said, two):
    field = desk.do(participants.add_field, FieldDraft("Nickname"))
    desk.do(participants.set_own, two[1], field, "Benny")
    assert said(f"field:{field}") == [("Benny", 1), ("Not filled in", 1)]
    desk.undo()
    desk.undo()
    assert said(f"field:{field}") == []


def test_of_an_empty_cohort_nothing_is_offered(said):
    assert said("role") == said("department") == []
