"""Which single rule costs the most people a mentor: counted anew without it, not guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.core.matching.bottleneck import open_pairs, reached
from mentordesk.core.matching.rules import label

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid
    from mentordesk.core.matching.problem import Problem

FORBID = "forbid"
STANDING = frozenset({"H1", "H2", "H3", "H4", "H5"})
"""What nobody relaxes: oneself, a manager, a wish, a conflict; and places, which are another matter."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """A rule left out, and who would be matched in addition (ids, in order)."""

    code: str
    label: str
    matched: tuple[int, ...]


def relaxed(problem: Problem, mates: Grid) -> list[Relaxed]:
    """Rules that would match somebody more if they were left out, the one that helps most first."""
    found = [_without(problem, mates, code) for code in _codes(problem)]
    helpful = [each for each in found if each.matched]
    return sorted(helpful, key=lambda each: (-len(each.matched), each.code))


def _codes(problem: Problem) -> list[str]:
    codes = [code for code, flags in problem.blocked.items() if code not in STANDING and flags.any()]
    return [*codes, FORBID] if problem.request.forbids else codes


def _without(problem: Problem, mates: Grid, code: str) -> Relaxed:
    rows = added(allowed_without(problem, code), mates, problem.places)
    return Relaxed(code, label(code, problem.request.rules), tuple(problem.learners[i].id for i in rows))


def allowed_without(problem: Problem, code: str) -> Flags:
    """Who may be paired if one rule (or `FORBID`, one's own decisions) did not stand."""
    import numpy as np

    allowed = np.ones((len(problem.learners), len(problem.mentors)), dtype=bool)
    for each, flags in problem.blocked.items():
        if each not in {"H5", code}:
            allowed &= ~flags
    decided = frozenset() if code == FORBID else problem.request.forbids
    for learner, mentor in decided | problem.request.together:
        if learner in problem.rows and mentor in problem.columns:
            allowed[problem.rows[learner], problem.columns[mentor]] = False
    allowed[list(problem.pinned)] = False
    return allowed


def helpful_places(problem: Problem) -> list[tuple[int, int]]:
    """Columns where a place more would match somebody, each with that row; the best fit comes first."""
    import numpy as np

    allowed, mates = open_pairs(problem), problem.plan.mates
    left = (mates == len(problem.mentors)) & allowed.any(axis=1)
    found = []
    for column in np.flatnonzero(reached(allowed, mates)[1]):
        places = problem.places.copy()
        places[column] += 1
        direct = np.where(left & allowed[:, column], problem.scores[:, column], -1)
        rows = added(allowed, mates, places)
        if rows:
            found.append((-int(direct.max(initial=-1)), int(column), rows[0]))
    return [(column, row) for _fit, column, row in sorted(found)]


def added(allowed: Flags, mates: Grid, places: list[int]) -> list[int]:
    """Rows that find a place besides those who have one."""
    return seated(allowed, mates, places)[0]


def seated(allowed: Flags, mates: Grid, places: list[int]) -> tuple[list[int], Grid]:
    """The same with the plan that they are in: each takes the first way that there is, in order."""
    import numpy as np

    held, loads = mates.copy(), np.bincount(mates, minlength=allowed.shape[1] + 1)[:-1]
    room = np.array(places, dtype=np.int64)
    left = np.flatnonzero((mates == allowed.shape[1]) & allowed.any(axis=1))
    return [int(row) for row in left if _seat(int(row), allowed, held, loads, room)], held


def _seat(row: int, allowed: Flags, mates: Grid, loads: Grid, places: Grid) -> bool:
    """Give the row a place, others moving up for it; whether there was a way."""
    import numpy as np

    mentors = allowed.shape[1]
    came_from = np.full(mentors + 1, -1, dtype=np.int64)
    newest = np.array([row])
    while len(newest):
        following = []
        for one in newest:
            fresh = np.flatnonzero(allowed[one] & (came_from[:mentors] < 0))
            came_from[fresh] = one
            free = fresh[loads[fresh] < places[fresh]]
            if len(free):
                _move_up(int(free[0]), row, came_from, mates, loads)
                return True
            following.append(np.flatnonzero(np.isin(mates, fresh)))
        newest = np.concatenate(following)
    return False


def _move_up(column: int, row: int, came_from: Grid, mates: Grid, loads: Grid) -> None:
    loads[column] += 1
    while True:
        comer = int(came_from[column])
        held = int(mates[comer])
        mates[comer] = column
        if comer == row:
            return
        column = held
