"""Names the shortage: learners who can only meet mentors with fewer places than there are of them.

Whoever a way of possible pairs leads to from a learner without a mentor belongs to the shortage: were one
place free anywhere on it, the others could move up (Hall's condition). So no plan can do better there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.core import words
from mentordesk.core.i18n import ngettext

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid
    from mentordesk.core.matching.problem import Problem

MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """These learners can meet nobody but these mentors, who have fewer `places` (participant ids)."""

    learners: tuple[int, ...]
    mentors: tuple[int, ...]
    places: int
    sentence: str

    @property
    def short(self) -> int:
        """How many of the learners must be left out whatever the plan."""
        return len(self.learners) - self.places


def bottlenecks(problem: Problem, mates: Grid) -> list[Bottleneck]:
    """All shortages that the plan shows, each by itself; learners who can meet nobody are none."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    allowed = open_pairs(problem)
    short, full = reached(allowed, mates)
    count, mentors = allowed.shape
    edges = csr_array(allowed & short[:, None])
    graph = csr_array((edges.data, edges.indices + count, edges.indptr), shape=(count, count + mentors))
    graph.resize((count + mentors, count + mentors))
    _number, parts = connected_components(graph, directed=False)
    places = np.array(problem.places, dtype=np.int64)
    loads = np.bincount(mates, minlength=mentors + 1)[:mentors]
    found = []
    for part in dict.fromkeys(parts[:count][short].tolist()):
        rows = np.flatnonzero(short & (parts[:count] == part))
        columns = np.flatnonzero(full & (parts[count:] == part))
        if len(columns) and (loads[columns] >= places[columns]).all():
            found.append(_told(problem, rows, columns, int(places[columns].sum())))
    return found


def open_pairs(problem: Problem) -> Flags:
    """Who may be paired, places aside, among those about whom the plan decides."""
    allowed = problem.possible.copy()
    allowed[list(problem.pinned)] = False
    return allowed


def reached(allowed: Flags, mates: Grid) -> tuple[Flags, Flags]:
    """Learners and mentors to whom possible pairs lead from those without a mentor.

    From a learner to all whom they may meet, and on to the learners who hold places there.
    """
    import numpy as np

    mentors = allowed.shape[1]
    learners = (mates == mentors) & allowed.any(axis=1)
    seen = np.zeros(mentors + 1, dtype=bool)
    newest = np.flatnonzero(learners)
    while len(newest):
        before = seen.copy()
        seen[:mentors] |= allowed[newest].any(axis=0)
        newest = np.flatnonzero((seen & ~before)[mates] & ~learners)
        learners[newest] = True
    return learners, seen[:mentors]


def _told(problem: Problem, rows: Grid, columns: Grid, places: int) -> Bottleneck:
    learners = [problem.learners[i] for i in rows]
    mentors = [problem.mentors[j] for j in columns]
    room = ngettext("{count} place", "{count} places", places).format(count=places)
    text = ngettext(
        "{count} mentee ({learners}) can only meet {mentors}: {room}.",
        "{count} mentees ({learners}) can only meet {mentors}: {room}.",
        len(learners),
    )
    sentence = text.format(
        count=len(learners),
        learners=some_of([each.name for each in learners]),
        mentors=_who(some_of([each.name for each in mentors]), len(mentors)),
        room=room,
    )
    return Bottleneck(
        tuple(each.id for each in learners), tuple(each.id for each in mentors), places, sentence
    )


def _who(names: str, count: int) -> str:
    text = ngettext("{names}", "{count} mentors ({names})", count)
    return text.format(names=names, count=count)


def some_of(names: list[str], most: int = MOST_NAMED) -> str:
    """All names where they are few, else the first ones and how many there are besides."""
    if len(names) <= most:
        return words.names(names)
    rest = len(names) - most + 1
    others = ngettext("{count} other", "{count} others", rest).format(count=rest)
    return words.names([*names[: most - 1], others])
