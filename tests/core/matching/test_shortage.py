"""Why somebody is left without a mentor, and what would help."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import Need, Offer, Request, Rules, Unmatched, propose
from mentordesk.core.vocab import Format, MatchRule
from tests.core.matching.making import person

AUDIT = {"needs": (Need(1, "Clinical audit", 2),)}
TEACHES = {"offers": (Offer(1, "Clinical audit", 5),)}


def left(request: Request) -> Unmatched:
    (one,) = propose(request).unmatched
    return one


def test_full_mentors_are_counted_and_the_best_one_is_asked_for_a_place() -> None:
    learners = (person(1, **AUDIT), person(2, **AUDIT), person(3, **AUDIT))
    found = left(Request((person(11, **TEACHES), person(12, **TEACHES, preferred=(3,))), learners))
    assert found.learner == 2
    assert found.reason == "All 2 who cover clinical audit are full."
    assert (found.fix, found.ask) == ("One more place with Person 11 would do it.", 11)
    assert [(each.code, each.mentors) for each in found.because] == [("H5", 2)]


def test_only_mentor_of_a_skill_is_named() -> None:
    found = left(Request((person(11, **TEACHES, capacity=0),), (person(1, **AUDIT),)))
    assert found.reason == "Person 11, the only one who covers clinical audit, is full."


def test_without_needs_those_who_may_be_met_are_counted() -> None:
    mentors = (person(11, capacity=0), person(12, capacity=0, avoid=frozenset({1})))
    assert left(Request(mentors, (person(1),))).reason == (
        "Person 11, the only one whom Person 1 may meet, is full."
    )


def test_rules_that_keep_mentors_away_are_counted() -> None:
    mentors = (person(11, **TEACHES, onboarded=False), person(12, onboarded=False), person(13))
    found = left(Request(mentors, (person(1, **AUDIT),)))
    assert found.reason == "None of 3 mentors may be paired with Person 1: onboarding (2) and skills (2)."
    assert [(each.code, each.label, each.mentors) for each in found.because] == [
        ("H6", "onboarding", 2),
        ("H9", "skills", 2),
    ]


def test_no_mentors_at_all_is_said() -> None:
    assert left(Request((), (person(1),))).reason == "There are no mentors yet."


DEPARTMENTS = Rules(match_rule=MatchRule.CROSS_DEPARTMENT)
STEPS = {
    "onboarding": (
        person(11, onboarded=False),
        Rules(),
        "After the onboarding of Person 11, Person 11 could take Person 1.",
    ),
    "times": (
        person(11, free=()),
        Rules(session_minutes=90),
        "1 h 30 min in the week that suits Person 11 too would do it.",
    ),
    "department": (
        person(11, department=4),
        DEPARTMENTS,
        "Only the rule of the cohort keeps Person 1 from Person 11, who has a place.",
    ),
    "grade": (
        person(11, grade=6),
        Rules(format=Format.REVERSE),
        "Only the grade keeps Person 1 from Person 11, who has a place.",
    ),
    "wish": (person(11, avoid=frozenset({1})), Rules(), "No single step would do it."),
    "two rules": (person(11, onboarded=False, department=4), DEPARTMENTS, "No single step would do it."),
}


@pytest.mark.parametrize("case", STEPS)
def test_nearest_step_is_named_but_never_against_a_wish(case: str) -> None:
    mentor, rules, said = STEPS[case]
    learner = person(1, free=((0, 90),), department=4, grade=5)
    assert left(Request((mentor,), (learner,), rules)).fix == said


def test_skill_that_nobody_covers_is_named() -> None:
    assert left(Request((person(11),), (person(1, **AUDIT),))).fix == (
        "A mentor above level 2 in clinical audit would do it."
    )


def test_forbidden_pair_could_be_allowed_again() -> None:
    found = left(Request((person(11),), (person(1),), forbids=frozenset({(1, 11)})))
    assert found.fix == "Allowing Person 1 and Person 11 again would do it."
    assert [each.label for each in found.because] == ["your decision"]


def test_pinned_learner_is_not_left_out() -> None:
    request = Request((person(11, onboarded=False),), (person(1),))
    assert propose(replace(request, pins=frozenset({(1, 11)}))).unmatched == ()
