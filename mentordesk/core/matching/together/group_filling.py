"""Groups filled one after the other: good at once, and shown where better ones take too long to find."""

from __future__ import annotations

from heapq import heapify, heappop, heapreplace

from mentordesk.core.matching.together.group_options import Group, GroupTable, Option
from mentordesk.core.matching.together.joint_starts import bits, mask_of

Rank = tuple[int, int, int, int]


def filled(table: GroupTable) -> list[Group]:
    """The group that holds the most people whom nobody else takes, of those the best, until no other fills.

    Each begins with one mentor; the others join where they are free when all are filled.
    """
    found: list[Group] = []
    free, places = (1 << len(table.learners)) - 1, list(table.places)
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
    ways = table.by_team.get(team, []) if column not in group.option.team else []
    return [Group(each, group.rows) for each in ways if rows & ~each.rows == 0][:1]
