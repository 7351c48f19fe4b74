"""The hard rules for all pairs at once; `rules` is what they must agree with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.criteria import skills
from mentordesk.core.matching.criterion import People
from mentordesk.core.matching.times import merged
from mentordesk.core.vocab import Format, MatchRule

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    from mentordesk.core.matching.criterion import Grid

    Flags = NDArray[bool_]


def blocked(mentors: People, learners: People, rules: Rules) -> dict[str, Flags]:
    """By code of the rule: True where it forbids the pair, a row a learner and a column a mentor."""
    import numpy as np

    met, _asked = skills.table(mentors, learners)
    full = np.array([not each.places for each in mentors], dtype=bool)
    ready = [np.array([each.onboarded for each in side], dtype=bool) for side in (learners, mentors)]
    return {
        "H1": _naming(learners, mentors, lambda each: (each.person,)),
        "H2": _either(
            learners, mentors, lambda each: () if each.line_manager is None else (each.line_manager,)
        ),
        "H3": _either(learners, mentors, lambda each: each.avoid),
        "H4": _either(learners, mentors, lambda each: each.conflicts),
        "H5": np.broadcast_to(full, (len(learners), len(mentors))),
        "H6": ~(ready[0][:, None] & ready[1][None, :]),
        "H7": _no_time(mentors, learners, rules),
        "H8": _too_close(mentors, learners, rules),
        "H9": met == 0,
        "reverse": _not_junior(mentors, learners, rules),
    }


def _naming(people: People, others: People, named: Callable[[Candidate], Iterable[int]]) -> Flags:
    import numpy as np

    columns: dict[int, list[int]] = {}
    for j, other in enumerate(others):
        columns.setdefault(other.person, []).append(j)
    flags = np.zeros((len(people), len(others)), dtype=bool)
    for i, person in enumerate(people):
        for identity in named(person):
            flags[i, columns.get(identity, [])] = True
    return flags


def _either(people: People, others: People, named: Callable[[Candidate], Iterable[int]]) -> Flags:
    return _naming(people, others, named) | _naming(others, people, named).T


def _no_time(mentors: People, learners: People, rules: Rules) -> Flags:
    """A joint stretch begins where somebody's begins, so only those starts are looked at."""
    import numpy as np

    if rules.allow_async:
        return np.zeros((len(learners), len(mentors)), dtype=bool)
    sides = [[merged(each.free or ()) for each in people] for people in (learners, mentors)]
    starts = np.array(
        sorted({start for side in sides for free in side for start, _end in free}), dtype=np.int64
    )
    able = [np.zeros((len(side), len(starts))) for side in sides]
    for side, grid in zip(sides, able, strict=True):
        for i, free in enumerate(side):
            for start, end in free:
                grid[i, (starts >= start) & (starts + rules.session_minutes <= end)] = 1
    known = [
        np.array([each.free is not None for each in people], dtype=bool) for people in (learners, mentors)
    ]
    apart: Flags = (able[0] @ able[1].T < 1) & known[0][:, None] & known[1][None, :]
    return apart


def _numbers(people: People, value: Callable[[Candidate], int | None], unknown: int) -> Grid:
    import numpy as np

    found = [value(each) for each in people]
    return np.array([unknown if each is None else each for each in found])


def _too_close(mentors: People, learners: People, rules: Rules) -> Flags:
    import numpy as np

    places: dict[MatchRule, Callable[[Candidate], int | None]] = {
        MatchRule.CROSS_DEPARTMENT: lambda each: each.department,
        MatchRule.CROSS_ORGANISATION: lambda each: each.organisation,
    }
    if rules.match_rule not in places:
        return np.zeros((len(learners), len(mentors)), dtype=bool)
    place = places[rules.match_rule]
    theirs, ours = _numbers(mentors, place, -1), _numbers(learners, place, -2)
    same: Flags = ours[:, None] == theirs[None, :]
    return same


def _not_junior(mentors: People, learners: People, rules: Rules) -> Flags:
    import numpy as np

    if rules.format is not Format.REVERSE:
        return np.zeros((len(learners), len(mentors)), dtype=bool)
    lowest, highest = -(2**31), 2**31
    theirs, ours = (
        _numbers(mentors, lambda each: each.grade, lowest),
        _numbers(learners, lambda e: e.grade, highest),
    )
    senior: Flags = theirs[None, :] >= ours[:, None]
    return senior
