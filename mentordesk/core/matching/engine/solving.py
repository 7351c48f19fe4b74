"""The best plan of an instance in a mode, with what it reaches level by level."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import gains
from mentordesk.core.matching.engine.around_plan import around
from mentordesk.core.matching.engine.bounded import total
from mentordesk.core.matching.engine.counting import six
from mentordesk.core.matching.engine.descent import Descent
from mentordesk.core.matching.engine.frontier import WITHIN, within
from mentordesk.core.matching.engine.gains import EVEN, FAIREST, FLOOR, KEPT, PEOPLE, STABLE, TOTAL
from mentordesk.core.matching.engine.instance import Instance, Level, Plan, Six, Solved
from mentordesk.core.matching.engine.modes import descend
from mentordesk.core.matching.engine.stability import stable
from mentordesk.core.matching.engine.ties import settled
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.free_ways import Ways
    from mentordesk.core.matching.engine.instance import Grid


def solve(instance: Instance, mode: MatchMode = MatchMode.COVERAGE_TOTAL) -> Solved:
    """The best plan; rows and columns must stand in the order in which ties are decided."""
    import numpy as np

    if mode is MatchMode.STABLE:
        return _stable(instance)
    if mode is MatchMode.KEEP and instance.moves is not None:
        return _within(instance, instance.moves)
    single, owner = instance, np.arange(instance.scores.shape[1])
    if mode is MatchMode.BALANCE:
        single, owner = single_places(instance)
    descent = Descent(single)
    opening = descent.mates
    words = descend(descent, mode)
    chosen, alone = settled(descent.state, descent.mates, owner)
    mates = np.append(owner, instance.scores.shape[1])[chosen]
    return Solved(
        *_counted(instance, mates, words),
        tuple(descent.proofs),
        not alone,
        total(single.scores, opening),
        owner,
    )


def _stable(instance: Instance) -> Solved:
    """Nothing to prove but that nobody blocks; going by wishes and order, there is one such plan only."""
    import numpy as np

    best_total = total(instance.scores, Descent(instance).mates)
    counted = _counted(instance, stable(instance), (STABLE, PEOPLE, TOTAL))
    return Solved(*counted, (), equal=False, best_total=best_total, owner=np.arange(len(instance.places)))


def _within(instance: Instance, allowed: int) -> Solved:
    """How many are served is proven; the best total with so many moves is searched for, and has no prices."""
    import numpy as np

    descent = Descent(instance)
    opening = descent.mates
    descent.known(PEOPLE)
    counted = _counted(instance, within(instance, descent, allowed), (PEOPLE, WITHIN, TOTAL))
    proofs, owner = tuple(descent.proofs), np.arange(len(instance.places))
    return Solved(*counted, proofs, equal=False, best_total=total(instance.scores, opening), owner=owner)


def _counted(instance: Instance, mates: Grid, words: tuple[str, ...]) -> tuple[Plan, tuple[Level, ...], Six]:
    numbers = six(instance, mates)
    return (
        Plan(mates, partial(weigh, instance, words, numbers, mates)),
        tuple(Level(word, _reached(instance, word, numbers, mates)) for word in words),
        numbers,
    )


def single_places(instance: Instance) -> tuple[Instance, Grid]:
    """A column for each place, so that a second place may count for less; and whose places they are."""
    import numpy as np

    room = np.minimum(np.maximum(instance.places, 0), instance.allowed.sum(axis=0))
    owner = np.repeat(np.arange(len(room)), room)
    rank = np.arange(len(owner)) - np.repeat(np.cumsum(room) - room, room)
    held = rank if instance.held is None else rank + instance.held[owner]
    return replace(
        instance,
        scores=instance.scores[:, owner],
        allowed=instance.allowed[:, owner],
        places=np.ones(len(owner), dtype=np.int64),
        held=held,
        before=None,
        views=None,
    ), owner


def weigh(instance: Instance, words: tuple[str, ...], numbers: Six, mates: Grid) -> Ways | None:
    """The ways around the plan where sums order plans as the levels do, its floor given."""
    if {FAIREST, STABLE, WITHIN} & set(words):
        return None
    floor = numbers.worst if FLOOR in words else None
    return around(instance, mates, [word for word in words if word != FLOOR], floor or 0)


def _reached(instance: Instance, word: str, numbers: Six, mates: Grid) -> int:
    """What the plan reaches in a level, as it is told: people, pairs of a band, a score, moves."""
    if word in gains.BANDS:
        return numbers.bands[gains.BANDS.index(word)]
    if word == EVEN:
        return _squares(instance, mates)
    return {
        PEOPLE: numbers.matched,
        FLOOR: numbers.worst or 0,
        FAIREST: numbers.total,
        STABLE: numbers.blocking,
        TOTAL: numbers.total,
        KEPT: numbers.moves,
        WITHIN: numbers.moves,
    }[word]


def _squares(instance: Instance, mates: Grid) -> int:
    import numpy as np

    columns = instance.scores.shape[1]
    loads = np.bincount(mates, minlength=columns + 1)[:columns]
    return int(((loads if instance.held is None else loads + instance.held) ** 2).sum())
