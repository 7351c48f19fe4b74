"""Peers in rows."""

from dataclasses import replace

from mentordesk.core.matching import Rules
from mentordesk.core.matching.scores import points, rounded
from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.circle_table import CircleTable
from mentordesk.core.vocab import Format, MatchRule
from tests.core.matching.together.gathered_people import CIRCLES, MONDAY, changed, request

BASE = request(4, 0, rules=CIRCLES)


def every(asked, sizes: Sizes) -> set[tuple[int, ...]]:
    table = CircleTable(asked, sizes)
    return {tuple(table.people[i].id for i in circle) for circle in table.every()}


def test_who_is_kept_apart_in_either_direction_is_in_no_circle_together() -> None:
    asked = changed(changed(BASE, 1, line_manager=2), 3, avoid=frozenset({4}))
    assert every(asked, Sizes(2, 4)) == {(1, 3), (1, 4), (2, 3), (2, 4)}
    crossed = Rules(format=Format.CIRCLE, match_rule=MatchRule.CROSS_DEPARTMENT)
    same = changed(changed(replace(BASE, rules=crossed), 1, department=1), 2, department=1)
    assert (1, 2) not in every(same, Sizes(2, 2))
    assert len(every(same, Sizes(2, 2))) == 5


def test_times_and_onboarding_count() -> None:
    asked = changed(changed(BASE, 1, free=MONDAY), 2, onboarded=False)
    assert every(asked, Sizes(2, 4)) == {(3, 4)}


def test_a_pair_is_worth_what_each_would_be_to_the_other() -> None:
    asked = changed(BASE, 1, interests=frozenset({"x"}), preferred=(2,))
    one, other = asked.learners[:2]
    both = points(one, other, CIRCLES), points(other, one, CIRCLES)
    assert CircleTable(asked, Sizes(2, 2)).total((0, 1)) == sum(rounded(each, 100) for each in both)
