"""Who looks like one person, with what reasons, and how few have to be compared."""

import pytest

from mentordesk.core.services.merging.likeness import Reason, across, marks, pairs, reasons


def person(number, name, *more):
    """More: e-mail address, phone, department, post."""
    return marks(number, name, more)


def why(one, other):
    return [reason.key for reason in reasons(person(1, *one), person(2, *other))]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Zoë Ångström", "zoe  angstrom", "name"),
        ("Dr Ada Obi", "Ada Obi", "name"),
        ("Sean O'Neil", "Sean O’Neil", "name"),
        ("Ada Obi", "Obi, Ada", "order"),
        ("Ben Hargreaves", "Ben Hargraeves", "spelling"),
        ("Ben Hargreaves", "Ben Hargreave", "spelling"),
    ],
)
def test_names_that_are_one_name_are_found_out(one, other, reason):
    assert why((one,), (other,)) == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A. Obi", "Ada Obi"),
        ("Ada Mary Obi", "Ada Obi"),
        ("Obi A", "Ada Obi"),
        ("Cathrin Moss", "Katherine Moss"),
    ],
)
def test_a_short_name_needs_something_beside_it(one, other):
    assert why((one,), (other,)) == []
    assert why((one, "", "", "Ward 7"), (other, "", "", "ward 7")) == ["short", "department"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ann Lee", "Ann Leo"), ("Ada Obi", "Ada Moss"), ("Ada", "Ada Obi"), ("", ""), ("Ben Moss", "Dee Moss")],
)
def test_other_people_are_other_people(one, other):
    assert why((one,), (other,)) == []


def test_one_address_or_phone_is_enough_whatever_the_name():
    assert why(("Ada Obi", "ADA@example.org"), ("Ada Moss", "ada@example.org")) == ["email"]
    assert why(("Ada Obi", "", "+44 7700 900123"), ("Ada Moss", "", "07700 900 123")) == ["phone"]


def test_the_same_name_at_another_provider_is_told():
    one, other = ("Ada Obi", "ada.obi@example.org"), ("Ada Obi", "ada.obi@example.com")
    assert why(one, other) == ["name", "mailbox"]


def test_namesakes_of_whom_all_is_known_and_differs_are_two():
    one = ("Ada Obi", "a1@x.org", "07700 900001", "Ward 1")
    other = ("Ada Obi", "a2@x.org", "07700 900002", "Ward 2")
    assert why(one, other) == []
    assert why(one, (*other[:3], "")) == ["name"]


def test_each_reason_has_its_words():
    assert len({reason.label for reason in Reason}) == len(Reason)


def compared(people):
    return [{one.name, other.name} for one, other in pairs(people)]


def test_each_couple_is_compared_once_though_it_shares_several_marks():
    people = [person(1, "Ada Obi", "ada@x.org"), person(2, "Obi Ada", "ada@x.org"), person(3, "Dee Lau")]
    assert compared(people) == [{"ada obi", "obi ada"}]


def test_a_slip_at_any_place_of_a_long_name_brings_two_together():
    name = "benhargreaves"
    for place in range(len(name)):
        other = name[:place] + "x" + name[place + 1 :]
        assert compared([person(1, name), person(2, other)]) == [{name, other}]


@pytest.mark.parametrize(
    "shared", [("Test Person",), ("", "ward5@x.org"), ("", "", "020 7946 0001"), ("", "", "", "Ward 5")]
)
def test_hundreds_with_one_mark_are_not_each_compared_with_all(shared):
    name, *more = shared
    people = [person(number, name or f"Nobody{number} Else{number}", *more) for number in range(400)]
    assert len(compared(people)) < 4_000


def test_newcomers_meet_only_those_who_are_there():
    fresh = [person(-1, "Ada Obi"), person(-2, "Ada Obi")]
    there = [person(1, "Obi, Ada"), person(2, "Ada Obi"), person(3, "Dee Lau")]
    met = {(one.id, other.id) for one, other in across(fresh, there)}
    assert met == {(-1, 1), (-1, 2), (-2, 1), (-2, 2)}
