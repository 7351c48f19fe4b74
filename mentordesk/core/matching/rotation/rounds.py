"""Cuts pairs into rounds so that everybody sits at one table at a time (after Koenig's theorem)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mentordesk.core.matching.rotation.circulation import Network

Pairs = list[tuple[int, int]]
"""Rows of learners and columns of mentors."""


@dataclass(frozen=True, slots=True)
class Stays:
    """For how many rounds everybody is there, by row and by column, and the seats at a table."""

    learners: list[int]
    mentors: list[int]
    seats: int

    def of(self, two: tuple[int, int]) -> int:
        """For how many rounds both are there."""
        return min(self.learners[two[0]], self.mentors[two[1]])

    @property
    def least(self) -> int:
        """For how many rounds all are there who are there at all."""
        return min((each for each in (*self.learners, *self.mentors) if each), default=0)


def cut(pairs: Pairs, rounds: int, stays: Stays) -> tuple[list[Pairs], Pairs]:
    """The pairs of each round, and those for whom none is left.

    From the last round on, each takes who would not fit into the rounds before it. That works out whenever
    all stay to the end, for then nobody has more pairs than rounds; else some may be left.
    """
    left = sorted(pairs)
    table: list[Pairs] = []
    for number in range(rounds, 0, -1):
        taken = _round([two for two in left if stays.of(two) >= number], left, number, stays)
        left = sorted(set(left) - set(taken))
        table.append(taken)
    if stays.least < rounds:
        table.reverse()
    return table, left


def _round(some: Pairs, left: Pairs, number: int, stays: Stays) -> Pairs:
    """Pairs for round `number`: first of those with no other round for one of theirs, then as many as fit."""
    if not some:
        return []
    network = Network()
    source = network.node()
    rows, columns = Counter(row for row, _ in left), Counter(column for _, column in left)
    starts, ends = _nodes(network, (row for row, _ in some)), _nodes(network, (column for _, column in some))
    pressing = 4 * (len(some) + 1)
    for row, start in starts.items():
        network.arc(source, start, 1, -pressing if rows[row] >= number else -1)
    for column, end in ends.items():
        must = min(stays.seats, max(0, columns[column] - stays.seats * (number - 1)))
        network.arc(end, source, must, -pressing)
        network.arc(end, source, max(0, _table(columns[column], number, stays) - must))
    arcs = {two: network.arc(starts[two[0]], ends[two[1]], 1) for two in some}
    flow = network.cheapest()
    return [two for two, arc in arcs.items() if flow[arc]]


def _table(people: int, number: int, stays: Stays) -> int:
    """Seats to use at a table: all alike over the rounds where everybody stays, else as many as there are."""
    return min(stays.seats, -(-people // number)) if stays.least >= number else stays.seats


def _nodes(network: Network, places: Iterable[int]) -> dict[int, int]:
    return {place: network.node() for place in sorted(set(places))}
