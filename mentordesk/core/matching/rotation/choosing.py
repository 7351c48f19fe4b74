"""Who meets whom at all, before rounds are cut: wishes, then meetings, evenly spread, then the total."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mentordesk.core.matching.rotation.circulation import Network
from mentordesk.core.matching.rotation.occasion import Occasion

if TYPE_CHECKING:
    pass


def chosen(occasion: Occasion) -> list[tuple[int, int]]:
    """Rows and columns of the pairs of the best choice that no table and no guest has too many rounds of.

    While everybody stays to the end it can always be cut into rounds; with people who leave early it is what
    no seating can beat.
    """
    network, pairs = _network(occasion)
    flow = network.cheapest()
    return [two for two, arc in pairs.items() if flow[arc]]


def _network(occasion: Occasion) -> tuple[Network, dict[tuple[int, int], int]]:
    """A way for each meeting: from the source over the learner and the mentor back to the source."""
    network = Network()
    source = network.node()
    rates = Rates(occasion)
    ends = _tables(network, source, occasion)
    starts = _guests(network, source, occasion, rates)
    pairs = {}
    coming, staying = occasion.stays(occasion.learners), occasion.stays(occasion.mentors)
    for row, column in zip(*(side.tolist() for side in occasion.allowed.nonzero()), strict=True):
        both = int(min(coming[row], staying[column]))
        start, end = starts[row][both], ends[column][both]
        cost = -(int(occasion.scores[row, column]) + rates.wish * int(occasion.wished[row, column]))
        pairs[row, column] = network.arc(start, end, 1, cost)
    return network, pairs


class Rates:
    """What a wish and a round less sat out are worth, in steps of the scores.

    Two choices differ by cycles of pairs, none of which goes through a person twice: so each rate is above
    all that one cycle can bring of what counts less.
    """

    def __init__(self, occasion: Occasion) -> None:
        people = len(occasion.learners) + len(occasion.mentors)
        highest = int(occasion.scores.max(initial=0))
        most = 2 * occasion.rounds + 1
        self.sitting = 2 * (people + 1) * (highest + 1)
        self.wish = 2 * self.sitting * (most + 1)


def _guests(network: Network, source: int, occasion: Occasion, rates: Rates) -> list[dict[int, int]]:
    """By row, the node for meetings in the first so many rounds; the less one sits, the less a round adds."""
    found = []
    mentors = sorted(set(occasion.stays(occasion.mentors).tolist()))
    for stay, sat in zip(occasion.stays(occasion.learners).tolist(), occasion.sat_out.tolist(), strict=True):
        nodes = _chain(network, stay, mentors, 1, inward=True)
        for taken in range(1, stay + 1):
            saved = 2 * (sat + stay - taken) + 1
            network.arc(source, nodes[stay], 1, -rates.sitting * saved)
        found.append(nodes)
    return found


def _tables(network: Network, source: int, occasion: Occasion) -> list[dict[int, int]]:
    """By column, the node for meetings in the first so many rounds."""
    found = []
    learners = sorted(set(occasion.stays(occasion.learners).tolist()))
    for stay in occasion.stays(occasion.mentors).tolist():
        nodes = _chain(network, stay, learners, occasion.seats, inward=False)
        network.arc(nodes[stay], source, occasion.seats * stay)
        found.append(nodes)
    return found


def _chain(network: Network, stay: int, others: list[int], seats: int, *, inward: bool) -> dict[int, int]:
    """Nodes by number of rounds: meetings with those who leave early have to be in the first rounds."""
    rounds = sorted({min(stay, each) for each in others} | {stay})
    nodes = {each: network.node() for each in rounds}
    for early, late in pairwise(rounds):
        two = (nodes[late], nodes[early]) if inward else (nodes[early], nodes[late])
        network.arc(*two, seats * early)
    return nodes
