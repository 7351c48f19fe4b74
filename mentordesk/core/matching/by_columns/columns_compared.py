"""How two columns stand to each other: one pair of texts at a time, and all pairs of people at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from mentordesk.core.folding import folded
from mentordesk.core.matching.by_columns.rule_book import (
    ABOVE,
    CONTAINED,
    DIFFERENT,
    EQUALS,
    Comparison,
    Condition,
)

if TYPE_CHECKING:
    from numpy import bool_, int64
    from numpy.typing import NDArray

    Flags = NDArray[bool_]
    Numbers = NDArray[int64]

Side = Sequence[Mapping[str, str]]
"""The texts of everybody on one side, by field."""
Order = Sequence[str] | None

_WHOLE = re.compile(r"-?[0-9]{1,9}")
_LOWEST = -(2**40)
"""Stands for a step that is not known; the difference of two still fits."""


def whole(text: str) -> bool:
    """Whether it is a whole number that may stand in a sheet."""
    return _WHOLE.fullmatch(text) is not None


def rung(text: str, order: Order) -> int | None:
    """The place of a word in an order, or the number itself where there is none; None when not known."""
    if order is None:
        return int(text) if whole(text) else None
    return {folded(word): place for place, word in enumerate(order)}.get(folded(text)) if text else None


def items(text: str) -> frozenset[str]:
    """What a cell lists, split by semicolons or commas; compared whole, never in part."""
    return frozenset(folded(item) for item in re.split("[;,]", text) if item.strip())


def compared(
    comparison: Comparison, mentees: Side, mentors: Side, orders: Mapping[str, Sequence[str]]
) -> tuple[Flags, Flags]:
    """For all pairs, a row a mentee: whether it holds, and whether both are known; `when` left aside."""
    import numpy as np

    ours = [each.get(comparison.mentee, "") for each in mentees]
    theirs = [each.get(comparison.mentor, "") for each in mentors]
    if comparison.way == EQUALS:
        return _has(comparison, ours, theirs)
    there = [np.array([bool(text) for text in side], dtype=bool) for side in (ours, theirs)]
    known = there[0][:, None] & there[1][None, :]
    if comparison.way == ABOVE:
        return _within(comparison, ours, theirs, orders) & known, known
    if comparison.way == CONTAINED:
        return _contained(ours, theirs), np.broadcast_to(there[0][:, None], known.shape)
    codes: dict[str, int] = {}
    left, right = ([codes.setdefault(folded(text), len(codes)) for text in side] for side in (ours, theirs))
    same = np.array(left, dtype=np.int64)[:, None] == np.array(right, dtype=np.int64)[None, :]
    return (~same if comparison.way == DIFFERENT else same) & known, known


def applies(condition: Condition | None, mentees: Side, mentors: Side) -> Flags:
    """For all pairs whether the condition holds; without one it does."""
    import numpy as np

    if condition is None:
        return np.ones((len(mentees), len(mentors)), dtype=bool)
    wanted = folded(condition.value)
    side, subject = (mentees, condition.mentee) if condition.mentee else (mentors, condition.mentor)
    has = np.array([folded(each.get(subject, "")) == wanted for each in side], dtype=bool)
    has = has[:, None] if condition.mentee else has[None, :]
    return np.broadcast_to(has, (len(mentees), len(mentors)))


def _has(comparison: Comparison, ours: list[str], theirs: list[str]) -> tuple[Flags, Flags]:
    """One side has just this; the other does not matter."""
    import numpy as np

    texts = ours if comparison.mentee else theirs
    wanted = folded(comparison.value)
    found = [
        np.array([test(text) for text in texts], dtype=bool)
        for test in (lambda text: folded(text) == wanted, bool)
    ]
    turned = [each[:, None] if comparison.mentee else each[None, :] for each in found]
    has, known = (np.broadcast_to(each, (len(ours), len(theirs))) for each in turned)
    return has, known


def _within(
    comparison: Comparison, ours: list[str], theirs: list[str], orders: Mapping[str, Sequence[str]]
) -> Flags:
    import numpy as np

    steps = [
        np.array([_LOWEST if (place := of(text)) is None else place for text in side], dtype=np.int64)
        for side, of in (
            (ours, _rungs(orders.get(comparison.mentee))),
            (theirs, _rungs(orders.get(comparison.mentor))),
        )
    ]
    above = steps[1][None, :] - steps[0][:, None]
    inside = (steps[0] > _LOWEST)[:, None] & (steps[1] > _LOWEST)[None, :]
    if comparison.low is not None:
        inside = inside & (above >= comparison.low)
    if comparison.high is not None:
        inside = inside & (above <= comparison.high)
    return inside


def _rungs(order: Order) -> Callable[[str], int | None]:
    found: dict[str, int | None] = {}

    def of(text: str) -> int | None:
        if text not in found:
            found[text] = rung(text, order)
        return found[text]

    return of


def _contained(ours: list[str], theirs: list[str]) -> Flags:
    """Every item of the mentee is one of the mentor's, and there is one: the items in common are all."""
    import numpy as np

    wanted, given = [items(text) for text in ours], [items(text) for text in theirs]
    column = {item: place for place, item in enumerate(sorted(frozenset[str]().union(*wanted)))}
    # doubles hold these small counts exactly, and multiply many times faster than integers
    left, right = np.zeros((len(ours), len(column))), np.zeros((len(theirs), len(column)))
    for found, grid in ((wanted, left), (given, right)):
        for place, each in enumerate(found):
            grid[place, [column[item] for item in each if item in column]] = 1
    sizes = np.array([len(each) for each in wanted])
    held: Flags = ((left @ right.T) >= sizes[:, None]) & (sizes > 0)[:, None]
    return held
