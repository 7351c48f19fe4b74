"""Which rules people break who are together already."""

import pytest

from mentordesk.core.matching import Need, Request, Rules, broken
from mentordesk.core.vocab import MatchRule
from tests.core.matching.making import person

MON = (540, 600)
TUE = (1980, 2040)
WED = (3420, 3480)


def codes(mentors, learners, rules=None, **asked):
    request = Request(tuple(mentors), tuple(learners), rules or Rules(), **asked)
    found = broken(request, [each.id for each in mentors], [each.id for each in learners])
    return [(each.code, each.learner, each.other, each.final) for each in found]


def test_places_onboarding_and_skills_are_not_asked_again():
    """What they wanted to learn they may have learnt by now."""
    full = person(9, capacity=1, taken=1, onboarded=False)
    assert codes([full], [person(1, needs=(Need(1, "Lead", 5),))]) == []


@pytest.mark.parametrize(
    ("rules", "mentor", "learner", "told"),
    [
        (Rules(), {}, {"line_manager": 9}, ("H2", 1, 9, True)),
        (Rules(), {"avoid": frozenset({1})}, {}, ("H3", 1, 9, True)),
        (
            Rules(match_rule=MatchRule.CROSS_DEPARTMENT),
            {"department": 4},
            {"department": 4},
            ("H8", 1, 9, False),
        ),
        (Rules(), {"free": (MON,)}, {"free": (TUE,)}, ("H7", 1, 9, False)),
        (
            Rules(musts=frozenset({"languages"})),
            {"languages": frozenset({"welsh"})},
            {"languages": frozenset({"urdu"})},
            ("must-languages", 1, 9, False),
        ),
    ],
)
def test_rules_between_a_mentor_and_a_learner(rules, mentor, learner, told):
    assert codes([person(9, **mentor)], [person(1, **learner)], rules) == [told]


def test_learners_who_avoid_each_other_or_were_told_apart_are_not_in_one_group():
    learners = [person(1, avoid=frozenset({2})), person(2), person(3)]
    found = codes([person(9)], learners, forbids=frozenset({(3, 1)}))
    assert found == [("H3", 1, 2, True), ("forbid", 1, 3, True)]


def test_a_manager_may_sit_beside_a_report_in_a_group_but_not_in_a_circle_of_peers():
    learners = [person(1), person(2, line_manager=1)]
    assert codes([person(9)], learners) == []
    assert codes([], learners) == [("H2", 1, 2, True)]


def test_each_two_may_share_a_time_and_all_of_them_none():
    three = [person(9, free=(MON, TUE)), person(1, free=(MON, WED)), person(2, free=(TUE, WED))]
    assert codes(three[:1], three[1:]) == [("H7", 0, 0, False)]
    assert codes(three[:1], three[1:], Rules(allow_async=True)) == []
    assert codes(three[:1], [three[1], person(2)]) == []
