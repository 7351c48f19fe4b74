"""What one more place with each mentor is worth to everybody: people matched, and points; exact."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.matching.bottleneck import open_pairs
from mentordesk.core.matching.engine import assign
from mentordesk.core.matching.engine.ties import shifts

if TYPE_CHECKING:
    from mentordesk.core.matching.problem import Problem


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """One place more with a mentor: people matched in addition, points of the total, and who moves (ids).

    `moves` begins with who comes to the mentor; each next one takes the place that became free.
    """

    mentor: int
    people: int
    points: Fraction
    moves: tuple[int, ...]


def place_values(problem: Problem) -> list[PlaceValue]:
    """For every mentor, also those who have no place yet; the most helpful first."""
    filling = _Filling(problem)
    found = [filling.value(j) for j in range(len(problem.mentors))]
    return sorted(found, key=lambda each: (-each.people, -each.points))


class _Filling:
    """A place fills by the best chain: somebody comes, another takes what they held, and so on."""

    def __init__(self, problem: Problem) -> None:
        import numpy as np

        self.problem = problem
        ways = assign(problem.scores, open_pairs(problem), problem.places).ways
        assert ways is not None  # noqa: S101 - totals order plans
        self.mates, self.worth = ways.mates, ways.weights[0]
        gains = shifts(self.worth, self.mates)
        self.value_of = np.zeros(len(gains), dtype=np.int64)
        self.source = np.full(len(gains), -1, dtype=np.int64)
        active = np.arange(len(gains))
        while len(active):
            steps = self.value_of[active, None] + gains[active]
            best = steps.argmax(axis=0)
            higher = steps[best, np.arange(len(gains))]
            raised = np.flatnonzero(higher > self.value_of)
            self.value_of[raised], self.source[raised] = higher[raised], active[best[raised]]
            active = raised

    def value(self, column: int) -> PlaceValue:
        """Follows the chain to its end and counts what it changes."""
        rows, node = [], column
        people, steps = 0, 0
        while (before := int(self.source[node])) >= 0:
            row = self._comer(before, node)
            nobody = before == len(self.problem.mentors)
            people += nobody
            steps += int(self.problem.scores[row, node])
            steps -= 0 if nobody else int(self.problem.scores[row, before])
            rows.append(row)
            node = before
        return PlaceValue(
            self.problem.mentors[column].id,
            people,
            Fraction(steps, self.problem.request.steps),
            tuple(self.problem.learners[row].id for row in rows),
        )

    def _comer(self, before: int, to: int) -> int:
        import numpy as np

        there = np.flatnonzero(self.mates == before)
        return int(there[np.argmax(self.worth[there, to] - self.worth[there, before])])
