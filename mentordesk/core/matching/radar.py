"""Whom to look for: what is short by skill, time and place, and which few mentors would help most people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from mentordesk.core.matching.blocks import PLACES, blocked
from mentordesk.core.matching.bottleneck import open_pairs, reached
from mentordesk.core.matching.candidates import Candidate, Offer, Request, Stretches
from mentordesk.core.matching.cheapest_fix import added, seated
from mentordesk.core.matching.engine import assign
from mentordesk.core.matching.problem import Problem

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid

ROOM = 2
"""Places of somebody who is looked for: what mentors have unless they say otherwise."""
STEPS = 5
LOOKED_AT = 80
"""Kinds of mentors whose help is worked out in each step: those whom most who are short could meet."""
TOP = 5
"""Level of somebody who is looked for."""
DRAWS = 40


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of the week by the coordinator's clock: its name, and its time as candidates have it."""

    name: str
    time: Stretches | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of mentor: skill, when, where ("" for anywhere)."""

    skill: int | str
    label: str
    slot: Slot
    site: str


@dataclass(frozen=True, slots=True)
class Short:
    """A kind of mentor, and how many of those without one could meet such a one."""

    wanted: Wanted
    people: int


@dataclass(frozen=True, slots=True)
class Recruit:
    """One mentor more, and how many more are matched then, given those found before."""

    wanted: Wanted
    gain: int


@dataclass(frozen=True, slots=True)
class Radar:
    """How it looks with those who signed up: `left` of `learners`, the likely range, and what would help."""

    learners: int
    left: int
    likely: tuple[int, int, int]
    """Fewest, middle and most left out, if as many sign up again who are like these."""
    short: tuple[Short, ...]
    recruits: tuple[Recruit, ...]


def radar(request: Request, slots: Sequence[Slot]) -> Radar:
    """Counts only; the same for the same people in any order."""
    import numpy as np

    problem = Problem(request)
    allowed = open_pairs(problem)
    mates = assign(problem.scores, allowed, problem.places).mates
    left = [i for i, j in enumerate(mates) if j == len(problem.mentors) and i not in problem.pinned]
    kinds = _kinds(problem, left, slots)
    meeting = _meeting(problem, kinds)
    kinds = _at_any_time(kinds, meeting[left])
    return Radar(
        len(problem.learners),
        len(left),
        _likely(np.delete(allowed, list(problem.pinned), axis=0), problem.places),
        tuple(_short(kinds, meeting, left)),
        tuple(_recruits(allowed, mates, list(problem.places), (kinds, meeting))),
    )


def somebody(wanted: Wanted, identity: int = 0) -> Candidate:
    """A mentor of that kind, of whom nothing else is known."""
    return Candidate(
        id=-1 - identity,
        person=-1 - identity,
        tie="",
        name=wanted.label,
        offers=(Offer(wanted.skill, wanted.label, TOP),),
        free=wanted.slot.time,
        sites=frozenset([wanted.site]) if wanted.site else frozenset(),
        capacity=ROOM,
    )


def _kinds(problem: Problem, left: Sequence[int], slots: Sequence[Slot]) -> list[Wanted]:
    """Skills that anybody needs, at each time, and at each place that is named by those left out."""
    labels: dict[int | str, str] = {}
    for learner in problem.learners:
        for need in learner.needs:
            labels[need.skill] = min(need.label, labels.get(need.skill, need.label))
    sites = sorted({site for i in left for site in problem.learners[i].sites}) or [""]
    skills = sorted(labels.items(), key=lambda each: (each[1], str(each[0])))
    return [Wanted(skill, label, slot, site) for skill, label in skills for slot in slots for site in sites]


def _meeting(problem: Problem, kinds: Sequence[Wanted]) -> Flags:
    """Which learner could meet a mentor of which kind, as the rules stand."""
    import numpy as np

    people = [somebody(each, k) for k, each in enumerate(kinds)]
    able = np.ones((len(problem.learners), len(kinds)), dtype=bool)
    if kinds:
        for code, flags in blocked(people, problem.learners, problem.request.rules).items():
            if code != PLACES:
                able &= ~flags
    able[list(problem.pinned)] = False
    return able


def _at_any_time(kinds: Sequence[Wanted], meeting: Flags) -> list[Wanted]:
    """Where all times are the same to those left out, none of them is named."""
    columns: dict[tuple[int | str, str], set[bytes]] = {}
    for k, kind in enumerate(kinds):
        columns.setdefault((kind.skill, kind.site), set()).add(meeting[:, k].tobytes())
    same = {key for key, found in columns.items() if len(found) == 1}
    return [
        replace(each, slot=replace(each.slot, name="")) if (each.skill, each.site) in same else each
        for each in kinds
    ]


def _short(kinds: Sequence[Wanted], meeting: Flags, left: Sequence[int]) -> list[Short]:
    """Each skill at the time and place at which most of those left out could meet somebody."""
    counts = meeting[list(left)].sum(axis=0) if left else []
    best: dict[int | str, Short] = {}
    for kind, people in zip(kinds, counts, strict=False):
        if people > (best[kind.skill].people if kind.skill in best else 0):
            best[kind.skill] = Short(kind, int(people))
    return sorted(best.values(), key=lambda each: (-each.people, each.wanted.label))


def _recruits(
    allowed: Flags, mates: Grid, places: list[int], asked: tuple[Sequence[Wanted], Flags]
) -> Iterator[Recruit]:
    """Takes the kind that helps most, then the next given that one; each is counted on the plan as it is."""
    import numpy as np

    kinds, meeting = asked
    for _step in range(STEPS):
        short = reached(allowed, mates)[0] | (mates == allowed.shape[1])
        reach = (meeting & short[:, None]).sum(axis=0)
        order = sorted(np.flatnonzero(reach).tolist(), key=lambda k: (-int(reach[k]), k))[:LOOKED_AT]
        if not order:
            return
        gains = [len(added(*_wider(allowed, mates, places, meeting[:, k]))) for k in order]
        chosen = order[gains.index(max(gains))]
        yield Recruit(kinds[chosen], max(gains))
        allowed, mates, places = _wider(allowed, mates, places, meeting[:, chosen])
        mates = seated(allowed, mates, places)[1]


def _wider(allowed: Flags, mates: Grid, places: list[int], able: Flags) -> tuple[Flags, Grid, list[int]]:
    """The same with one mentor more, whom these could meet."""
    import numpy as np

    nobody = allowed.shape[1]
    wider = np.column_stack([allowed, able])
    return wider, np.where(mates == nobody, nobody + 1, mates), [*places, ROOM]


def _likely(allowed: Flags, places: Sequence[int]) -> tuple[int, int, int]:
    """Draws as many people again, with repeats, and counts who is left out each time."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not allowed.size:
        return (len(allowed),) * 3
    chance = Random(0)  # noqa: S311 - the same draws each time, not for secrets
    rooms, counts = np.array(places), []
    for _draw in range(DRAWS):
        rows = sorted(chance.choices(range(allowed.shape[0]), k=allowed.shape[0]))
        columns = sorted(chance.choices(range(allowed.shape[1]), k=allowed.shape[1]))
        drawn = allowed[np.ix_(np.array(rows), np.repeat(columns, rooms[columns]))]
        counts.append(len(rows) - int(drawn[linear_sum_assignment(drawn, maximize=True)].sum()))
    counts.sort()
    return counts[DRAWS // 20], counts[DRAWS // 2], counts[-1 - DRAWS // 20]
