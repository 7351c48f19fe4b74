"""Stable plans, floors with their price, and the frontier of moves against looking at every plan there is."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from mentordesk.core.matching.certified import case, certificate, many
from mentordesk.core.matching.engine import Instance, frontier, solve
from mentordesk.core.vocab import MatchMode
from tests.properties.all_plans import Way, drawn, rank, ways
from tests.properties.test_engine_properties import taken
from tests.properties.test_forced_pairs import goal, reached

ROWS, COLUMNS = [f"l{i}" for i in range(5)], [f"m{j}" for j in range(3)]


def seen(seed: int) -> Instance:
    """With views of its own for each side, every other time."""
    instance, rnd = drawn(seed), np.random.default_rng(seed)
    if seed % 2:
        return instance
    return replace(instance, views=tuple(rnd.integers(0, 4, instance.scores.shape) for _side in range(2)))


def blocked(instance: Instance, way: Way) -> bool:
    """Whether two would rather have each other; of equals the first in order is preferred."""
    ours, theirs = instance.views or (instance.scores, instance.scores)
    for i, j in zip(*instance.allowed.nonzero(), strict=True):
        held = [k for k, other in enumerate(way) if other == j]
        nobody = way[i] == len(instance.places)
        wants = nobody or (-ours[i, j], j) < (-ours[i, way[i]], way[i])
        kept = sorted((-theirs[k, j], k) for k in held)
        room = len(held) < instance.places[j]
        if i not in held and wants and (room or (held and (-theirs[i, j], i) < kept[-1])):
            return True
    return False


def stable_is_the_best_for_learners(seeds: range) -> None:
    for seed in seeds:
        instance = seen(seed)
        ours = (instance.views or (instance.scores,))[0]
        mates = tuple(solve(instance, MatchMode.STABLE).mates.tolist())
        every = [way for way in ways(instance) if not blocked(instance, way)]
        assert mates in every, seed

        def place(i: int, j: int, ours=ours) -> tuple[int, int]:
            return (1, 0) if j == ours.shape[1] else (-int(ours[i, j]), j)

        for i, j in enumerate(mates):
            assert all(place(i, j) <= place(i, way[i]) for way in every), (seed, i)


def floors_are_the_highest_for_their_price(seeds: range) -> None:
    for seed in seeds:
        instance = replace(drawn(seed), price=Random(seed).choice([0, 20, 100, 500]))  # noqa: S311 - not for secrets
        every = ways(instance)
        best = goal(instance, MatchMode.FLOOR, every)
        equal = [way for way in every if reached(instance, MatchMode.FLOOR, way) == best]
        first = min(equal, key=lambda way: rank(instance, MatchMode.KEEP, way)[1])
        solved = solve(instance, MatchMode.FLOOR)
        assert (tuple(solved.mates.tolist()), solved.equal) == (first, len(equal) > 1), seed


def frontier_is_exact(seeds: range) -> int:
    """How many steps were compared."""
    steps = 0
    for seed in seeds:
        instance = drawn(seed)
        told = [rank(instance, MatchMode.KEEP, way)[0] for way in ways(instance)]
        people = min(told)[:-2]
        served = [(moved, -total) for *some, moved, total in told if some == people]
        least, best = min(moved for moved, _total in served), max(total for _moved, total in served)
        expected = {least: max(total for moved, total in served if moved == least)}
        for allowed in range(least + 1, 6):
            total = max(total for moved, total in served if moved <= allowed)
            if total > max(expected.values()):
                expected[allowed] = total
        assert {each.moves: each.total for each in frontier(instance, most=6)} == expected, seed
        assert max(expected.values()) == best
        steps += len(expected)
    return steps


def changed_proofs_are_refused(seeds: range, mode: MatchMode) -> int:
    """The proof is taken, but not with any one number changed; tells how many were changed."""
    tried = 0
    for seed in seeds:
        instance, rnd = drawn(seed), Random(seed)  # noqa: S311 - not for secrets
        rows, columns = ROWS[: instance.scores.shape[0]], COLUMNS[: instance.scores.shape[1]]
        solved = solve(instance, mode)
        asked = case(instance, rows, columns), many(instance, rows, columns)
        plan = {rows[i]: columns[j] for i, j in enumerate(solved.mates) if j < len(columns)}
        proof = certificate(instance, solved, rows, columns)
        assert taken(asked, mode, plan, proof), seed
        for level in proof["levels"]:
            for part, name in (("rows", rnd.choice(rows)), ("value", None)):
                held = level if name is None else level[part]
                key, by = name or part, rnd.choice([-1, 1])
                held[key] = held.get(key, 0) + by
                assert not taken(asked, mode, plan, proof), (seed, level["words"], part)
                held[key] -= by
                tried += 1
    return tried


def test_stable_plan_is_the_best_of_all_stable_ones_for_learners() -> None:
    stable_is_the_best_for_learners(range(40))


def test_floor_is_the_highest_that_its_price_allows() -> None:
    floors_are_the_highest_for_their_price(range(40))


def test_frontier_of_moves_is_exact() -> None:
    assert frontier_is_exact(range(40)) > 40


@pytest.mark.parametrize("mode", ["floor", "fair"])
def test_proof_with_any_number_changed_is_refused(mode: str) -> None:
    assert changed_proofs_are_refused(range(12), MatchMode(mode)) > 50


@pytest.mark.trust
def test_thousands_of_stable_plans_floors_and_frontiers() -> None:
    stable_is_the_best_for_learners(range(40, 3000))
    floors_are_the_highest_for_their_price(range(40, 3000))
    assert frontier_is_exact(range(40, 3000)) > 3000


@pytest.mark.trust
@pytest.mark.parametrize("mode", [each.key for each in MatchMode if each is not MatchMode.STABLE])
def test_thousands_of_changed_proofs_are_refused(mode: str) -> None:
    assert changed_proofs_are_refused(range(12, 1500), MatchMode(mode)) > 2500
