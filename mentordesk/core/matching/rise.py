"""How much the score of a pair would have to rise to bring it into the best plan; exact in every mode."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import solve

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid
    from mentordesk.core.matching.problem import Problem


def rise(problem: Problem, learner: int, mentor: int, guess: Fraction) -> Fraction | None:
    """The least rise in points by which the plan takes the pair up; None where no score would do.

    `guess` is where to look first, such as the price of the pair; two plans settle it if it is right.
    """
    asking = _Asking(problem, problem.rows[learner], problem.columns[mentor])
    steps = asking.least(int(guess * problem.request.steps))
    return None if steps is None else Fraction(steps, problem.request.steps)


class _Asking:
    """Solves the plan anew with one score raised."""

    def __init__(self, problem: Problem, row: int, column: int) -> None:
        self.problem, self.row, self.column = problem, row, column
        self.room = problem.instance.top - int(problem.scores[row, column])

    def least(self, guess: int) -> int | None:
        """The first rise that is enough, between one that is not and one that is."""
        low, high = -1, self.room + 1
        first = min(max(guess, 0), self.room)
        for rise in (first, min(first + 1, self.room), max(first - 1, 0), self.room):
            if low < rise < high:
                low, high = (low, rise) if self._enough(rise) else (rise, high)
        if high > self.room:
            return None
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self._enough(middle) else (middle, high)
        return high

    def _enough(self, rise: int) -> bool:
        given = self.problem.instance
        raised = replace(given, scores=self._raised(given.scores, rise))
        if given.views and self.problem.views:
            ours, theirs = (self._raised(each, rise * self.problem.views.scale) for each in given.views)
            raised = replace(raised, views=(ours, theirs))
        return int(solve(raised, self.problem.request.mode).mates[self.row]) == self.column

    def _raised(self, numbers: Grid, by: int) -> Grid:
        found = numbers.copy()
        found[self.row, self.column] += by
        return found
