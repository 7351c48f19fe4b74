"""Whatever the mode, the plan with a pair insisted on is the best of all plans that hold the pair."""

from dataclasses import replace

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance, solve
from mentordesk.core.matching.insisting import Insistence, insisted
from mentordesk.core.vocab import MatchMode
from tests.properties.all_plans import Way, drawn, rank, ways

MODES = ["coverage-total", "fair", "profile", "leximin", "balance", "keep", "floor"]
SUMMED = ["coverage-total", "fair", "profile", "balance", "keep"]


def goal(instance: Instance, mode: MatchMode, some: list[Way]) -> list[object]:
    """What the best of some plans reaches; a floor has its price against the best total of these."""
    if mode is MatchMode.KEEP and instance.moves is not None:
        told = sorted(rank(instance, mode, way)[0] for way in some)
        most = max(instance.moves, told[0][-2])
        return [
            *told[0][:-2],
            min(each[-1] for each in told if each[:-2] == told[0][:-2] and each[-2] <= most),
        ]
    if mode is not MatchMode.FLOOR:
        return min(rank(instance, mode, way)[0] for way in some)
    told = [rank(instance, MatchMode.COVERAGE_TOTAL, way)[0] for way in some]
    people, least = min(told)[:-1], -(min(told)[-1] * (1000 - instance.price) // 1000)
    served = [way for way, each in zip(some, told, strict=True) if each[:-1] == people]
    return min(
        [*people, *floor_and_total(instance, way)] for way in served if -total(instance, way) <= -least
    )


def total(instance: Instance, way: Way) -> int:
    return sum(int(instance.scores[i, j]) for i, j in enumerate(way) if j < len(instance.places))


def floor_and_total(instance: Instance, way: Way) -> list[int]:
    scores = [int(instance.scores[i, j]) for i, j in enumerate(way) if j < len(instance.places)]
    return [-min(scores, default=0), -sum(scores)]


def reached(instance: Instance, mode: MatchMode, way: Way) -> list[object]:
    if mode is MatchMode.FLOOR:
        return [*rank(instance, mode.COVERAGE_TOTAL, way)[0][:-1], *floor_and_total(instance, way)]
    if mode is MatchMode.KEEP and instance.moves is not None:
        return rank(instance, mode.COVERAGE_TOTAL, way)[0]
    return rank(instance, mode, way)[0]


def all_pairs_are_insisted_on(seeds: range, mode: MatchMode) -> int:
    """How many pairs were tried."""
    tried = 0
    for seed in seeds:
        instance = replace(drawn(seed), moves=seed % 4 if seed % 2 else None)
        insistence, every = Insistence(instance, mode, solve(instance, mode).plan), ways(instance)
        open_to = instance.allowed & (instance.places > 0)
        for row in range(len(instance.scores)):
            insisting = insistence.on(row)
            order = insisting.order(None)
            assert sorted(order) == open_to[row].nonzero()[0].tolist(), (seed, row)
            for column in order:
                way = tuple(insisting.mates(column).tolist())
                forced = [each for each in every if each[row] == column]
                assert way in forced, (seed, row, column)
                assert reached(instance, mode, way) == goal(instance, mode, forced), (seed, row, column)
                tried += 1
    return tried


def cheapest_come_first(seeds: range, mode: MatchMode) -> None:
    """By all that counts in the mode; where the floor falls, not by the total."""
    for seed in seeds:
        instance = drawn(seed)
        plan = solve(instance, mode).plan
        insistence, best = (
            Insistence(instance, mode, plan),
            reached(instance, mode, tuple(plan.mates.tolist())),
        )
        for row in range(len(instance.scores)):
            insisting = insistence.on(row)
            order = insisting.order(None)
            told = [reached(instance, mode, tuple(insisting.mates(j).tolist())) for j in order]
            if mode is MatchMode.FAIR:
                told = [each if each[:5] == best[:5] else [*each[:4], max(each[4], best[4])] for each in told]
            assert told == sorted(told), (seed, row)
            assert insisting.order(2)[:2] == order[:2]


@pytest.mark.parametrize("mode", MODES)
def test_plan_with_a_pair_is_the_best_with_it(mode: str) -> None:
    assert all_pairs_are_insisted_on(range(12), MatchMode(mode))


@pytest.mark.parametrize("mode", SUMMED)
def test_cheapest_pairs_come_first(mode: str) -> None:
    cheapest_come_first(range(12), MatchMode(mode))


@pytest.mark.trust
@pytest.mark.parametrize("mode", MODES)
def test_thousands_of_plans_with_a_pair_are_the_best_with_it(mode: str) -> None:
    assert all_pairs_are_insisted_on(range(12, 1500), MatchMode(mode)) > 4500
    if mode in SUMMED:
        cheapest_come_first(range(12, 1500), MatchMode(mode))


def larger(seed: int) -> Instance:
    """Too many pairs to look at every plan, scores far apart, and few places."""
    rnd = np.random.default_rng(seed)
    return Instance(
        rnd.integers(0, 10_001, (24, 16)),
        rnd.random((24, 16)) < rnd.choice([0.3, 0.7]),
        rnd.integers(0, 4, 16),
        10_000,
        first=rnd.random(24) < 0.2,
        before=rnd.integers(0, 17, 24),
        held=rnd.integers(0, 3, 16),
    )


def prices_are_those_of_new_plans(seeds: range, mode: MatchMode) -> None:
    """The same plan levels as solving everything again with the others' places taken out of reach."""
    for seed in seeds:
        instance = larger(seed)
        insistence = Insistence(instance, mode, solve(instance, mode).plan)
        row = seed % 24
        for column in insistence.on(row).order(None):
            way = tuple(insistence.on(row).mates(column).tolist())
            if mode is MatchMode.FAIR:  # the score of the pair may be the floor of all
                anew = tuple(insisted(instance, mode, row, column).tolist())
            else:
                again = solve(without(instance, row, column), mode).mates
                anew = tuple(np.insert(again, row, column).tolist())
            assert reached(instance, mode, way) == reached(instance, mode, anew), (seed, column)


def without(instance: Instance, row: int, column: int) -> Instance:
    """Everybody but this row, with one place less there; its score is put to nobody's account."""
    others = np.arange(len(instance.scores)) != row
    places = instance.places.copy()
    places[column] -= 1
    return replace(
        instance,
        scores=instance.scores[others],
        allowed=instance.allowed[others] & (places > 0)[None, :],
        places=places,
        first=instance.first[others],
        before=instance.before[others],
        held=instance.held + (np.arange(16) == column),
    )


@pytest.mark.parametrize("mode", SUMMED)
def test_prices_among_more_people_are_those_of_new_plans(mode: str) -> None:
    prices_are_those_of_new_plans(range(2), MatchMode(mode))


@pytest.mark.trust
@pytest.mark.parametrize("mode", SUMMED)
def test_many_prices_among_more_people_are_those_of_new_plans(mode: str) -> None:
    prices_are_those_of_new_plans(range(2, 200), MatchMode(mode))
