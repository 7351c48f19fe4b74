"""Answers "why not the other one": the rule that forbids it, or its exact price to everybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.candidates import Pair, Request
from mentordesk.core.matching.insisting import Insisting
from mentordesk.core.matching.phrases import points
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.results import Move, WhyNot
from mentordesk.core.matching.rise import rise
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

_READ_AT_ONCE, _MOST_TOUCHED = 4, 3
"""So many moves are all told in the sentence; of more, so many are, and the others are counted."""


def why_not(request: Request, pairs: Iterable[Pair], learner_id: int, mentor_id: int) -> WhyNot:
    """The price is the total of the best plan minus that of the best plan with this pair in it.

    `pairs` is the plan that the coordinator sees: moves are told against it. The answer knows how much the
    score would have to rise for the best plan to take the pair up.
    """
    return Overriding(Problem(request), dict(pairs), learner_id).whole_answer(mentor_id)


def alternatives(request: Request, pairs: Iterable[Pair], learner_id: int, limit: int = 3) -> list[WhyNot]:
    """The other mentors whom a learner could have, the cheapest for everybody first."""
    overriding = Overriding(Problem(request), dict(pairs), learner_id)
    return [overriding.answer(mentor) for mentor in overriding.cheapest(limit)]


def overriding(request: Request, pairs: Iterable[Pair], learner_id: int) -> Overriding:
    """What answers quickly about each mentor of one learner, such as while somebody is dragged."""
    return Overriding(Problem(request), dict(pairs), learner_id)


class Overriding:
    """All answers about one learner, from one reckoning."""

    def __init__(self, problem: Problem, pairs: dict[int, int], learner: int) -> None:
        self.problem, self.seen, self.learner = problem, pairs, learner

    @cached_property
    def insisting(self) -> Insisting:
        return self.problem.insistence.on(self.problem.rows[self.learner])

    def cheapest(self, most: int | None = None) -> list[int]:
        """Mentors who may be had, the present one left out; so many at most, if that is said."""
        if self.problem.rows[self.learner] in self.problem.pinned:
            return []
        columns = self.insisting.order(None if most is None else most + 1)
        mentors = [self.problem.mentors[column].id for column in columns]
        return [each for each in mentors if each != self.seen.get(self.learner)][:most]

    def answer(self, mentor: int) -> WhyNot:
        """What stands against the pair, or what it costs."""
        score = self._points(self.learner, mentor)
        if self.seen.get(self.learner) == mentor:
            said = _("They are together in this plan.")
            return WhyNot(self.learner, mentor, score, (), Fraction(0), 0, (), said)
        if barriers := self.problem.barriers(self.learner, mentor):
            said = " ".join(each.sentence for each in barriers)
            return WhyNot(self.learner, mentor, score, barriers, None, 0, (), said)
        forced = self._whole(self.insisting.mates(self.problem.columns[mentor]))
        now, then = self._reached(self._best), self._reached(forced)
        price = Fraction(int(now.sum() - then.sum()), self.problem.request.steps)
        fewer = len(now) - len(then)
        moves = self._moves(forced)
        first, others = _most_touched(moves)
        said = " ".join([self._say(mentor, price, fewer, first, others), *self._weaker(now, then)])
        told = tuple(self._say_move(move) for move in others)
        return WhyNot(self.learner, mentor, score, (), price, fewer, moves, said, others=told)

    def whole_answer(self, mentor: int) -> WhyNot:
        """The same with the rise of score that would bring the pair into the plan; solves it anew."""
        found = self.answer(mentor)
        held = self._best[self.problem.rows[self.learner]]
        if found.price is None or held == self.problem.columns[mentor]:
            return found
        needed = rise(self.problem, self.learner, mentor, found.price)
        said = _("No score would bring them together while the others count as they do.")
        if needed is not None and needed * self.problem.request.steps <= 1:
            said = _("The plan with them would be just as good: only the order of names decided.")
        elif needed is not None:
            text = _("They would be together if their score rose by {rise}, to {score}.")
            said = text.format(rise=points(needed), score=points(found.score + needed))
        return replace(found, rise=needed, change=said)

    def _points(self, learner: int, mentor: int | None) -> Fraction:
        if mentor is None:
            return Fraction(0)
        steps = self.problem.scores[self.problem.rows[learner], self.problem.columns[mentor]]
        return Fraction(int(steps), self.problem.request.steps)

    @cached_property
    def _best(self) -> Grid:
        return self._whole(self.problem.plan.mates)

    def _whole(self, mates: Grid) -> Grid:
        """The plan with those whom a decision keeps where they are."""
        whole = mates.copy()
        for row, column in self.problem.pinned.items():
            whole[row] = column
        return whole

    def _reached(self, whole: Grid) -> Grid:
        """The scores of all pairs of a plan, the lowest first."""
        import numpy as np

        rows = np.flatnonzero(whole < len(self.problem.mentors))
        return np.sort(self.problem.scores[rows, whole[rows]])

    def _moves(self, forced: Grid) -> tuple[Move, ...]:
        moved = []
        for person, column in zip(self.problem.learners, forced.tolist(), strict=True):
            before = self.seen.get(person.id)
            after = self._ids[column]
            if before != after and person.id != self.learner:
                gain = self._points(person.id, after) - self._points(person.id, before)
                moved.append(Move(person.id, before, after, gain))
        return tuple(moved)

    @cached_property
    def _ids(self) -> list[int | None]:
        """Participants by column; the last one is nobody."""
        return [*(each.id for each in self.problem.mentors), None]

    def _say(
        self, mentor: int, price: Fraction, fewer: int, moves: tuple[Move, ...], others: tuple[Move, ...]
    ) -> str:
        said = [self._say_own(mentor)]
        said += [self._say_move(move) for move in moves] or [_("Nobody else moves.")]
        if others:
            text = ngettext("{count} other would move.", "{count} others would move.", len(others))
            said.append(text.format(count=len(others)))
        if fewer:
            text = ngettext(
                "One person fewer would be matched.", "{count} people fewer would be matched.", fewer
            )
            said.append(text.format(count=fewer))
        elif price < 0:
            said.append(_("{points} more in all.").format(points=points(-price)))
        elif moves:
            said.append(_("Price in all: {price}.").format(price=points(price)))
        return " ".join(said)

    def _weaker(self, now: Grid, then: Grid) -> Iterator[str]:
        """What weak pairs the plan would get, where the mode minds them and as many are matched."""
        if self.problem.request.mode is MatchMode.COVERAGE_TOTAL or len(now) != len(then):
            return
        edge, steps = self.problem.request.bands[1], self.problem.request.steps
        more = int((then < edge * steps).sum() - (now < edge * steps).sum())
        if more > 0:
            text = ngettext("{count} pair more below {edge}.", "{count} pairs more below {edge}.", more)
            yield text.format(count=more, edge=edge)
        if len(then) and then[0] < now[0]:
            text = _("The weakest pair would have {then} instead of {now}.")
            weakest = [points(Fraction(int(each[0]), steps)) for each in (then, now)]
            yield text.format(then=weakest[0], now=weakest[1])

    def _say_own(self, mentor: int) -> str:
        held = self.seen.get(self.learner)
        change = self._points(self.learner, mentor) - self._points(self.learner, held)
        text = _("As good for {learner}.")
        if held is None:
            text = _("{learner} would be matched, with {change}.")
        elif change > 0:
            text = _("Better for {learner} by {change}.")
        elif change < 0:
            text = _("{change} less for {learner}.")
        return text.format(learner=self._learner(self.learner), change=points(abs(change)))

    def _say_move(self, move: Move) -> str:
        text = _("{learner} would move to {mentor} at the same score.")
        if move.after is None:
            text = _("{learner} would be left without a mentor.")
        elif move.before is None:
            text = _("{learner} would come to {mentor}.")
        elif move.gain < 0:
            text = _("{learner} would move to {mentor} and lose {change}.")
        elif move.gain > 0:
            text = _("{learner} would move to {mentor} and gain {change}.")
        mentor = "" if move.after is None else self.problem.request.mentor(move.after).name
        return text.format(
            learner=self.problem.request.learner(move.learner).name,
            mentor=mentor,
            change=points(abs(move.gain)),
        )

    def _learner(self, identity: int) -> str:
        return self.problem.request.learner(identity).short


def _most_touched(moves: tuple[Move, ...]) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """All moves while they can be read at once; else those that change most for somebody, and the others."""
    if len(moves) <= _READ_AT_ONCE:
        return moves, ()
    touched = sorted(moves, key=lambda each: (each.after is not None, -abs(each.gain)))[:_MOST_TOUCHED]
    return tuple(touched), tuple(each for each in moves if each not in touched)
