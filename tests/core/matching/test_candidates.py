"""What the matching knows of people."""

from mentordesk.core.matching.candidates import Offer, Request
from tests.core.matching.making import person


def test_places_are_never_below_none() -> None:
    assert person(1, capacity=1, taken=3).places == 0
    assert person(1, capacity=3, taken=1).places == 2


def test_higher_level_counts_where_a_skill_is_offered_twice() -> None:
    assert person(1, offers=(Offer(7, "Lead", 4), Offer(7, "Lead", 2))).levels == {7: 4}


def test_short_name_is_used_where_there_is_one() -> None:
    assert person(1, called="Siân").short == "Siân"
    assert person(1).short == "Person 1"


def test_equal_ties_are_parted_by_id() -> None:
    assert sorted([person(2, tie="a"), person(1, tie="a")], key=lambda each: each.order)[0].id == 1


def test_request_finds_people_by_id() -> None:
    request = Request((person(1), person(2)), (person(3),))
    assert (request.mentor(2).id, request.learner(3).id) == (2, 3)
