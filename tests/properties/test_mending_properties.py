"""Mending is exact for people with rules, locks and priorities: all plans are looked at."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from mentordesk.core.matching import Request
from mentordesk.core.matching.fewest_moves import MendStep, mending
from mentordesk.core.matching.rules import barriers
from mentordesk.core.matching.scores import points, rounded
from tests.core.matching.making import drawn

Way = dict[int, int]
"""The mentor of each learner who has one."""
Worth = tuple[int, int, Fraction]


def dropped_out(seed: int) -> tuple[Request, frozenset[int]]:
    """Most have a mentor, whatever the rules say by now; some are locked, or are to stay."""
    rnd, request = Random(seed), drawn(seed, learners=5, mentors=3)  # noqa: S311 - not for secrets
    had, load = {}, Counter[int]()
    for learner in request.learners:
        mentor = rnd.choice(request.mentors)
        if rnd.random() < 0.75 and load[mentor.id] < mentor.places:
            had[learner.id] = mentor.id
            load[mentor.id] += 1
    locked = frozenset(pair for pair in had.items() if rnd.random() < 0.1)
    first = frozenset(each.id for each in request.learners if rnd.random() < 0.3)
    stay = frozenset(each for each in had if rnd.random() < 0.1)
    return replace(request, before=frozenset(had.items()), pins=locked, first=first), stay


def ways(request: Request, stay: frozenset[int]) -> list[Way]:
    """All plans in which nobody loses their mentor for nobody."""
    had, locked = dict(request.before), {learner for learner, _mentor in request.pins}
    choices: list[list[int | None]] = []
    for one in request.learners:
        free = [
            each.id
            for each in request.mentors
            if not {barrier.code for barrier in barriers(each, one, request.rules)} - {"H5"}
            and (one.id, each.id) not in request.forbids
        ]
        mine = had.get(one.id)
        choices.append([mine] if one.id in stay | locked else [*dict.fromkeys([mine, *free])])
    found = []
    for chosen in product(*choices):
        if all(chosen.count(each.id) <= each.places for each in request.mentors):
            ids = (each.id for each in request.learners)
            found.append({one: to for one, to in zip(ids, chosen, strict=True) if to is not None})
    return found


def worth(request: Request, way: Way) -> Worth:
    had = dict(request.before)
    scores = [
        Fraction(rounded(points(request.mentor(to), request.learner(one), request.rules), request.steps))
        for one, to in way.items()
    ]
    first = sum(one in request.first and one not in had for one in way)
    return len(way), first, sum(scores, Fraction(0)) / request.steps


def reached(request: Request, step: MendStep) -> tuple[int, Worth]:
    whole = dict(request.before) | {each.learner: each.after for each in step.shifts}
    assert (step.matched, step.total) == (worth(request, whole)[0], worth(request, whole)[2])
    return step.moves, worth(request, whole)


def mended_exactly(seeds: range) -> None:
    for seed in seeds:
        request, stay = dropped_out(seed)
        best: dict[int, Worth] = {}
        for way in ways(request, stay):
            moved = sum(way[one] != to for one, to in request.before)
            best[moved] = max(best.get(moved, (0, 0, Fraction(0))), worth(request, way))
        expected: list[tuple[int, Worth]] = []
        for moved, what in sorted(best.items()):
            if not expected or what > expected[-1][1]:
                expected.append((moved, what))
        found = mending(request, stay)
        assert [reached(request, step) for step in found.steps] == expected, seed
        everybody = max(len(way) for way in ways(request, frozenset()))
        marks = [each.moves for each in found.steps if each.enough]
        assert (found.most, marks) == (everybody, [m for m, what in expected if what[0] == everybody][:1])


def test_steps_of_people_are_the_best() -> None:
    mended_exactly(range(12))


def test_order_of_the_people_does_not_matter() -> None:
    for seed in range(12, 20):
        request, stay = dropped_out(seed)
        turned = replace(request, mentors=request.mentors[::-1], learners=request.learners[::-1])
        told = [
            [(each.shifts, each.left, each.total) for each in found.steps]
            for found in (
                mending(request, stay),
                mending(turned, stay),
            )
        ]
        assert told[0] == told[1], seed


@pytest.mark.trust
def test_thousands_of_drop_outs_are_mended_exactly() -> None:
    mended_exactly(range(20, 3_000))
