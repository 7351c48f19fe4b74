"""The proof of a plan as it is written: prices of people and places, level by level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mentordesk.core.matching import certified

if TYPE_CHECKING:
    from mentordesk.core.matching.engine import Instance, Solved

TOGETHER = ["people", "total"]
Level = dict[str, Any]


def certificate(
    instance: Instance, solved: Solved, ids: tuple[Sequence[str], Sequence[str]], scale: int
) -> dict[str, Any]:
    """The proof by the ids of mentees and mentors; `scale` of its steps are one point."""
    proof = certified.certificate(instance, solved, *ids)
    told = [each for level in proof["levels"] for each in _told(level, instance, solved, ids)]
    return proof | {"levels": told, "scale": scale}


def _told(
    level: Level, instance: Instance, solved: Solved, ids: tuple[Sequence[str], Sequence[str]]
) -> list[Level]:
    """People and points that were proven together are told one after the other.

    A person costs one where every further one would have to pass (Koenig): each mentee who cannot be reached
    from those without a mentor, and each place that can. What is left of the prices is for the points.
    """
    if level["words"] != TOGETHER:
        return [level]
    unreached, reached = _around(instance, solved)
    room = instance.allowed.sum(axis=0).clip(max=instance.places.clip(min=0)).tolist()
    people = {
        "rows": {name: 1 for name, one in zip(ids[0], unreached, strict=True) if one},
        "columns": {
            f"{name}#{number}": 1
            for name, one, most in zip(ids[1], reached, room, strict=True)
            for number in range(1, most + 1)
            if one
        },
    }
    weight = level["weights"][0]
    rest = {side: _less(level[side], people[side], weight) for side in people}
    return [
        {"words": ["people"], "weights": [1], "value": solved.six.matched} | people,
        {"words": ["total"], "weights": [1], "value": solved.six.total} | rest,
    ]


def _less(prices: dict[str, int], ones: dict[str, int], weight: int) -> dict[str, int]:
    found = {name: prices.get(name, 0) - weight * ones.get(name, 0) for name in (*prices, *ones)}
    return {name: price for name, price in found.items() if price}


def _around(instance: Instance, solved: Solved) -> tuple[list[bool], list[bool]]:
    """Mentees who cannot be reached from those without a mentor, and mentors who can."""
    import numpy as np

    mates, nobody = solved.mates, len(instance.places)
    rows = np.zeros(len(mates), dtype=bool)
    columns = np.zeros(nobody + 1, dtype=bool)
    newest = np.flatnonzero(mates == nobody)
    while len(newest):
        rows[newest] = True
        columns[:-1] |= instance.allowed[newest].any(axis=0)
        newest = np.flatnonzero(columns[mates] & ~rows)
    return (~rows).tolist(), columns[:-1].tolist()
