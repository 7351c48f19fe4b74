"""Shares by group; small groups of what people said about themselves stay hidden."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.equity import Breakdown, GroupStand, Stand, breakdown, together


def stands(**sizes: int) -> list[Stand]:
    """Learners of each group, every other one matched."""
    return [
        Stand(bool(i % 2), Fraction(70) if i % 2 else None, i, {"who": (name,)})
        for name, size in sizes.items()
        for i in range(size)
    ]


def test_a_group_counts_its_people_and_takes_the_middle() -> None:
    found = together("Ward", [*stands(a=3), Stand(matched=True, fit=Fraction(50), days=None, groups={})])
    assert found == GroupStand("Ward", 4, 2, Fraction(1), Fraction(60))
    assert found.share == Fraction(1, 2)


def test_departments_are_shown_however_small_and_unknown_ones_too() -> None:
    some = [*stands(b=1, a=2), Stand(matched=False, fit=None, days=None, groups={})]
    found = breakdown("who", some, sheltered=False)
    assert [(each.name, each.people) for each in found.groups] == [("", 1), ("a", 2), ("b", 1)]


HIDDEN = {
    "nobody is hidden where all are many": ({"a": 10, "b": 12}, ""),
    "one small group takes the next smallest with it": ({"a": 3, "b": 11, "c": 20, "d": 30}, "ab"),
    "two small groups must hold ten together": ({"a": 3, "b": 4, "c": 12, "d": 30}, "abc"),
    "of equal ones the first by name": ({"a": 5, "c": 14, "b": 14, "d": 30}, "ab"),
    "few people at all show nothing": ({"a": 4, "b": 5}, "ab"),
}


@pytest.mark.parametrize("case", HIDDEN)
def test_who_cannot_be_worked_out_from_the_total(case: str) -> None:
    sizes, hidden = HIDDEN[case]
    found = breakdown("who", stands(**sizes), sheltered=True)
    assert found.hidden == tuple(hidden)
    assert {each.name for each in found.groups} == set(sizes) - set(hidden)


def test_who_names_several_counts_in_each() -> None:
    both = Stand(matched=True, fit=None, days=None, groups={"who": ("a", "b")})
    assert breakdown("who", [both], sheltered=False) == Breakdown(
        "who", (GroupStand("a", 1, 1, None, None), GroupStand("b", 1, 1, None, None))
    )
