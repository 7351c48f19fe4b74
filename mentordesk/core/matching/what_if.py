"""What other weights would bring, quickly enough to be redrawn while a slider moves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.problem import Problem

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid


class WhatIf:
    """Asks the criteria and the hard rules once. Rows are learners, columns mentors, as ties are decided."""

    def __init__(self, request: Request) -> None:
        self._problem = Problem(request)
        self.learners = tuple(each.id for each in self._problem.learners)
        self.mentors = tuple(each.id for each in self._problem.mentors)

    @property
    def allowed(self) -> Flags:
        """Who may be paired as far as rules and decisions go, places aside."""
        return self._problem.possible

    def scores_with(self, weights: Mapping[str, int]) -> Grid:
        """The scores in steps of the request; criteria without a weight here keep their own."""
        return self._problem.weighed(weights).scores

    def plan_with(self, weights: Mapping[str, int]) -> dict[int, int]:
        """The best plan in the request's mode: the mentor by learner (participant ids), pins included."""
        problem = self._problem.weighed(weights)
        return problem.pairs(problem.plan.mates)
