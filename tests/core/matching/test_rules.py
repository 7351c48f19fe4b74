"""The hard rules, one by one, with the words that a coordinator reads."""

import pytest

from mentordesk.core.matching import Candidate, Need, Offer, Rules
from mentordesk.core.matching.rules import barriers
from mentordesk.core.vocab import Format, MatchRule
from tests.core.matching.making import person

WARD = {"department": 4, "department_name": "Paediatrics"}
TRUST = {"organisation": 5, "organisation_name": "Bay Trust"}
DEPARTMENTS = Rules(match_rule=MatchRule.CROSS_DEPARTMENT)
ORGANISATIONS = Rules(match_rule=MatchRule.CROSS_ORGANISATION)
LEAD = (Need(1, "Leading", 3),)
CASES = {
    "H1": (person(2, person=1), person(1), Rules(), "Person 2 cannot mentor themself."),
    "H2": (person(2), person(1, line_manager=2), Rules(), "Person 2 manages Person 1."),
    "H2 upwards": (person(2, line_manager=1), person(1), Rules(), "Person 1 manages Person 2."),
    "H3": (
        person(2, avoid=frozenset({1})),
        person(1),
        Rules(),
        "One of Person 1 and Person 2 asked not to be paired with the other.",
    ),
    "H4": (
        person(2),
        person(1, conflicts=frozenset({2})),
        Rules(),
        "Person 1 and Person 2 have declared a conflict of interest.",
    ),
    "H5": (person(2, capacity=2, taken=2), person(1), Rules(), "Person 2 has no free place."),
    "H6": (person(2, onboarded=False), person(1), Rules(), "Person 2 has not finished onboarding."),
    "H6 both": (
        person(2, onboarded=False),
        person(1, onboarded=False),
        Rules(),
        "Person 2 and Person 1 have not finished onboarding.",
    ),
    "H7": (
        person(2, free=((0, 30), (60, 90))),
        person(1, free=((0, 90),)),
        Rules(),
        "Person 2 and Person 1 share no more than 30 min at a time; a session takes 1 h.",
    ),
    "H7 never": (
        person(2, free=()),
        person(1, free=((0, 90),)),
        Rules(),
        "Person 2 and Person 1 are never free at the same time.",
    ),
    "H8": (
        person(2, **WARD),
        person(1, **WARD),
        DEPARTMENTS,
        "Both work in Paediatrics; the rule is a different department.",
    ),
    "H8 organisation": (
        person(2, **TRUST),
        person(1, **TRUST),
        ORGANISATIONS,
        "Both belong to Bay Trust; the rule is a different organisation.",
    ),
    "H9": (
        person(2, offers=(Offer(1, "Leading", 3),)),
        person(1, needs=LEAD),
        Rules(),
        "Person 2 is not above Person 1 in leading.",
    ),
    "reverse": (
        person(2, grade=7),
        person(1, grade=7),
        Rules(format=Format.REVERSE),
        "Person 2 is not junior to Person 1, which reverse mentoring asks for.",
    ),
}


@pytest.mark.req("S4-16", "S4-18")
@pytest.mark.parametrize("case", CASES)
def test_broken_rule_is_named_in_a_sentence(case: str) -> None:
    mentor, learner, rules, sentence = CASES[case]
    found = barriers(mentor, learner, rules)
    assert [(each.code, each.sentence) for each in found] == [(case.split(maxsplit=1)[0], sentence)]


@pytest.mark.parametrize(
    ("mentor", "learner", "rules"),
    [
        (person(2, free=()), person(1), Rules()),
        (person(2, free=()), person(1, free=()), Rules(allow_async=True)),
        (person(2, free=((0, 60),)), person(1, free=((0, 30), (30, 60))), Rules()),
        (person(2), person(1), DEPARTMENTS),
        (person(2, **WARD), person(1, department=6), DEPARTMENTS),
        (person(2, **WARD), person(1, **WARD), ORGANISATIONS),
        (person(2), person(1), Rules()),
        (person(2, offers=(Offer(1, "Leading", 4),)), person(1, needs=LEAD), Rules()),
        (person(2, grade=6), person(1, grade=7), Rules(format=Format.REVERSE)),
        (person(2), person(1, grade=7), Rules(format=Format.REVERSE)),
        (person(2, grade=9), person(1, grade=7), Rules()),
    ],
)
def test_nothing_keeps_apart_who_break_no_rule(mentor: Candidate, learner: Candidate, rules: Rules) -> None:
    assert barriers(mentor, learner, rules) == ()
