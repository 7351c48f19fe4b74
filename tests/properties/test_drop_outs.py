"""After mentors leave: as many are matched as if all began anew, and each further move has its worth."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance, frontier, solve
from mentordesk.core.vocab import MatchMode


def programme(seed: int, rows: int, columns: int) -> Instance:
    """Learners who may meet most mentors, and enough places for all while nobody leaves."""
    rnd = np.random.default_rng(seed)
    scores = rnd.integers(0, 100, (rows, columns)) + rnd.integers(0, 50, columns)
    return Instance(scores, rnd.random((rows, columns)) < 0.5, rnd.integers(1, 4, columns), 150)


def after_leaving(instance: Instance, seed: int, share: float) -> Instance:
    """The plan as it was is what we have; who was with those who left has nobody."""
    columns = instance.scores.shape[1]
    rnd = np.random.default_rng(seed)
    gone = rnd.choice(columns, max(1, round(columns * share)), replace=False)
    mates = solve(instance, MatchMode.FAIR).mates
    allowed = instance.allowed.copy()
    allowed[:, gone] = False
    return replace(instance, allowed=allowed, before=np.where(np.isin(mates, gone), columns, mates))


def mended(seeds: range) -> None:
    """Where there are a few places to spare, nobody else moves."""
    moved = 0
    for seed in seeds:
        left = after_leaving(programme(seed, rows=60, columns=45), seed, 0.05)
        kept, anew = solve(left, MatchMode.KEEP).six, solve(left).six
        assert (kept.matched, kept.moves) == (anew.matched, 0), seed
        moved += anew.moves
    assert moved > 0


def moves_are_worth_what_is_told(seeds: range) -> None:
    for seed in seeds:
        left = after_leaving(programme(seed, rows=10, columns=7), seed, 0.1)
        kept, most = solve(left, MatchMode.KEEP).six, solve(left).six.matched
        steps = [(each.moves, each.total) for each in frontier(left, most=4)]
        assert (steps[0], kept.matched) == ((kept.moves, kept.total), most)
        for moves, total in steps:
            assert total == best_with(left, moves, most), (seed, moves)


def best_with(instance: Instance, moves: int, most: int) -> int:
    """The best total of so many people, trying all who could be the ones to move."""
    had = np.flatnonzero(instance.before < instance.scores.shape[1])
    best = 0
    for free in combinations(had, min(moves, len(had))):
        stuck = np.setdiff1d(had, free)
        allowed = instance.allowed.copy()
        allowed[stuck] = np.arange(allowed.shape[1]) == instance.before[stuck, None]
        first = np.isin(np.arange(len(allowed)), stuck)
        found = solve(replace(instance, allowed=allowed, first=first)).six
        if found.matched == most and found.moves <= moves:
            best = max(best, found.total)
    return best


def test_nobody_else_moves_and_as_many_are_matched() -> None:
    mended(range(6))


def test_every_further_move_is_worth_what_is_told() -> None:
    moves_are_worth_what_is_told(range(2))


@pytest.mark.trust
def test_many_programmes_are_mended() -> None:
    mended(range(6, 300))
    moves_are_worth_what_is_told(range(2, 60))
