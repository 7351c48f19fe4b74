"""What every further move would bring."""

from dataclasses import replace

import numpy as np
import pytest

from mentordesk.core.matching.certified import case, certificate
from mentordesk.core.matching.checker import check
from mentordesk.core.matching.engine import Instance, Solved, solve
from mentordesk.core.matching.engine.frontier import frontier
from mentordesk.core.matching.proof_rules import Refused
from mentordesk.core.vocab import MatchMode
from tests.properties.all_plans import drawn, rank, ways


def test_bargain_of_three_is_not_had_by_two() -> None:
    # three move in a circle and win 30 together, two others change places and win 4
    scores = np.array(
        [[10, 20, 0, 0, 0], [0, 10, 20, 0, 0], [20, 0, 10, 0, 0], [0, 0, 0, 10, 12], [0, 0, 0, 12, 10]]
    )
    instance = Instance(scores, scores > 0, np.ones(5, dtype=np.int64), 100, before=np.arange(5))
    assert told(instance, 9) == [(0, 50), (2, 54), (3, 80), (5, 84)]
    assert told(instance, 3) == [(0, 50), (2, 54)]
    assert [solved(instance, moves).six.total for moves in range(6)] == [50, 50, 54, 80, 80, 84]


@pytest.mark.parametrize("seed", range(40))
def test_frontier_is_the_best_of_all_plans(seed: int) -> None:
    instance = drawn(seed)
    ranked = [rank(instance, MatchMode.KEEP, way)[0] for way in ways(instance)]
    people = min(each[:2] for each in ranked)
    reached = [(each[2], -each[3]) for each in ranked if each[:2] == people]
    least, highest = min(reached)[0], max((whole, -moved) for moved, whole in reached)
    expected = [
        (allowed, max(whole for moved, whole in reached if moved <= allowed))
        for allowed in range(least, -highest[1] + 1)
    ]
    better = [each for at, each in enumerate(expected) if not at or each[1] > expected[at - 1][1]]
    assert told(instance, 9) == better


@pytest.mark.parametrize("seed", range(20))
def test_checker_takes_the_plan_of_so_many_moves_and_no_more(seed: int) -> None:
    instance = drawn(seed)
    names = [str(i) for i in range(len(instance.scores))], [f"m{j}" for j in range(len(instance.places))]
    for step in frontier(instance, 9):
        found = solved(instance, step.moves)
        plan = {names[0][i]: names[1][j] for i, j in enumerate(found.mates) if j < len(instance.places)}
        proof, asked = certificate(instance, found, *names), replace(instance, moves=step.moves)
        assert (found.six.moves, found.six.total) == (step.moves, step.total)
        check(case(asked, *names), MatchMode.KEEP, plan, proof)
        with pytest.raises(Refused):
            check(case(replace(asked, moves=step.moves - 1), *names), MatchMode.KEEP, plan, proof)


def test_what_would_take_too_long_is_left_out() -> None:
    circle = np.array([[10, 20, 0], [0, 10, 20], [20, 0, 10]])
    instance = Instance(circle, circle > 0, np.ones(3, dtype=np.int64), 100, before=np.arange(3))
    assert [step.moves for step in frontier(instance, 9, 99)] == [0, 3]
    assert frontier(instance, 9, 3) == []


def told(instance: Instance, most: int) -> list[tuple[int, int]]:
    return [(step.moves, step.total) for step in frontier(instance, most)]


def solved(instance: Instance, moves: int) -> Solved:
    return solve(replace(instance, moves=moves), MatchMode.KEEP)
