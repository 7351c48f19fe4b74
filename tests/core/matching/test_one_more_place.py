"""What one more place with each mentor would bring."""

from fractions import Fraction

from mentordesk.core.matching import Need, Offer, Request
from mentordesk.core.matching.one_more_place import PlaceValue, place_values
from mentordesk.core.matching.problem import Problem
from tests.core.matching.making import person


def test_a_place_can_help_somebody_who_never_meets_that_mentor() -> None:
    """2 wants rota, which only 11 knows; 1 could have either, so a place with 12 lets 1 make way."""
    both = (Need("audit", "Audit", 1), Need("rota", "Rota", 1))
    rota = (Need("rota", "Rota", 1),)
    learners = (person(1, needs=both), person(2, needs=rota), person(3, needs=rota))
    mentors = (
        person(11, offers=(Offer("rota", "Rota", 5),)),
        person(12, offers=(Offer("audit", "Audit", 5),), capacity=1, taken=1),
        person(13, offers=(Offer("data", "Data", 5),)),
    )
    found = place_values(Problem(Request(mentors, learners)))
    assert [(each.mentor, each.people) for each in found] == [(11, 1), (12, 1), (13, 0)]
    assert found[0].points == Fraction(70)
    assert found[1].moves in {(1,), (1, 2)}


def test_a_place_that_matches_nobody_more_may_still_fit_better() -> None:
    learners = (person(1, preferred=(11,)), person(2, preferred=(11,)))
    found = place_values(Problem(Request((person(11), person(12)), learners)))
    assert found[0] == PlaceValue(11, 0, Fraction(15, 2), (2,))
    assert found[1] == PlaceValue(12, 0, Fraction(0), ())
