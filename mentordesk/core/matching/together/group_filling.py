"""Groups filled one after the other: good at once, and shown where better ones take too long to find."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heapreplace

from mentordesk.core.matching.together.group_options import Group, GroupTable, Option
from mentordesk.core.matching.together.joint_starts import bits, mask_of

Rank = tuple[int, int, int, int]


def filled(table: GroupTable, begun: Sequence[Group] = ()) -> list[Group]:
    """The group that holds the most people whom nobody else takes, of those the best, until no other fills.

    Goes on from a plan that has begun. Each begins with one mentor; when all are filled, others join them.
    """
    found = list(begun)
    free, places = (1 << len(table.learners)) - 1, list(table.places)
    for group in found:
        free &= ~mask_of(group.rows)
        for j in group.option.team:
            places[j] -= 1
    alone = [(at, each) for at, each in enumerate(table.options) if len(each.team) == 1]
    waiting = [(_rank(table, _filled(table, each, free)), at) for at, each in alone]
    heapify(waiting)
    while waiting:
        before, at = waiting[0]
        best = _filled(table, table.options[at], free)
        if not places[best.option.lead] or len(best.rows) < table.sizes.fewest:
            heappop(waiting)
        elif (now := _rank(table, best)) != before:  # somebody was taken since: others may be better now
            heapreplace(waiting, (now, at))
        else:
            found.append(best)
            free &= ~mask_of(best.rows)
            places[best.option.lead] -= 1
    return joined(table, found)


def topped_up(table: GroupTable, groups: Sequence[Group]) -> list[Group]:
    """The same plan, and whoever is left goes where there is still room for them."""
    found = list(groups)
    left = set(range(len(table.learners))) - {i for group in found for i in group.rows}
    for i in sorted(
        left,
        key=lambda each: (each not in table.pinned, table.learners[each].id not in table.request.first, each),
    ):
        wider = [(at, way) for at, group in enumerate(found) if (way := _with_learner(table, group, i))]
        if wider:
            at, group = max(wider, key=lambda each: (table.worth(each[1].option.team)[i], -each[0]))
            found[at] = group
    return found


def _with_learner(table: GroupTable, group: Group, row: int) -> Group | None:
    rows = mask_of((*group.rows, row))
    if len(group.rows) == table.sizes.most or table.apart[row] & rows:
        return None
    ways = [each for each in table.ways_of(group.option.team) if rows & ~each.rows == 0]
    return Group(ways[0], tuple(bits(rows))) if ways else None


def _filled(table: GroupTable, option: Option, free: int) -> Group:
    """Those kept with its mentor, those with priority, then those worth most; nobody kept from another."""
    worth, first = table.worth(option.team), table.request.first
    rows = sorted(
        bits(option.rows & free),
        key=lambda i: (i not in table.pinned, table.learners[i].id not in first, -worth[i], i),
    )
    taken: list[int] = []
    for i in rows:
        if len(taken) < table.sizes.most and not any(table.apart[i] >> other & 1 for other in taken):
            taken.append(i)
    return Group(option, tuple(sorted(taken)))


def _rank(table: GroupTable, group: Group) -> Rank:
    """The smallest is the best."""
    worth = table.worth(group.option.team)
    return (
        -sum(i in table.pinned for i in group.rows),
        -sum(table.learners[i].id in table.request.first for i in group.rows),
        -len(group.rows),
        -sum(worth[i] for i in group.rows),
    )


def joined(table: GroupTable, groups: list[Group]) -> list[Group]:
    """Mentors who still have a place join the groups whose learners they suit."""
    found, places = list(groups), list(table.places)
    for j in (j for group in groups for j in group.option.team):
        places[j] -= 1
    for _more in range(table.sizes.mentors - 1):
        for at, group in enumerate(found):
            wider = [each for j, free in enumerate(places) if free for each in _with(table, group, j)]
            if wider:
                found[at] = min(wider, key=lambda each: (_rank(table, each), each.option.team))
                for j in set(found[at].option.team) - set(group.option.team):
                    places[j] -= 1
    return found


def _with(table: GroupTable, group: Group, column: int) -> list[Group]:
    """The group with one mentor more, where a way of theirs holds all its learners."""
    team, rows = tuple(sorted({*group.option.team, column})), mask_of(group.rows)
    ways = table.ways_of(team) if column not in group.option.team else []
    return [Group(each, group.rows) for each in ways if rows & ~each.rows == 0][:1]
