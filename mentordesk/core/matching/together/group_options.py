"""Who could be in which group: for each team of mentors the largest sets that share a theme and a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import combinations
from math import comb, lcm
from operator import or_
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Candidate, Request
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.shortage import covers
from mentordesk.core.matching.together.gatherings import Sizes
from mentordesk.core.matching.together.joint_starts import Starts, bits, mask_of

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid

Theme = int | str
Team = tuple[int, ...]
"""Columns of the mentors of a group, in order."""
TEAMS = 150
"""As many teams are all weighed up."""


@dataclass(frozen=True, slots=True)
class Option:
    """A team that meets on a theme at a time; any of `rows` (a bit each) could be in its group together."""

    team: Team
    lead: int
    theme: Theme | None
    rows: int


@dataclass(frozen=True, slots=True)
class Group:
    """Learners (rows, in order) who meet a team in one of its ways."""

    option: Option
    rows: tuple[int, ...]


class GroupTable:
    """A request for groups in rows and columns; all of it in whole numbers.

    A learner whom the coordinator keeps with a mentor is weighed with that mentor alone. Where the two break
    a rule, that rule is set aside for them: their times, or what they need, then do not count.
    """

    def __init__(self, request: Request, sizes: Sizes) -> None:
        self.request, self.sizes = request, sizes
        self.problem = Problem(request)
        self.learners, self.mentors = self.problem.learners, self.problem.mentors
        self.pinned = self.problem.pinned
        kept = set(self.pinned.values())
        self.places = [max(each.places, int(j in kept)) for j, each in enumerate(self.mentors)]
        self.starts = Starts((*self.mentors, *self.learners), request.rules)

    @cached_property
    def apart(self) -> list[int]:
        """By row the learners (bits) who are never in one group with them."""
        return kept_apart(self.learners, self.request)

    @cached_property
    def able(self) -> list[int]:
        """By row when a learner can begin."""
        waived = self._waived("H7")
        return [
            self.starts.any if i in waived else self.starts.of(each) for i, each in enumerate(self.learners)
        ]

    @cached_property
    def suits(self) -> list[int]:
        """By column the learners (bits) whom no rule keeps from a mentor; places, times and skills aside."""
        import numpy as np

        broken: Flags = np.zeros((len(self.learners), len(self.mentors)), dtype=bool)
        for code, flags in self.problem.blocked.items():
            if code not in {"H5", "H7", "H9"}:
                broken |= flags
        allowed = ~broken
        for i, j in self.request.forbids:
            if i in self.problem.rows and j in self.problem.columns:
                allowed[self.problem.rows[i], self.problem.columns[j]] = False
        for i, j in self.pinned.items():
            allowed[i, j] = True
        return [mask_of(np.flatnonzero(allowed[:, j]).tolist()) for j in range(len(self.mentors))]

    @cached_property
    def scale(self) -> int:
        """A mean over the mentors of any team is whole in so many parts of a step."""
        return lcm(*range(1, self.sizes.mentors + 1))

    @cached_property
    def scores(self) -> Grid:
        return self.problem.scores

    @cached_property
    def _worth(self) -> dict[Team, list[int]]:
        return {}

    def worth(self, team: Team) -> list[int]:
        """By row what a learner gives a group of the team: the mean over its mentors, in parts of a step."""
        if team not in self._worth:
            part = self.scale // len(team)
            self._worth[team] = (self.scores[:, list(team)].sum(axis=1) * part).tolist()
        return self._worth[team]

    @cached_property
    def wanted(self) -> list[dict[Theme | None, int]]:
        """By column what the mentor could lead a group on, and who (bits) could come."""
        return [self.themes(j) for j in range(len(self.mentors))]

    @cached_property
    def open_to_any(self) -> int:
        """Everybody (bits) who could be in some group."""
        return reduce(or_, (each.rows for each in self.options), 0)

    @cached_property
    def by_team(self) -> dict[Team, list[Option]]:
        """The ways of each team."""
        found: dict[Team, list[Option]] = {}
        for each in self.options:
            found.setdefault(each.team, []).append(each)
        return found

    def ways_of(self, team: Team) -> list[Option]:
        """The ways of a team, whether it is weighed up or not; none where its mentors are kept apart."""
        if team not in self.by_team:
            together = not any(self.mentors_apart[j] & mask_of(team) for j in team)
            self.by_team[team] = self.ways(team, self.sizes.fewest) if together else []
        return self.by_team[team]

    @cached_property
    def mentors_apart(self) -> list[int]:
        """By column the mentors (bits) with whom one never leads a group."""
        return kept_apart(self.mentors, self.request)

    def weight(self, rows: Iterable[int], theme: Theme | None) -> int:
        """How important a theme is to these learners together."""
        return sum(need.importance for i in rows for need in self.learners[i].needs if need.skill == theme)

    def way(self, group: Group) -> Option:
        """The first mentor who could lead this group, on what matters most to its learners."""
        rows = mask_of(group.rows)
        ways = [
            (-self.weight(group.rows, theme), at, str(theme), theme)
            for at, lead in enumerate(group.option.team)
            for theme, wanted in self.wanted[lead].items()
            if rows & ~wanted == 0
        ]
        at, theme = min((at, by, name, theme) for by, at, name, theme in ways)[0::3]
        return replace(group.option, lead=group.option.team[at], theme=theme)

    def themes(self, column: int) -> dict[Theme | None, int]:
        """What the mentor could lead a group on, and who (bits) wants it; who wants nothing fits anything."""
        mentor = self.mentors[column]
        free = self._waived("H9") | self.silent
        wanted: dict[Theme | None, int] = dict.fromkeys(sorted(mentor.levels, key=str), mask_of(free))
        for i, learner in enumerate(self.learners):
            for need in learner.needs:
                if covers(mentor, need):
                    wanted[need.skill] |= 1 << i
        return wanted or {None: mask_of(free)}

    @cached_property
    def silent(self) -> set[int]:
        """The rows of learners who have stated no needs."""
        return {i for i, each in enumerate(self.learners) if not each.needs}

    def _waived(self, code: str) -> set[int]:
        """The learners with whose decided mentor a rule is broken."""
        return {i for i, j in self.pinned.items() if self.problem.blocked[code][i, j]}

    @cached_property
    def options(self) -> list[Option]:
        """The ways of all teams that hold enough learners for a group."""
        return [each for team in self._teams() for each in self.ways(team, self.sizes.fewest)]

    def ways(self, team: Team, fewest: int) -> list[Option]:
        """The sets of learners who share a theme and a time with a team, large enough and in no other one."""
        joint, rows = self.starts.any, self._open_to(team)
        for j in team:
            joint &= self.times[j]
            rows &= self.suits[j]
        if not joint or rows.bit_count() < fewest:
            return []
        return self._largest(team, [self._at[k] & rows for k in bits(joint)], fewest)

    @cached_property
    def times(self) -> list[int]:
        """By column when a mentor can begin."""
        return [self.starts.of(each) for each in self.mentors]

    @cached_property
    def _at(self) -> list[int]:
        """By moment the learners (bits) who can begin."""
        moments = range(len(self.starts.moments) + 1)
        return [mask_of(i for i, mask in enumerate(self.able) if mask >> k & 1) for k in moments]

    def _open_to(self, team: Team) -> int:
        return mask_of(i for i in range(len(self.learners)) if self.pinned.get(i, team[0]) in team)

    def _largest(self, team: Team, meeting: Sequence[int], fewest: int) -> list[Option]:
        """Of several ways with the same learners the first mentor and theme count."""
        sets: dict[int, Option] = {}
        for lead in team:
            for theme, wanted in self.wanted[lead].items():
                for rows in meeting:
                    both = rows & wanted
                    if both.bit_count() >= fewest:
                        sets.setdefault(both, Option(team, lead, theme, both))
        kept: list[Option] = []
        for rows in sorted(sets, key=lambda each: (-each.bit_count(), each)):
            if not any(rows & ~other.rows == 0 for other in kept):
                kept.append(sets[rows])
        return kept

    def _teams(self) -> Iterator[Team]:
        """All teams that may work together, the small ones first; of very many those who share the most."""
        free = [j for j, places in enumerate(self.places) if places]
        apart = self.mentors_apart
        near = {j: self._nearest(j, [each for each in free if not apart[j] >> each & 1]) for j in free}
        yield from ((j,) for j in free)
        for size in range(2, self.sizes.mentors + 1):
            teams = {tuple(sorted((j, *more))) for j in free for more in combinations(near[j], size - 1)}
            for team in sorted(teams):
                if not any(apart[j] & mask_of(team) for j in team):
                    yield team

    def _nearest(self, column: int, others: Sequence[int]) -> list[int]:
        """Those with whom a mentor shares the most learners, so many that the teams remain few."""
        others = [each for each in others if each != column]
        if not self.capped:
            return others
        many = max(self.sizes.mentors, TEAMS // len(self.mentors) // comb(self.sizes.mentors, 2))
        return sorted(others, key=lambda each: (-(self.suits[column] & self.suits[each]).bit_count(), each))[
            :many
        ]

    @property
    def capped(self) -> bool:
        """Whether there are too many teams for all of them to be weighed up."""
        free = sum(map(bool, self.places))
        return sum(comb(free, size) for size in range(1, self.sizes.mentors + 1)) > TEAMS


def kept_apart(people: Sequence[Candidate], request: Request) -> list[int]:
    """By place the others (bits) with whom somebody is never together: by wish, conflict or decision."""
    place = {each.id: at for at, each in enumerate(people)}
    by_person: dict[int, list[int]] = {}
    for at, each in enumerate(people):
        by_person.setdefault(each.person, []).append(at)
    found = [0] * len(people)
    named = [
        (at, other)
        for at, each in enumerate(people)
        for person in (*each.avoid, *each.conflicts, each.person)
        for other in by_person.get(person, ())
    ]
    named += [(place[one], place[other]) for one, other in request.forbids if one in place and other in place]
    for one, other in named:
        if one != other:
            found[one] |= 1 << other
            found[other] |= 1 << one
    return found
