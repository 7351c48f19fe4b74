"""What else could be had."""

from dataclasses import replace

from mentordesk.core.matching.choices import Choice, choices
from mentordesk.core.matching.problem import Problem
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import scenario

# 1 with 11 has 90 and with 12 has 55, 2 with 11 has 75, 3 with 13 has 82.5 and with 11 has 55
BEFORE = frozenset({(1, 12), (2, 11), (3, 13)})


def told(**fields: object) -> tuple[Choice, ...]:
    return choices(Problem(replace(scenario(), **fields)))


def test_moves_are_told_with_what_they_would_bring() -> None:
    best = {1: 12, 2: 11, 3: 13}
    assert told(mode=MatchMode.KEEP, before=BEFORE) == (Choice(0, 21_250, 5500, 0, best),)
    assert [each.at for each in told(mode=MatchMode.KEEP, before=frozenset({(1, 11), (3, 13)}))] == [1]


def test_floors_are_told_with_what_they_cost() -> None:
    assert told(mode=MatchMode.FLOOR) == (Choice(5500, 21_250, 5500),)


def test_other_modes_have_no_such_choices() -> None:
    assert told(mode=MatchMode.FAIR) == ()
