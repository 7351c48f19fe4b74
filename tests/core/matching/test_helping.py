"""What would help most, in words."""

from mentordesk.core.matching import Help, Request, Rules, helps
from mentordesk.core.vocab import MatchMode, MatchRule
from tests.core.matching.making import person

ACROSS = Rules(match_rule=MatchRule.CROSS_DEPARTMENT)


def test_a_rule_that_keeps_several_away_comes_before_a_place() -> None:
    alike = [person(i, department=4, avoid=frozenset({11})) for i in (1, 2)]
    learners = (*alike, *(person(i, avoid=frozenset({12})) for i in (3, 4)))
    rule, place = helps(Request((person(11), person(12, department=4, capacity=2)), learners, ACROSS))
    assert rule == Help(
        2,
        "Without the rule on department or organisation 2 more could be matched: Person 1 and Person 2.",
    )
    assert place == Help(
        1, "One more place with Person 11: Person 4 would be matched. 50 points more in all.", 11
    )


def test_those_who_move_up_are_named() -> None:
    learners = (person(1, preferred=(11,)), person(2, avoid=frozenset({12})))
    (only, other) = helps(Request((person(11), person(12, taken=1)), learners))
    assert only == Help(
        1, "One more place with Person 11: Person 2 would be matched. 50 points more in all.", 11
    )
    assert other.sentence.startswith("One more place with Person 12: Person 2 would be matched.")
    assert "Person 1 would move up for it." in other.sentence


def test_where_nobody_is_left_nothing_is_said() -> None:
    assert helps(Request((person(11),), (person(1),))) == []


def test_of_a_stable_plan_nothing_is_promised() -> None:
    request = Request((person(11),), (person(1), person(2)), mode=MatchMode.STABLE)
    assert helps(request) == []


def test_a_fair_plan_is_helped_too() -> None:
    learners = (person(1, preferred=(11,)), person(2, avoid=frozenset({12})))
    request = Request((person(11), person(12, taken=1)), learners, mode=MatchMode.FAIR)
    here, there = helps(request)
    assert (here.people, here.mentor) == (1, 11)
    assert here.sentence == (
        "One more place with Person 11: Person 2 would be matched. "
        "The weakest pair would have 50 points instead of 55. 50 points more in all."
    )
    assert "Person 1 would have another mentor. 42.5 points more in all." in there.sentence
