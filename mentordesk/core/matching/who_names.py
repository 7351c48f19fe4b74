"""Pairs of which one names the other: few, so that they are listed rather than looked for in all pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import People

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    Flags = NDArray[bool_]

Naming = Callable[[Candidate], Iterable[int]]
"""The people (not participants) whom somebody names."""
Forbids = Callable[[slice, "Flags"], None]


def listed(people: People, others: People, naming: Naming) -> list[tuple[int, int]]:
    """Places of who names and of who is named, in the order of those who name."""
    places: dict[int, list[int]] = {}
    for j, other in enumerate(others):
        places.setdefault(other.person, []).append(j)
    named = ((i, identity) for i, person in enumerate(people) for identity in naming(person))
    return [(i, j) for i, identity in named for j in places.get(identity, ())]


def names(learners: People, mentors: People, naming: Naming) -> Forbids:
    """Marks the mentors whom a learner names."""
    return _marking(listed(learners, mentors, naming))


def either_names(learners: People, mentors: People, naming: Naming) -> Forbids:
    """Marks the pairs of which either names the other."""
    ours, theirs = listed(learners, mentors, naming), listed(mentors, learners, naming)
    return _marking(ours + [(i, j) for j, i in theirs])


def _marking(pairs: list[tuple[int, int]]) -> Forbids:
    import numpy as np

    row, column = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2).T

    def forbids(some: slice, flags: Flags) -> None:
        here = slice(*np.searchsorted(row, (some.start, some.stop)))
        flags[row[here] - some.start, column[here]] = True

    return forbids
