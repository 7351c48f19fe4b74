"""What counts among plans of groups: decisions kept, priority, people, mentors in full number, points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.core.matching.together.group_options import Group, GroupTable, Team
from mentordesk.core.matching.together.joint_starts import bits

PEOPLE, POINTS = "people", "points"


@dataclass(frozen=True, slots=True)
class Aim:
    """A level: what each learner (row) gives in any group, and what a group gives by itself.

    `rows` is None where it depends on the team what a learner gives: that is the level of points. `full`
    counts groups with all their mentors, `spare` counts any group against the plan.
    """

    word: str
    rows: tuple[int, ...] | None
    full: bool = False
    spare: bool = False

    def row_values(self, table: GroupTable, team: Team) -> Sequence[int]:
        return table.worth(team) if self.rows is None else self.rows

    def own_value(self, table: GroupTable, team: Team) -> int:
        return int(self.full and len(team) == table.sizes.mentors) - int(self.spare)

    def reached(self, table: GroupTable, groups: Sequence[Group]) -> int:
        """What a plan gives."""
        found = 0
        for group in groups:
            worth = self.row_values(table, group.option.team)
            found += self.own_value(table, group.option.team) + sum(worth[i] for i in group.rows)
        return found

    def highest(self, table: GroupTable) -> int:
        """No plan gives more: those who are worth most where they could be, as many as have room."""
        open_ = table.open_to_any
        if self.full:
            return min(sum(table.places) // table.sizes.mentors, open_.bit_count() // table.sizes.fewest)
        best = sorted((self._most(table, i) for i in bits(open_)), reverse=True)
        return sum(best[: sum(table.places) * table.sizes.most])

    def _most(self, table: GroupTable, row: int) -> int:
        """What a learner gives at most; a mean over mentors is no more than the best of them."""
        if self.rows is not None:
            return self.rows[row]
        suiting = [j for j, rows in enumerate(table.suits) if rows >> row & 1]
        return max((int(table.scores[row, j]) * table.scale for j in suiting), default=0)


def aims(table: GroupTable) -> list[Aim]:
    """The levels that can tell plans apart."""
    everybody = range(len(table.learners))
    first = tuple(int(each.id in table.request.first) for each in table.learners)
    found = [
        Aim("pins", tuple(int(i in table.pinned) for i in everybody)),
        Aim("first", first),
        Aim(PEOPLE, tuple(1 for _i in everybody)),
    ]
    if table.sizes.mentors > 1:
        found.append(Aim("mentors", tuple(0 for _i in everybody), full=True))
    found.append(Aim(POINTS, None))
    return [each for each in found if each.full or each.rows is None or any(each.rows)]
