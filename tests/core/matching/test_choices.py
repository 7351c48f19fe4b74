"""What else could be had."""

from dataclasses import replace

from mentordesk.core.matching import propose
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import scenario

# 1 with 11 has 90 and with 12 has 55, 2 with 11 has 75, 3 with 13 has 82.5 and with 11 has 55
BEFORE = frozenset({(1, 12), (2, 11), (3, 13)})


def told(**fields: object) -> list[tuple[float, float]]:
    found = propose(replace(scenario(), **fields)).choices
    return [(float(each.at), float(each.total)) for each in found]


def test_moves_are_told_with_what_they_would_bring() -> None:
    assert told(mode=MatchMode.KEEP, before=BEFORE) == [(0, 212.5)]
    assert told(mode=MatchMode.KEEP, before=frozenset({(1, 11), (3, 13)})) == [(1, 212.5)]


def test_floors_are_told_with_what_they_cost() -> None:
    assert told(mode=MatchMode.FLOOR) == [(55, 212.5)]


def test_other_modes_have_no_such_choices() -> None:
    assert told(mode=MatchMode.FAIR) == []
