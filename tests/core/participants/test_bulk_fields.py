"""One field set for many."""

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid
from mentordesk.core.participants import FieldDraft, SetField, SetOrigin, SetOwn, SetPlaces
from mentordesk.core.vocab import FieldKind, Scheme


def profile(desk, number):
    return desk.ask(participants.profile, number)


@pytest.mark.parametrize(
    ("field", "value"),
    [("department", "Surgery"), ("organisation", "St Brigid"), ("grade", "Band 6"), ("zone", "Europe/Paris")],
)
def test_a_field_is_set_for_all_and_emptied_again(turned, desk, someone, field, value):
    people = [someone("Ada Obi"), someone("Ben Moss", **{field: value})]
    act = SetField(field, f" {value} " if field != "zone" else value)
    found = desk.ask(participants.preview, act, people)
    assert (found.able, [left.why for left in found.staying]) == (1, ["This stands there already."])
    turned(participants.carry_out, act, people)
    assert [getattr(profile(desk, each), field) for each in people] == [value, value]
    turned(participants.carry_out, SetField(field, ""), people)
    assert desk.undo_label.startswith("Empty ")
    assert {getattr(profile(desk, each), field) for each in people} <= {"", "Europe/London"}


def test_a_department_is_that_of_each_ones_organisation(desk, someone):
    ours, theirs = someone("Ada Obi"), someone("Ben Moss", organisation="St Brigid")
    desk.do(participants.carry_out, SetField("department", "Surgery"), [ours, theirs])
    assert profile(desk, ours).department_id != profile(desk, theirs).department_id


def test_departments_go_along_to_another_organisation(desk, someone):
    there = someone("Ada Obi", organisation="St Brigid", department="Surgery")
    comes = someone("Ben Moss", department="surgery")
    desk.do(participants.carry_out, SetField("organisation", "St Brigid"), [comes])
    assert profile(desk, comes).department_id == profile(desk, there).department_id


def test_only_mentors_get_places_and_never_fewer_than_they_use(turned, desk, pair, other_pair):
    everybody = [pair.mentor, pair.learner, other_pair.mentor]
    desk.do(participants.set_capacity, other_pair.mentor, 4)
    found = desk.ask(participants.preview, SetPlaces(4), everybody)
    assert (found.able, found.words) == (1, "Set places of 1 participant")
    assert [left.why for left in found.staying] == ["Only mentors have places.", "This stands there already."]
    turned(participants.carry_out, SetPlaces(4), everybody)
    assert profile(desk, pair.mentor).capacity == 4
    with pytest.raises(Invalid, match="1 to 8"):
        desk.ask(participants.preview, SetPlaces(0), everybody)


@pytest.mark.req("S4-04")
def test_through_which_scheme_they_came_is_said_for_all(turned, desk, someone):
    people = [someone("Ada Obi"), someone("Ben Moss")]
    turned(participants.carry_out, SetOrigin(Scheme.LOCAL), people[:1])
    assert desk.ask(participants.preview, SetOrigin(Scheme.LOCAL), people).able == 1
    turned(participants.carry_out, SetOrigin(None), people)
    assert desk.undo_label == "Empty scheme of 1 participant"


def test_a_field_of_ones_own_is_set_for_all(turned, desk, someone):
    field = desk.do(participants.add_field, FieldDraft("Site", FieldKind.CHOICE, ("North", "South")))
    people = [someone("Ada Obi"), someone("Ben Moss"), someone("Cleo Reid")]
    desk.do(participants.set_own, people[0], field, "North")
    desk.do(participants.set_own, people[1], field, "South")
    act = SetOwn(field, "Site", "south")
    assert desk.ask(participants.preview, act, people).able == 2
    turned(participants.carry_out, act, people)
    assert desk.ask(participants.own_kept, people) == {each: {field: "South"} for each in people}
    turned(participants.carry_out, SetOwn(field, "Site", ""), people[:2])
    assert set(desk.ask(participants.own_kept, people)) == {people[2]}


@pytest.mark.parametrize(
    ("act", "about"),
    [
        (SetField("zone", "Mars/Olympus"), "time zone"),
        (SetField("grade", "x" * 201), "200"),
        (SetField("department", "a\0"), "cannot be shown"),
    ],
)
def test_what_cannot_stand_there_is_refused(desk, someone, act, about):
    with pytest.raises(Invalid, match=about):
        desk.ask(participants.preview, act, [someone()])
