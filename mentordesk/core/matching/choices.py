"""What else could be had at which total: with so many moves at most, or with a worst pair no worse."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import curve, frontier
from mentordesk.core.matching.results import Choice
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.problem import Problem

MOVES, FLOORS = 6, 12
"""So many choices are told at most."""
LARGE = 300_000
"""With more pairs than these it would take longer than anybody would wait for it."""


def choices(problem: Problem) -> tuple[Choice, ...]:
    """The frontier of moves where what we have is kept, the curve of floors where the floor has its price.

    They are about those who are not pinned, as are the levels.
    """
    instance, mode, steps = problem.instance, problem.request.mode, problem.request.steps
    if instance.scores.size > LARGE:
        return ()
    if mode is MatchMode.KEEP:
        reached = frontier(instance, MOVES)
        return tuple(Choice(Fraction(moves), Fraction(total, steps)) for moves, total in reached)
    if mode is MatchMode.FLOOR:
        reached = curve(instance, FLOORS)
        return tuple(Choice(Fraction(floor, steps), Fraction(total, steps)) for floor, total in reached)
    return ()
