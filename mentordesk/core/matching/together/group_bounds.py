"""Prices that bound every plan of groups in whole numbers, whatever the solver in floating point said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mentordesk.core.matching.together.group_aims import Aim
from mentordesk.core.matching.together.group_model import Kept, Relaxed
from mentordesk.core.matching.together.group_options import GroupTable, Option
from mentordesk.core.matching.together.joint_starts import bits, mask_of

PARTS = 1000
"""Prices are whole in so many parts of what is counted."""


@dataclass(eq=False)
class Prices:
    """What learners and places cost and what reaching a level pays.

    A group is worth no more than what its learners and mentors cost, less what it pays to the levels, plus
    its surplus. Summed up over any plan that keeps the levels, that is a bound on its worth.
    """

    table: GroupTable
    aim: Aim
    kept: Kept
    options: Sequence[Option]
    relaxed: Relaxed

    @cached_property
    def learners(self) -> list[int]:
        return _parts(self.relaxed.learners.tolist())

    @cached_property
    def mentors(self) -> list[int]:
        return _parts(self.relaxed.mentors.tolist())

    @cached_property
    def levels(self) -> list[int]:
        return _parts(self.relaxed.levels.tolist())

    @cached_property
    def _pay(self) -> list[int]:
        """By row what a learner pays to the levels, less what they cost."""
        found = [-price for price in self.learners]
        for (aim, _value), price in zip(self.kept, self.levels, strict=True):
            found = [pay + price * value for pay, value in zip(found, aim.rows or (), strict=True)]
        return found

    @cached_property
    def surplus(self) -> list[dict[int, int]]:
        """By way the most that a group with each of its learners could be worth above its cost."""
        return [self._surplus(each) for each in self.options]

    def _surplus(self, option: Option) -> dict[int, int]:
        """The best group takes those of the most: as many as are needed, then as many as bring something."""
        worth, sizes = self.aim.row_values(self.table, option.team), self.table.sizes
        gain = sorted(((PARTS * worth[i] + self._pay[i], -i) for i in bits(option.rows)), reverse=True)
        took = [by for at, (by, _i) in enumerate(gain[: sizes.most]) if at < sizes.fewest or by > 0]
        paid = PARTS * self.aim.own_value(self.table, option.team) - sum(self.mentors[j] for j in option.team)
        for (aim, _value), price in zip(self.kept, self.levels, strict=True):
            paid += price * aim.own_value(self.table, option.team)
        whole = paid + sum(took)
        out = took[-1] if len(took) == sizes.most else min(0, took[-1])  # who had to be taken may go instead
        return {-i: whole if at < len(took) else whole + by - out for at, (by, i) in enumerate(gain)}

    @cached_property
    def bound(self) -> int:
        """In parts: no plan that keeps the levels is worth more."""
        return self.at(self.kept)

    def at(self, kept: Kept) -> int:
        """The same where the levels (these, in this order) must reach other values."""
        cost = sum(self.learners) + sum(
            price * places for price, places in zip(self.mentors, self.table.places, strict=True)
        )
        paid = sum(price * value for price, (_aim, value) in zip(self.levels, kept, strict=True))
        over = [0] * len(self.mentors)
        for option, surplus in zip(self.options, self.surplus, strict=True):
            over[option.team[0]] = max(over[option.team[0]], *surplus.values())
        rest = sum(most * places for most, places in zip(over, self.table.places, strict=True))
        return cost - paid + rest

    def short_of(self, count: int) -> int:
        """By how much less than the bound the best so many joins of a learner and a way are."""
        every = sorted(-by for each in self.surplus for by in each.values())
        return max(0, every[min(count, len(every)) - 1])

    def near(self, short: int) -> list[int]:
        """By way the learners (bits) with whom it could be in a plan that is worth the bound less `short`."""
        return [mask_of(i for i, by in each.items() if by >= -short) for each in self.surplus]


def _parts(prices: Sequence[float]) -> list[int]:
    return [max(0, round(price * PARTS)) for price in prices]
