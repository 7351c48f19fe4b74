"""At which times how many circles meet, so that the most people are in one: who is kept apart aside."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.core.matching.together.circle_table import CircleTable
from mentordesk.core.matching.together.joint_starts import bits, mask_of
from mentordesk.core.matching.together.picking import Sums


@dataclass(frozen=True, slots=True)
class Seating:
    """Who (rows) meets at a time, and how many circles they make; `most` could be placed at best."""

    times: tuple[tuple[tuple[int, ...], int], ...]
    most: int


def seated(table: CircleTable) -> Seating:
    """Those with priority first, then the most people, in as few circles as hold them."""
    moments = _moments(table)
    many, sizes = len(table.people) // table.sizes.fewest, table.sizes
    tops = [many] * len(moments)
    joins: list[dict[int, int]] = []
    base = len(moments)
    for rows in moments:
        joins.append({i: base + at for at, i in enumerate(bits(rows))})
        base += rows.bit_count()
    sums = Sums(tops + [1] * (base - len(moments)))
    for at, joined in enumerate(joins):
        everybody = dict.fromkeys(joined.values(), 1)
        sums.add(everybody | {at: -sizes.most}, -sizes.most * many, 0)
        sums.add(everybody | {at: -sizes.fewest}, 0, len(joined))
    for i in range(len(table.people)):
        sums.add({joined[i]: 1 for joined in joins if i in joined}, 0, 1)
    return _levels(table, sums, joins)


def _levels(table: CircleTable, sums: Sums, joins: list[dict[int, int]]) -> Seating:
    width = len(sums.tops)
    first, people = [0] * width, [0] * width
    for joined in joins:
        for i, at in joined.items():
            first[at], people[at] = int(table.first[i]), 1
    fewest = [-int(at < len(joins)) for at in range(width)]
    times: tuple[tuple[tuple[int, ...], int], ...] = ()
    most = len(table.people)
    for aim in (first, people, fewest):
        if not any(aim):
            continue
        picked = sums.best(aim)
        if aim is people:
            most = min(most, picked.bound)
        if picked.values is None:
            break
        values = picked.values.tolist()
        sums.add(dict(enumerate(aim)), sum(by * value for by, value in zip(aim, values, strict=True)), width)
        times = tuple(
            (tuple(i for i, at in joined.items() if values[at]), values[place])
            for place, joined in enumerate(joins)
            if values[place]
        )
    return Seating(times, most)


def _moments(table: CircleTable) -> list[int]:
    """Who (bits) could meet at each moment; moments at which no more can than at another are left out."""
    at = {
        mask_of(i for i, mask in enumerate(table.able) if mask >> moment & 1)
        for moment in range(len(table.starts.moments) + 1)
    }
    large = sorted(
        (each for each in at if each.bit_count() >= table.sizes.fewest),
        key=lambda each: (-each.bit_count(), each),
    )
    return [each for k, each in enumerate(large) if not any(each & ~other == 0 for other in large[:k])]
