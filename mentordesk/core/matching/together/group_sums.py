"""Groups as sums of whole numbers: who joins which team, and in which of its ways the team meets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.core.matching.together.group_aims import Aim
from mentordesk.core.matching.together.group_options import Group, GroupTable, Option, Team
from mentordesk.core.matching.together.joint_starts import bits
from mentordesk.core.matching.together.picking import Picked, Sums

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

Slot = tuple[Team, int]
"""A team, and which of its groups, where its mentors have places for several."""


@dataclass(eq=False)
class GroupSums:
    """A learner joins a slot only where one of the ways that hold the learner is taken."""

    table: GroupTable
    options: Sequence[Option]

    def __post_init__(self) -> None:
        self.ways: dict[Slot, list[tuple[int, Option]]] = {}
        count = 0
        for option in self.options:
            for copy in range(self._copies(option.team)):
                self.ways.setdefault((option.team, copy), []).append((count, option))
                count += 1
        self.joins: dict[Slot, dict[int, int]] = {}
        for slot, ways in self.ways.items():
            rows = 0
            for _at, option in ways:
                rows |= option.rows
            self.joins[slot] = {i: count + at for at, i in enumerate(bits(rows))}
            count += rows.bit_count()
        self.sums = Sums([1] * count)
        self._state()

    def _copies(self, team: Team) -> int:
        """At most so many groups of one team can be open at once."""
        most = len(self.table.learners) // self.table.sizes.fewest
        return min(most, *(self.table.places[j] for j in team))

    def _state(self) -> None:
        learners: dict[int, dict[int, int]] = {}
        mentors: dict[int, dict[int, int]] = {}
        for slot, ways in self.ways.items():
            for i, at in self.joins[slot].items():
                learners.setdefault(i, {})[at] = 1
            for at, _option in ways:
                for j in slot[0]:
                    mentors.setdefault(j, {})[at] = 1
            self._slot(slot)
        for joined in learners.values():
            self.sums.add(joined, 0, 1)
        for j, led in mentors.items():
            self.sums.add(led, 0, self.table.places[j])

    def _slot(self, slot: Slot) -> None:
        """One way at most; nobody joins whom the way does not hold; enough people and not too many."""
        ways, joins, sizes = self.ways[slot], self.joins[slot], self.table.sizes
        self.sums.add({at: 1 for at, _option in ways}, 0, 1)
        for i, at in joins.items():
            self.sums.add({at: 1} | {way: -1 for way, option in ways if option.rows >> i & 1}, -1, 0)
        everybody = dict.fromkeys(joins.values(), 1)
        most = {way: -min(sizes.most, option.rows.bit_count()) for way, option in ways}
        self.sums.add(everybody | most, -sizes.most, 0)
        self.sums.add(everybody | {way: -sizes.fewest for way, _option in ways}, 0, len(joins))
        for i, at in joins.items():
            for other in bits(self.table.apart[i]):
                if other > i and other in joins:
                    self.sums.add({at: 1, joins[other]: 1} | {way: -1 for way, _option in ways}, -1, 0)

    def at_least(self, aim: Aim, value: int) -> None:
        """A level that came before keeps what it reached."""
        factors = self._factors(aim)
        self.sums.add(
            {at: by for at, by in enumerate(factors) if by}, value, sum(each for each in factors if each > 0)
        )

    def best(self, aim: Aim) -> Picked:
        return self.sums.best(self._factors(aim))

    def _factors(self, aim: Aim) -> list[int]:
        found = [0] * len(self.sums.tops)
        for slot, ways in self.ways.items():
            worth = aim.row_values(self.table, slot[0])
            for i, at in self.joins[slot].items():
                found[at] = worth[i]
            for at, _option in ways:
                found[at] = aim.own_value(self.table, slot[0])
        return found

    def groups(self, values: Grid) -> list[Group]:
        """The plan that these values stand for."""
        found = []
        for slot, ways in self.ways.items():
            for at, option in ways:
                if values[at]:
                    rows = tuple(i for i, join in self.joins[slot].items() if values[join])
                    found.append(Group(option, rows))
        return found
