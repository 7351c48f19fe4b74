"""What a flash rotation is asked: who comes for how long, who may meet, what is over, what is wished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _
from mentordesk.core.matching.blocks import PLACES
from mentordesk.core.matching.candidates import Candidate, Pair, Request
from mentordesk.core.matching.problem import Problem

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid

Seat = tuple[int, int, int]
"""A round (from 1), a learner and the mentor at whose table they sit (participant ids)."""
_WAIVED = frozenset([PLACES, "H7", "H9", "must-availability", "must-skills"])
"""An occasion needs neither a free place nor times in common nor a skill to be taught."""


@dataclass(frozen=True)
class Occasion:
    """Who comes is in the request. `away`: the first round that somebody misses.

    `fixed` are the seats of the rounds before `first`, which stay; `met` are pairs who met at earlier ones.
    """

    request: Request
    rounds: int
    seats: int
    away: Mapping[int, int] = field(default_factory=dict)
    wishes: frozenset[Pair] = frozenset()
    fixed: frozenset[Seat] = frozenset()
    first: int = 1
    met: frozenset[Pair] = frozenset()

    @cached_property
    def problem(self) -> Problem:
        """Scores and rules of those who come."""
        return Problem(self.request)

    @property
    def learners(self) -> list[Candidate]:
        return self.problem.learners

    @property
    def mentors(self) -> list[Candidate]:
        return self.problem.mentors

    @cached_property
    def over(self) -> frozenset[Seat]:
        """The seats of rounds that stay as they were."""
        return frozenset(each for each in self.fixed if each[0] < self.first)

    @cached_property
    def scores(self) -> Grid:
        """In steps of the request; never below 0."""
        return self.problem.scores.clip(min=0)

    @cached_property
    def barred(self) -> Flags:
        """Pairs that a rule or a decision keeps apart."""
        import numpy as np

        barred: Flags = np.zeros(self.scores.shape, dtype=bool)
        for code, flags in self.problem.blocked.items():
            if not waived(code):
                barred |= flags
        for two in self.request.forbids:
            self._mark(barred, two)
        return barred

    @cached_property
    def allowed(self) -> Flags:
        """Pairs that may still be seated together in a round that both are there for."""
        allowed = ~self.barred
        for two in (*self.met, *((learner, mentor) for _round, learner, mentor in self.over)):
            self._mark(allowed, two, value=False)
        allowed[self.stays(self.learners) == 0] = False
        allowed[:, self.stays(self.mentors) == 0] = False
        return allowed

    @cached_property
    def wished(self) -> Flags:
        """Pairs who are to meet in any case, as far as they still may."""
        import numpy as np

        wished: Flags = np.zeros(self.scores.shape, dtype=bool)
        for two in self.wishes:
            self._mark(wished, two)
        return wished & self.allowed

    def stays(self, people: list[Candidate]) -> Grid:
        """For how many of the rounds still to be seated each is there: the first ones."""
        import numpy as np

        left = [min(self.rounds + 1, self.away.get(each.id, self.rounds + 1)) - self.first for each in people]
        return np.array(left, dtype=np.int64).clip(min=0)

    @cached_property
    def sat_out(self) -> Grid:
        """How many rounds each learner sat out of those that are over."""
        import numpy as np

        there = [min(self.first, self.away.get(each.id, self.first)) - 1 for each in self.learners]
        sat = [sum(seat[1] == each.id for seat in self.over) for each in self.learners]
        return (np.array(there, dtype=np.int64) - np.array(sat, dtype=np.int64)).clip(min=0)

    def between(self, two: Pair) -> str:
        """Why these may not sit together at all; "" where they may."""
        learner, mentor = self.request.learner(two[0]), self.request.mentor(two[1])
        if two in self.met:
            text = _("{learner} and {mentor} met at an earlier rotation.")
            return text.format(learner=learner.name, mentor=mentor.name)
        found = [each for each in self.problem.barriers(*two) if not waived(each.code) and each.code != "pin"]
        return found[0].sentence if found else ""

    def _mark(self, flags: Flags, two: Pair, *, value: bool = True) -> None:
        row, column = self.problem.rows.get(two[0]), self.problem.columns.get(two[1])
        if row is not None and column is not None:
            flags[row, column] = value


def waived(code: str) -> bool:
    """Whether a rule does not count at an occasion."""
    return code in _WAIVED
