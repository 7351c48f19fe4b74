"""Groups of a mentor or several and learners who want the same and can all meet; a mentor may stay alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mentordesk.core.matching.together.group_aims import PEOPLE, Aim, aims
from mentordesk.core.matching.together.group_bounds import PARTS, Prices
from mentordesk.core.matching.together.group_dive import dived
from mentordesk.core.matching.together.group_filling import filled, joined, topped_up
from mentordesk.core.matching.together.group_model import GroupModel, Kept, fewer
from mentordesk.core.matching.together.group_options import Group, GroupTable

EXACT = 2_500
"""As many ways for one learner to join one group are weighed up until nothing better can be left."""
STAGES = 4


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """Groups in the order of their mentors; so many more people, and parts of a step, may be possible."""

    groups: tuple[Group, ...]
    proven: bool
    more_people: int = 0
    gap: int = 0


def best_groups(table: GroupTable) -> Iterator[int | GroupPlan]:
    """The stages, and then the best plan: each level keeps what the levels before it reached."""
    search = _Search(table)
    if table.options:
        yield from search.run()
    groups = [replace(each, option=table.way(each)) for each in search.best]
    ordered = tuple(sorted(groups, key=lambda each: (each.option.team, each.rows)))
    yield GroupPlan(ordered, search.proven, search.more_people, search.gap)


class _Search:
    """First what no plan can exceed, then a good plan, then, where few ways are left, the proof."""

    def __init__(self, table: GroupTable) -> None:
        self.table = table
        *self.before, self.points = aims(table)
        self.levels = [*self.before, self.points]
        self.best: list[Group] = []
        self.proven, self.more_people, self.gap = True, 0, 0

    def run(self) -> Iterator[int]:
        """Tells which stage begins."""
        yield 0
        self._better(filled(self.table))
        self._led_by_one()
        yield 1
        model = GroupModel(self.table, self.table.options)
        prices = self._bounded(model)
        yield 2
        self._better(dived(_few(model, prices, prices.short_of(EXACT)), self.levels))
        yield 3
        if all(aim.reached(self.table, self.best) >= value for aim, value in prices.kept):
            self._proof(model, prices)
        elif len(model.joins) <= EXACT:
            self._level_by_level(model)
        else:
            self._open(prices)
        if self.table.capped:
            self._unknown()

    def _led_by_one(self) -> None:
        """For groups of several mentors: as few groups as hold the most people, then who is free joins."""
        if self.table.sizes.mentors > 1:
            zeros = tuple(0 for _each in self.table.learners)
            aims_ = [aim for aim in self.before if not aim.full]
            levels = [*aims_, Aim("spare", zeros, spare=True), self.points]
            for order in (levels, [*aims_, self.points]):
                self._better(joined(self.table, dived(self._single(), order)))

    def _single(self) -> GroupModel:
        return GroupModel(self.table, [each for each in self.table.options if len(each.team) == 1])

    def _better(self, found: list[Group]) -> None:
        check(self.table, found)
        whole = filled(self.table, topped_up(self.table, found))
        check(self.table, whole)
        self.best = max(self.best, found, whole, key=self._value)

    def _value(self, plan: Sequence[Group]) -> list[int]:
        return [aim.reached(self.table, plan) for aim in self.levels]

    def _bounded(self, model: GroupModel) -> Prices:
        """What points cost where each level is at its highest; several mentors hold no more than one."""
        kept = [(aim, aim.highest(self.table)) for aim in self.before]
        prices = self._prices(model, self.points, kept)
        if prices is not None:
            return prices
        single, kept = self._single(), []
        for aim in self.before:
            on = single if aim.rows and not aim.full and not self.table.pinned else model
            highest = self._prices_of_whole(on, aim, kept).bound // PARTS
            kept.append((aim, min(aim.highest(self.table), highest)))
        return self._prices_of_whole(model, self.points, kept)

    def _prices_of_whole(self, model: GroupModel, aim: Aim, kept: list[tuple[Aim, int]]) -> Prices:
        """Where parts of people did not make a whole one, the level before must do with one less."""
        while (prices := self._prices(model, aim, kept)) is None:
            at = max(k for k, (_aim, value) in enumerate(kept) if value > 0)
            kept[at] = (kept[at][0], kept[at][1] - 1)
        return prices

    def _prices(self, model: GroupModel, aim: Aim, kept: Kept) -> Prices | None:
        """None where the levels kept cannot be reached even in parts."""
        relaxed = model.relaxed(model.factors(aim), kept, ())
        if relaxed is None:
            return None
        return Prices(self.table, aim, list(kept), model.options, relaxed)

    def _proof(self, model: GroupModel, prices: Prices) -> None:
        """All levels before are at their highest: only ways that could be in a plan of more points count."""
        reached = self.points.reached(self.table, self.best)
        short = prices.bound - PARTS * (reached + 1)
        if short < 0:
            return
        few = _few(model, prices, short)
        self.proven = False
        if len(few.joins) <= EXACT:
            found, self.proven = few.whole(few.factors(self.points), prices.kept)
            self._better(found or [])
        self.gap = 0 if self.proven else prices.bound // PARTS - self.points.reached(self.table, self.best)

    def _level_by_level(self, model: GroupModel) -> None:
        """All ways at once, for few people."""
        kept: list[tuple[Aim, int]] = []
        for aim in self.levels:
            found, ended = model.whole(model.factors(aim), kept)
            self._better(found or [])
            self.proven &= ended
            kept.append((aim, aim.reached(self.table, self.best)))
        if not self.proven:
            self._unknown()

    def _open(self, prices: Prices) -> None:
        """A level before points may not be at its highest yet; the prices tell what could be had at most."""
        self._unknown()
        kept = [(aim, aim.reached(self.table, self.best)) for aim in self.before]
        short = [
            aim.word for (aim, most), (_aim, value) in zip(prices.kept, kept, strict=True) if value < most
        ]
        if short[0] == PEOPLE:
            self.more_people = _of(PEOPLE, prices.kept) - _of(PEOPLE, kept)
        self.gap = min(
            self.gap, max(0, prices.at(kept) // PARTS - self.points.reached(self.table, self.best))
        )

    def _unknown(self) -> None:
        """Nothing is known but what anybody could count."""
        self.proven = False
        more = {aim.word: aim.highest(self.table) - aim.reached(self.table, self.best) for aim in self.levels}
        self.more_people, self.gap = max(0, more[PEOPLE]), max(0, more[self.points.word])


def _of(word: str, kept: Kept) -> int:
    return next(value for aim, value in kept if aim.word == word)


def _few(model: GroupModel, prices: Prices, short: int) -> GroupModel:
    """Only ways that could be in a plan worth the bound less `short`."""
    ways = fewer(model.options, prices.near(short), model.table.sizes.fewest)
    return GroupModel(model.table, list(dict.fromkeys(ways)))


def check(table: GroupTable, groups: Sequence[Group]) -> None:
    """Every rule of a plan once more, in whole numbers; raises `ArithmeticError` where one is broken."""
    rows = [i for each in groups for i in each.rows]
    led = [j for each in groups for j in each.option.team]
    sound = len(rows) == len(set(rows)) and all(led.count(j) <= table.places[j] for j in set(led))
    for each in groups:
        sound &= table.sizes.fewest <= len(each.rows) <= table.sizes.most
        sound &= all(each.option.rows >> i & 1 for i in each.rows)
        sound &= not any(table.apart[i] >> other & 1 for i in each.rows for other in each.rows)
    if not sound:
        raise ArithmeticError("a plan of groups breaks a rule")
