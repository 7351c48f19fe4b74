"""Peers in rows: what each two are worth to each other, who is kept apart, and when everybody can begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Candidate, Request
from mentordesk.core.matching.musts import CODE
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.together.gatherings import Sizes
from mentordesk.core.matching.together.group_options import kept_apart
from mentordesk.core.matching.together.joint_starts import Starts, mask_of

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

Circle = tuple[int, ...]
"""Rows of the people in it, in order."""
AMONG = ("H2", "H3", "H4", "H8")
"""Rules of pairs that hold between any two of a circle, in whichever direction they are broken."""


class CircleTable:
    """A pair is worth the sum of what each would be to the other as a mentor: twice the mean.

    A must keeps two apart only where neither has what the other must find.
    """

    def __init__(self, request: Request, sizes: Sizes) -> None:
        self.request, self.sizes = request, sizes
        self.people: list[Candidate] = sorted(request.learners, key=lambda each: each.order)
        self.starts = Starts(self.people, request.rules)
        self.able = [self.starts.of(each) if each.onboarded else 0 for each in self.people]

    @cached_property
    def _both_ways(self) -> Problem:
        peers = tuple(replace(each, capacity=1, taken=0) for each in self.people)
        return Problem(Request(peers, peers, self.request.rules, steps=self.request.steps))

    @cached_property
    def worth(self) -> Grid:
        """Of two people, in halves of a step; nobody is worth anything to themself."""
        import numpy as np

        found: Grid = self._both_ways.scores + self._both_ways.scores.T
        np.fill_diagonal(found, 0)
        return found

    @cached_property
    def apart(self) -> list[int]:
        """By row the people (bits) with whom somebody is never in a circle."""
        import numpy as np

        blocked = self._both_ways.blocked
        flags = np.zeros((len(self.people), len(self.people)), dtype=bool)
        for code, broken in blocked.items():
            if code in AMONG:
                flags |= broken | broken.T
            elif code.startswith(CODE):
                flags |= broken & broken.T
        np.fill_diagonal(flags, val=False)
        decided = kept_apart(self.people, self.request)
        return [
            mask_of(np.flatnonzero(line).tolist()) | mask for line, mask in zip(flags, decided, strict=True)
        ]

    @cached_property
    def first(self) -> list[bool]:
        return [each.id in self.request.first for each in self.people]

    def fits(self, circle: Sequence[int]) -> bool:
        """Nobody is kept from another, and there is a time for all; sizes aside."""
        together, joint = mask_of(circle), self.starts.any
        for i in circle:
            joint &= self.able[i]
            if self.apart[i] & together:
                return False
        return bool(joint)

    def total(self, circle: Sequence[int]) -> int:
        """The worth of all its pairs."""
        worth = self.lines
        return sum(worth[i][j] for i, j in combinations(circle, 2))

    @cached_property
    def lines(self) -> list[list[int]]:
        """The worth, as plain lists: quicker where one pair is asked for at a time."""
        found: list[list[int]] = self.worth.tolist()
        return found

    def value(self, circles: Iterable[Circle]) -> tuple[int, int, int]:
        """How good a plan is: those with priority, people, points."""
        circles = list(circles)
        placed = [i for circle in circles for i in circle]
        return sum(self.first[i] for i in placed), len(placed), sum(map(self.total, circles))

    def every(self) -> Iterator[Circle]:
        """All circles that fit, in order."""
        yield from self._wider((), (1 << len(self.people)) - 1, self.starts.any)

    def _wider(self, circle: Circle, free: int, joint: int) -> Iterator[Circle]:
        if len(circle) >= self.sizes.fewest:
            yield circle
        if len(circle) == self.sizes.most:
            return
        for i in range(circle[-1] + 1 if circle else 0, len(self.people)):
            if free >> i & 1 and joint & self.able[i]:
                yield from self._wider((*circle, i), free & ~self.apart[i], joint & self.able[i])
