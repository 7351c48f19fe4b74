"""Mends a plan when somebody has left: what can be had when nobody else moves, when one does, and so on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.engine import solve
from mentordesk.core.matching.engine.mended import mended
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.proposing import proposal
from mentordesk.core.matching.results import Proposal
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.engine import Instance

STEPS, LARGE = 8, 300_000
"""So many moves are looked at, beside the fewest that place all; of more pairs than these only those."""
Pairs = Mapping[int, int]
"""The mentor by learner."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Who would have another mentor (`before` None: had none), and their fit then and now."""

    learner: int
    before: int | None
    after: int
    was: Fraction | None
    now: Fraction


@dataclass(frozen=True, slots=True)
class MendStep:
    """The best plan with no more than so many moves; its numbers are about everybody, who stays included.

    `enough`: it places as many as if all began anew, and no step before does. `asked` is what is decided
    about the `shifts` alone, `plan` the answer.
    """

    moves: int
    matched: int
    worst: Fraction | None
    total: Fraction
    shifts: tuple[Shift, ...]
    left: tuple[int, ...]
    enough: bool
    asked: Request
    plan: Proposal


@dataclass(frozen=True, slots=True)
class Mending:
    """The steps, the fewest moves first, and how many could be matched if all began anew."""

    steps: tuple[MendStep, ...]
    most: int


def mending(request: Request, stay: Iterable[int] = ()) -> Mending:
    """All steps for learners whose `before` is the mentor they have; who is to `stay`, or is locked, does.

    Best: most people, then those with priority, then the highest total. Nobody who has a mentor is left
    without one, and nobody new comes to a mentor who has more learners than places.
    """
    case = _Case(request, frozenset(stay))
    most = _Case(request, frozenset()).most
    found = [case.step(row) for row in case.plans()]
    first = next((at for at, step in enumerate(found) if step.matched >= most), None)
    return Mending(tuple(replace(step, enough=at == first) for at, step in enumerate(found)), most)


class _Case:
    """Who has whom, who may move, and what everybody would score."""

    def __init__(self, request: Request, stay: frozenset[int]) -> None:
        self.request = _closed(request)
        self.before = dict(sorted(request.before))
        pinned = {learner for learner, _mentor in request.pins}
        self.stays = {each for each in self.before if each in stay or each in pinned}
        self.problem = Problem(_without(self.request, self.stays))
        self.instance = _instance(self.problem)

    @property
    def most(self) -> int:
        """How many could be matched, whoever moves."""
        return solve(self.instance).six.matched + len(self.problem.pinned) + len(self.stays)

    def plans(self) -> list[dict[int, int]]:
        """The mentor of each learner who does not stay, step by step."""
        large = self.instance.scores.size > LARGE
        return [self.problem.pairs(plan.mates) for plan in mended(self.instance, 0 if large else STEPS)]

    def step(self, pairs: dict[int, int]) -> MendStep:
        """What a step means for everybody."""
        movers = {each for each, mentor in pairs.items() if self.before.get(each, mentor) != mentor}
        asked = self._asked(movers)
        found = proposal(Problem(asked))
        ours = {each: mentor for each, mentor in pairs.items() if each in movers or each not in self.before}
        if self._worth(_pairs(found), movers) != self._worth(ours, movers):
            asked = replace(asked, pins=frozenset(ours.items()))
            found = proposal(Problem(asked))
        whole = {each: mentor for each, mentor in self.before.items() if each not in movers} | _pairs(found)
        scores = [self._points(*pair) for pair in whole.items()]
        return MendStep(
            len(movers),
            len(whole),
            min(scores, default=None),
            sum(scores, Fraction(0)),
            tuple(self._shift(each, mentor) for each, mentor in _pairs(found).items()),
            tuple(each.learner for each in found.unmatched),
            enough=False,
            asked=asked,
            plan=found,
        )

    def _asked(self, movers: set[int]) -> Request:
        """About those who have nobody and those who move; the others keep their places."""
        rest = _without(self.request, self.before.keys() - movers)
        return replace(rest, first=rest.first | movers, mode=MatchMode.COVERAGE_TOTAL)

    def _worth(self, pairs: Pairs, movers: set[int]) -> tuple[int, int, int, Fraction]:
        """How many move and are placed, how many of them go first, and what all score."""
        moved = sum(pairs.get(each) not in {None, self.before[each]} for each in movers)
        first = len(self.request.first & pairs.keys())
        return moved, len(pairs), first, sum((self._points(*pair) for pair in pairs.items()), Fraction(0))

    def _shift(self, learner: int, mentor: int) -> Shift:
        before = self.before.get(learner)
        was = None if before is None else self._points(learner, before)
        return Shift(learner, before, mentor, was, self._points(learner, mentor))

    def _points(self, learner: int, mentor: int) -> Fraction:
        scored = self._scored
        steps = scored.scores[scored.rows[learner], scored.columns[mentor]]
        return Fraction(int(steps), self.request.steps)

    @cached_property
    def _scored(self) -> Problem:
        """Everybody with everybody."""
        return Problem(self.request)


def _pairs(found: Proposal) -> dict[int, int]:
    return {pair.learner: pair.mentor for pair in found.pairs}


def _closed(request: Request) -> Request:
    """Mentors with more learners than places take nobody."""
    held = Counter(mentor for _learner, mentor in request.before)
    mentors = [replace(each, capacity=0) if held[each.id] > each.places else each for each in request.mentors]
    return replace(request, mentors=tuple(mentors))


def _without(request: Request, stays: Iterable[int]) -> Request:
    """The request about all others; the places of those who stay are taken."""
    gone, before = frozenset(stays), dict(sorted(request.before))
    held = Counter(before[each] for each in gone)
    return replace(
        request,
        learners=tuple(each for each in request.learners if each.id not in gone),
        mentors=tuple(replace(each, taken=each.taken + held[each.id]) for each in request.mentors),
        before=frozenset(pair for pair in request.before if pair[0] not in gone),
        pins=frozenset(pair for pair in request.pins if pair[0] not in gone),
    )


def _instance(problem: Problem) -> Instance:
    """Whoever has a mentor may keep them, whatever rule stands against it by now."""
    import numpy as np

    instance = problem.instance
    assert instance.before is not None  # noqa: S101 - a problem always says who has whom
    none = len(problem.mentors)
    rows = np.flatnonzero(instance.before < none)
    held = np.bincount(instance.before[rows], minlength=none + 1)[:none]
    allowed = instance.allowed & (held <= instance.places)[None, :]
    allowed[rows, instance.before[rows]] = True
    return replace(instance, allowed=allowed, places=np.maximum(instance.places, held))
