"""Who could stand in for a mentor: by the same rules and scores as pairs, without taking anybody's place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, reduce
from math import lcm
from typing import TYPE_CHECKING

from mentordesk.core.matching import musts
from mentordesk.core.matching.blocks import PLACES
from mentordesk.core.matching.candidates import Candidate, Request
from mentordesk.core.matching.engine import Instance, solve
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.rules import Barrier
from mentordesk.core.matching.scores import FULL
from mentordesk.core.matching.times import longest, shared
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid

AWAY = "away"
NEED = "H9"


@dataclass(frozen=True, slots=True)
class Seat:
    """A mentor's place in a pairing: its learners (participants), and who is in it at all (people)."""

    pairing: int
    learners: tuple[int, ...]
    people: frozenset[int]


@dataclass(frozen=True, slots=True)
class CoverFit:
    """How a mentor would do in somebody's place: points, minutes of the longest time together, covers held.

    The score is the mean over the learners; `minutes` is None while somebody's times are not known.
    """

    mentor: int
    score: Fraction
    minutes: int | None
    covers: int
    barriers: tuple[Barrier, ...]


class StandingIn:
    """Answers about several places at once, from one reckoning.

    `covers` is how many places each mentor stands in for already, `away` says when mentors are away then.
    """

    def __init__(
        self, request: Request, seats: Sequence[Seat], covers: Mapping[int, int], away: Mapping[int, str]
    ) -> None:
        self._problem, self._covers, self._away = Problem(request), covers, away
        first = {seat.pairing: min(self._problem.rows[each] for each in seat.learners) for seat in seats}
        self._seats = sorted(seats, key=lambda seat: (first[seat.pairing], seat.pairing))

    def fits(self, seat: Seat) -> list[CoverFit]:
        """All mentors: those who may first, then by score, by time together, and in the order of ties."""
        mentors = [each for each in self._problem.mentors if each.person not in seat.people]
        found = [self._fit(seat, mentor) for mentor in mentors]
        return sorted(found, key=lambda fit: (bool(fit.barriers), -fit.score, -(fit.minutes or 0)))

    def fit(self, seat: Seat, mentor_id: int) -> CoverFit | None:
        """How one mentor would do; None where they are not asked, or in the pairing themselves."""
        asked = (each for each in self._problem.mentors if each.id == mentor_id)
        return next((self._fit(seat, each) for each in asked if each.person not in seat.people), None)

    def plan(self) -> dict[int, int]:
        """A mentor by pairing: most pairings have one, spread as evenly as can be, then the best fit."""
        if not self._seats or not self._problem.mentors:
            return {}
        mates = solve(self._instance(self._most_each()), MatchMode.BALANCE).mates
        mentors = self._problem.mentors
        placed = zip(self._seats, mates.tolist(), strict=True)
        return {seat.pairing: mentors[j].id for seat, j in placed if j < len(mentors)}

    def _fit(self, seat: Seat, mentor: Candidate) -> CoverFit:
        learners = [self._problem.learners[self._problem.rows[each]] for each in seat.learners]
        free = [each.free for each in (mentor, *learners) if each.free is not None]
        known = len(free) == len(learners) + 1
        column = self._problem.columns[mentor.id]
        total = sum(int(self._problem.scores[self._problem.rows[each.id], column]) for each in learners)
        return CoverFit(
            mentor.id,
            Fraction(total, self._problem.request.steps * len(learners)),
            longest(reduce(shared, free)) if known else None,
            self._covers.get(mentor.id, 0),
            tuple(self._barriers(learners, mentor)),
        )

    def _barriers(self, learners: Sequence[Candidate], mentor: Candidate) -> Iterator[Barrier]:
        """What forbids anyone is told; what a mentor can do need only be of use to one of them."""
        told = [
            [each for each in self._problem.barriers(learner.id, mentor.id) if _counts(each.code)]
            for learner in learners
        ]
        useless = all(any(_useful(each.code) for each in theirs) for theirs in told)
        for barrier in dict.fromkeys(each for theirs in told for each in theirs):
            if useless or not _useful(barrier.code):
                yield barrier
        if mentor.id in self._away:
            yield Barrier(AWAY, self._away[mentor.id])

    @cached_property
    def _allowed(self) -> Flags:
        """Seats are rows."""
        import numpy as np

        useful: Flags = ~_any(self._problem, only_useful=True)
        open_to: Flags = ~_any(self._problem, only_useful=False)
        for i, j in self._problem.request.forbids:
            if i in self._problem.rows and j in self._problem.columns:
                open_to[self._problem.rows[i], self._problem.columns[j]] = False
        allowed = np.zeros((len(self._seats), len(self._problem.mentors)), dtype=bool)
        here = np.array([each.id not in self._away for each in self._problem.mentors], dtype=bool)
        for row, seat in enumerate(self._seats):
            learners = self._rows(seat)
            strange = [each.person not in seat.people for each in self._problem.mentors]
            allowed[row] = useful[learners].any(axis=0) & open_to[learners].all(axis=0) & here & strange
        return allowed

    def _instance(self, most: int) -> Instance:
        """Nobody stands in for more than `most`; scores are means, in parts so small that they are whole."""
        import numpy as np

        parts = lcm(*(len(seat.learners) for seat in self._seats))
        scores = [
            self._problem.scores[self._rows(seat)].sum(axis=0) * (parts // len(seat.learners))
            for seat in self._seats
        ]
        held = np.array([self._covers.get(each.id, 0) for each in self._problem.mentors], dtype=np.int64)
        top = FULL * self._problem.request.steps * parts
        return Instance(np.array(scores), self._allowed, np.maximum(most - held, 0), top, held=held)

    def _most_each(self) -> int:
        """The least that the mentor with most must take so that as many pairings as possible are covered."""
        enough = int(self._allowed.any(axis=1).sum())
        low, high = 1, max(self._covers.values(), default=0) + max(enough, 1)
        while low < high:
            middle = (low + high) // 2
            if solve(self._instance(middle)).six.matched == enough:
                high = middle
            else:
                low = middle + 1
        return low

    def _rows(self, seat: Seat) -> Grid:
        import numpy as np

        return np.array([self._problem.rows[each] for each in seat.learners], dtype=np.int64)


def _any(problem: Problem, *, only_useful: bool) -> Flags:
    import numpy as np

    found = np.zeros((len(problem.learners), len(problem.mentors)), dtype=bool)
    for code, flags in problem.blocked.items():
        if _counts(code) and _useful(code) is only_useful:
            found |= flags
    return found


def _counts(code: str) -> bool:
    return code not in {PLACES, "pin"}


def _useful(code: str) -> bool:
    """Rules about what a mentor brings, not about who may meet."""
    return code == NEED or code.startswith(musts.CODE)
