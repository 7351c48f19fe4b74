"""The shortage is named: who together can only meet whom, and how many places that is."""

from mentordesk.core.matching import Need, Offer, Request, propose
from mentordesk.core.matching.bottleneck import bottlenecks, some_of
from mentordesk.core.matching.problem import Problem
from tests.core.matching.making import person


def wanting(skill: str) -> dict[str, object]:
    return {"needs": (Need(skill, skill, 1),)}


def giving(skill: str) -> dict[str, object]:
    return {"offers": (Offer(skill, skill, 4),)}


def two_shortages() -> Request:
    """Three want audit of one mentor with two places, two want data of one with one; rota has room."""
    audit = [person(i, **wanting("audit")) for i in (1, 2, 3)]
    data = [person(i, **wanting("data")) for i in (4, 5)]
    mentors = (person(11, **giving("audit"), capacity=2), person(12, **giving("data")))
    return Request(
        (*mentors, person(13, **giving("rota"), capacity=4)), (*audit, *data, person(6, **wanting("rota")))
    )


def test_each_shortage_is_told_by_itself() -> None:
    problem = Problem(two_shortages())
    audit, data = bottlenecks(problem, problem.plan.mates)
    assert (audit.learners, audit.mentors, audit.places, audit.short) == ((1, 2, 3), (11,), 2, 1)
    assert audit.sentence == (
        "3 mentees (Person 1, Person 2 and Person 3) can only meet Person 11: 2 places."
    )
    assert (data.learners, data.mentors, data.places) == ((4, 5), (12,), 1)


def test_those_left_out_know_their_shortage() -> None:
    told = {each.learner: each.shortage for each in propose(two_shortages()).unmatched}
    assert told == {
        3: "3 mentees (Person 1, Person 2 and Person 3) can only meet Person 11: 2 places.",
        5: "2 mentees (Person 4 and Person 5) can only meet Person 12: 1 place.",
    }


def test_who_can_meet_nobody_is_no_shortage_of_places() -> None:
    problem = Problem(Request((person(11, **giving("data")),), (person(1, **wanting("audit")),)))
    assert bottlenecks(problem, problem.plan.mates) == []


def test_many_names_are_counted() -> None:
    assert some_of(["Ann", "Ben", "Cat", "Dan"]) == "Ann, Ben, Cat and Dan"
    assert some_of(["Ann", "Ben", "Cat", "Dan", "Eve"]) == "Ann, Ben, Cat and 2 others"
