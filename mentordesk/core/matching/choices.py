"""What else could be had at which total: with so many moves at most, or with a worst pair no worse."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import curve, frontier
from mentordesk.core.matching.engine.bounded import WHOLE, worst
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.problem import Problem

MOVES, FLOORS, DEAREST = 6, 60, 100
"""So many choices are told at most; no floor that costs more thousandths of the total."""
LARGE = 300_000
"""With more pairs than these it would take longer than anybody would wait for it."""
_WORK, _FEWEST = 60_000_000, 100
"""Pairs that are looked at, plan by plan, to find what moves bring: some seconds; and plans at the least."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The best total that can be had `at` so many moves, or at a worst pair of so many steps.

    `thousandths` of the highest total are given up for a floor. `pairs` is the plan of so many moves: the
    mentor by learner.
    """

    at: int
    total: int
    worst: int
    thousandths: int = 0
    pairs: dict[int, int] = field(default_factory=dict, hash=False)


def choices(problem: Problem) -> tuple[Choice, ...]:
    """The frontier of moves where what we have is kept, the curve of floors where the floor has its price.

    They are about those who are not pinned, as are the levels; each is better than the one before it. What
    would take too long is not told.
    """
    instance, mode = problem.instance, problem.request.mode
    if instance.scores.size > LARGE or not instance.allowed.any():
        return ()
    if mode is MatchMode.KEEP:
        return tuple(
            Choice(
                each.moves, each.total, worst(instance.scores, each.mates), pairs=problem.pairs(each.mates)
            )
            for each in frontier(instance, MOVES, max(_FEWEST, _WORK // instance.scores.size))
        )
    if mode is MatchMode.FLOOR:
        reached = curve(instance, FLOORS, DEAREST)
        return tuple(
            Choice(floor, total, floor, -((total - reached[0][1]) * WHOLE // reached[0][1]) if total else 0)
            for floor, total in reached
        )
    return ()
