"""Which rule costs the most people a mentor."""

from mentordesk.core.matching import Request, Rules
from mentordesk.core.matching.cheapest_fix import Relaxed, relaxed
from mentordesk.core.matching.problem import Problem
from mentordesk.core.vocab import MatchRule
from tests.core.matching.making import person

ACROSS = Rules(match_rule=MatchRule.CROSS_DEPARTMENT)


def found(request: Request) -> list[Relaxed]:
    problem = Problem(request)
    return relaxed(problem, problem.plan.mates)


def test_rules_are_counted_one_at_a_time_the_most_helpful_first() -> None:
    learners = (person(1, department=4), person(2, department=4), person(3, onboarded=False))
    mentors = (person(11, department=4, capacity=2), person(12, department=4))
    assert found(Request(mentors, learners, ACROSS)) == [
        Relaxed("H8", "department or organisation", (1, 2)),
        Relaxed("H6", "onboarding", (3,)),
    ]


def test_a_rule_counts_though_others_must_move_up_for_it() -> None:
    """2 could meet only 11, who is taken by 1; without the rule 1 goes to 12."""
    learners = (person(1, department=4), person(2, avoid=frozenset({12})))
    mentors = (person(11, preferred=(1,)), person(12, department=4))
    assert found(Request(mentors, learners, ACROSS)) == [Relaxed("H8", "department or organisation", (2,))]


def test_a_wish_is_never_offered_but_an_own_decision_is() -> None:
    learners = (person(1, avoid=frozenset({11})), person(2))
    request = Request((person(11, capacity=2),), learners, forbids=frozenset({(2, 11)}))
    assert found(request) == [Relaxed("forbid", "your decision", (2,))]
