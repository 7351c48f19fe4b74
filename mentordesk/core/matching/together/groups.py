"""Groups of a mentor or several and learners who want the same and can all meet; a mentor may stay alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mentordesk.core.matching.together.group_aims import PEOPLE, POINTS, Aim, aims
from mentordesk.core.matching.together.group_filling import filled
from mentordesk.core.matching.together.group_options import Group, GroupTable, Option
from mentordesk.core.matching.together.group_sums import GroupSums
from mentordesk.core.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """Groups in the order of their mentors; so many more people, and parts of a step, may be possible."""

    groups: tuple[Group, ...]
    proven: bool
    more_people: int = 0
    gap: int = 0


def best_groups(table: GroupTable, progress: Progress = silent) -> GroupPlan:
    """The best plan level by level: each keeps what the levels before it reached."""
    levels = aims(table)
    search = _Search(table, table.options, filled(table))
    for done, aim in enumerate(levels):
        progress(done, len(levels))
        search.level(aim)
    progress(len(levels), len(levels))
    return search.plan()


class _Search:
    """The best so far, what it must keep, and by how much each level may still be beaten."""

    def __init__(self, table: GroupTable, options: Sequence[Option], begin: list[Group]) -> None:
        self.table, self.options, self.best = table, options, begin
        self.kept: list[tuple[Aim, int]] = []
        self.open: dict[str, int] = {}

    def level(self, aim: Aim) -> None:
        """Takes the best by this aim; nothing needs to be asked where no plan could do better."""
        reached, highest = aim.reached(self.table, self.best), aim.highest(self.table)
        if self.options and reached < highest:
            reached, highest = self._asked(aim, reached, highest)
        self.kept.append((aim, reached))
        if highest > reached:
            self.open[aim.word] = highest - reached

    def _asked(self, aim: Aim, reached: int, highest: int) -> tuple[int, int]:
        sums = GroupSums(self.table, self.options)
        for before, value in self.kept:
            sums.at_least(before, value)
        picked = sums.best(aim)
        if picked.values is not None:
            found = sums.groups(picked.values)
            check(self.table, found)
            now = aim.reached(self.table, found)
            if now > reached and all(each.reached(self.table, found) >= value for each, value in self.kept):
                reached, self.best = now, found
        return reached, max(reached, min(highest, picked.bound))

    def plan(self) -> GroupPlan:
        ordered = sorted(self.best, key=lambda each: (each.option.team, each.rows))
        groups = tuple(_led(self.table, each) for each in ordered)
        return GroupPlan(groups, not self.open, self.open.get(PEOPLE, 0), self.open.get(POINTS, 0))


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


def _led(table: GroupTable, group: Group) -> Group:
    """The first in order of those who could lead it leads, on the theme that matters most."""
    return replace(group, option=table.way(group))
