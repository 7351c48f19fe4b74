"""Whoever is left out hears the true counts, the true shortage, and a step that would really help."""

import re
from random import Random

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from mentordesk.core.matching.by_columns.left_out import left_out
from mentordesk.core.matching.engine import solve
from tests.core.matching.by_columns.ruled import GRADES, book, case

RULES = book(
    hard=[{"field": "grade", "is": "mentor above by", "from": 1}, {"field": "team", "is": "different"}],
    orders=GRADES,
    columns={"id": "id", "capacity": "places"},
)


def drawn(seed):
    rnd = Random(seed)  # noqa: S311 - not for secrets

    def people(name, count, *more):
        return [
            f"{name}{n}|{rnd.choice(['AA', 'AO', 'EO'])}|{rnd.choice('rb')}{''.join(more)}"
            for n in range(count)
        ]

    mentors = [f"{line}|{rnd.randint(0, 2)}" for line in people("m", rnd.randint(1, 4))]
    return case(RULES, ["id|grade|team", *people("e", 6)], ["id|grade|team|places", *mentors])


def most(allowed, places):
    """How many can be matched at all, by another way than the engine's."""
    slots = np.repeat(np.arange(len(places)), places)
    if not len(slots):
        return 0
    rows, columns = linear_sum_assignment(~allowed[:, slots])
    return int(allowed[rows, slots[columns]].sum())


@pytest.mark.parametrize("seed", range(12))
def test_the_step_that_is_named_matches_one_more(seed) -> None:
    found = drawn(seed)
    mates = solve(found.instance).mates
    before = most(found.possible, found.places)
    for left in left_out(found, mates):
        allowed, places = found.possible.copy(), found.places.copy()
        names = [int(number) for number in re.findall(r"\bm([0-9])", left.fix)]
        if left.fix.startswith("One more place"):
            places[names[0]] += 1
        elif left.fix.startswith("Only"):
            allowed[int(left.id[1:]), names[0]] = True
        helped = not left.fix.startswith("No single step")
        assert most(allowed, places) == before + helped


@pytest.mark.parametrize("seed", range(12))
def test_the_shortage_holds_whatever_the_plan(seed) -> None:
    """Those who are named can meet only those who are named, who have one place too few at least."""
    found = drawn(seed)
    for left in left_out(found, solve(found.instance).mates):
        row = int(left.id[1:])
        if not found.possible[row].any():
            assert left.shortage.startswith((f"None of {len(found.mentors)} mentors", "The only mentor"))
            continue
        rows = sorted({int(n) for n in re.findall(r"\be([0-9])", left.shortage)})
        columns = sorted({int(n) for n in re.findall(r"\bm([0-9])", left.shortage)})
        if "others" not in left.shortage:
            others = np.delete(found.possible, columns, axis=1)
            assert row in rows
            assert not others[rows].any()
            assert found.places[columns].sum() < len(rows)


def test_counts_are_those_of_the_rules_one_by_one() -> None:
    found = case(
        RULES,
        ["id|grade|team", "a|AO|r", "b|AA|r"],
        ["id|grade|team|places", "w|EO|r|1", "x|AA|b|1", "y|AO|b|1", "z|AO|b|0"],
    )
    (left,) = left_out(found, solve(found.instance).mates)
    assert (left.id, left.because) == ("a", {"grade": 3, "team": 1})
    assert left.shortage == "None of 4 mentors may be paired with a: grade (3) and team (1)."
    assert left.fix == ("Only team keeps a from w; if that were allowed, nobody else would lose a mentor.")


def test_many_names_are_counted_and_not_listed() -> None:
    found = case(
        RULES, ["id|grade|team", *(f"e{n}|AA|r" for n in range(9))], ["id|grade|team|places", "m|EO|b|3"]
    )
    told = left_out(found, solve(found.instance).mates)
    assert [each.id for each in told] == ["e3", "e4", "e5", "e6", "e7", "e8"]
    assert {each.because["no free place"] for each in told} == {1}
    assert {each.shortage for each in told} == {
        "These 9 can only meet m, with 3 places: e0, e1, e2, e3 and 5 others."
    }


def test_without_mentors_nothing_breaks() -> None:
    found = case(RULES, ["id|grade|team", "a|AA|r"], ["id|grade|team|places"])
    (left,) = left_out(found, solve(found.instance).mates)
    assert (left.because, left.fix) == ({}, "No single step would do it.")
