"""Where not all fits: seats that are still free are filled, one round after the other."""

from __future__ import annotations

from mentordesk.core.matching.rotation.choosing import Rates
from mentordesk.core.matching.rotation.circulation import Network
from mentordesk.core.matching.rotation.occasion import Occasion
from mentordesk.core.matching.rotation.rounds import Pairs


def filled(occasion: Occasion, table: list[Pairs]) -> list[Pairs]:
    """The rounds with as many further meetings as each still has room for, those worth most."""
    rounds = list(table)
    for place, pairs in enumerate(rounds):
        met = {two for each in rounds for two in each}
        rounds[place] = sorted([*pairs, *_more(occasion, rounds, place, met)])
    return rounds


def _more(occasion: Occasion, rounds: list[Pairs], place: int, met: set[tuple[int, int]]) -> Pairs:
    coming, staying = occasion.stays(occasion.learners), occasion.stays(occasion.mentors)
    here, rates = rounds[place], Rates(occasion)
    busy = {row for row, _column in here}
    network = Network()
    source = network.node()
    starts, ends = {}, {}
    for row in range(len(coming)):
        if coming[row] > place and row not in busy:
            sat = sum(row == each for pairs in rounds for each, _column in pairs)
            out = int(occasion.sat_out[row] + coming[row]) - sat
            starts[row] = network.node()
            network.arc(source, starts[row], 1, -rates.sitting * max(1, 2 * out - 1))
    for column in range(len(staying)):
        free = occasion.seats - sum(column == each for _row, each in here)
        if staying[column] > place and free > 0:
            ends[column] = network.node()
            network.arc(ends[column], source, free)
    arcs = {}
    for row, column in zip(*(side.tolist() for side in occasion.allowed.nonzero()), strict=True):
        if row in starts and column in ends and (row, column) not in met:
            cost = -int(occasion.scores[row, column]) - rates.wish * int(occasion.wished[row, column])
            arcs[row, column] = network.arc(starts[row], ends[column], 1, cost)
    if not arcs:
        return []
    flow = network.cheapest()
    return [two for two, arc in arcs.items() if flow[arc]]
