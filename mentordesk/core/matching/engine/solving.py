"""The best plan of an instance in a mode, with what it reaches level by level."""

from __future__ import annotations

from mentordesk.core.matching.engine.assigning import assign
from mentordesk.core.matching.engine.counting import six
from mentordesk.core.matching.engine.instance import Instance, Level, Solved
from mentordesk.core.vocab import MatchMode


def solve(instance: Instance, mode: MatchMode = MatchMode.COVERAGE_TOTAL) -> Solved:
    """The best plan; rows and columns must stand in the order in which ties are decided."""
    if mode is not MatchMode.COVERAGE_TOTAL:
        raise ValueError(f"no plan by {mode.key} yet")
    plan = assign(instance.scores, instance.allowed, instance.places)
    numbers = six(instance, plan.mates)
    return Solved(plan, (Level("matched", numbers.matched), Level("total", numbers.total)), numbers)
