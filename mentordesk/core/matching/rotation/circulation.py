"""The cheapest circulation in a network: found by a linear program, proven in whole numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

_LOOKING = 8
"""After so many turns it is looked whether there is a cycle."""


@dataclass
class Network:
    """Arcs from node to node, each with the most that it carries and what one unit of it costs."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    room: list[int] = field(default_factory=list)
    costs: list[int] = field(default_factory=list)
    nodes: int = 0

    def node(self) -> int:
        """A new node."""
        self.nodes += 1
        return self.nodes - 1

    def arc(self, start: int, end: int, room: int, cost: int = 0) -> int:
        """A new arc; its number."""
        self.starts.append(start)
        self.ends.append(end)
        self.room.append(room)
        self.costs.append(cost)
        return len(self.starts) - 1

    def cheapest(self) -> Grid:
        """What each arc carries in a circulation that no other one undercuts."""
        return mended(self, _guessed(self)) if self.starts else _nothing(self)


def _nothing(network: Network) -> Grid:
    import numpy as np

    return np.zeros(len(network.starts), dtype=np.int64)


def _guessed(network: Network) -> Grid:
    """What the linear program says, in floating point; nothing at all where that is no circulation."""
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import coo_array

    arcs = np.arange(len(network.starts))
    signs = np.repeat([1.0, -1.0], len(arcs))
    places = (np.concatenate([network.starts, network.ends]), np.concatenate([arcs, arcs]))
    balance = coo_array((signs, places), shape=(network.nodes, len(arcs))).tocsr()
    bounds = np.column_stack([np.zeros(len(arcs)), network.room])
    costs = np.array(network.costs, dtype=float)
    found = linprog(costs, A_eq=balance, b_eq=np.zeros(network.nodes), bounds=bounds, method="highs-ds")
    if found.x is None:
        return _nothing(network)
    flow: Grid = np.rint(found.x).astype(np.int64)
    return flow if is_circulation(network, flow) else _nothing(network)


def is_circulation(network: Network, flow: Grid) -> bool:
    """Whether no arc carries too much and every node hands on what it gets."""
    import numpy as np

    held = np.zeros(network.nodes, dtype=np.int64)
    np.add.at(held, network.starts, flow)
    np.subtract.at(held, network.ends, flow)
    return bool((flow >= 0).all() and (flow <= network.room).all() and not held.any())


def mended(network: Network, flow: Grid) -> Grid:
    """Cycles that save something are taken until there is none left: then nothing is cheaper."""
    import numpy as np

    flow, arcs = flow.copy(), len(network.starts)
    room, costs = np.array(network.room, dtype=np.int64), np.array(network.costs, dtype=np.int64)
    while True:
        ahead, back = np.flatnonzero(flow < room), np.flatnonzero(flow > 0)
        starts = np.concatenate([np.array(network.starts)[ahead], np.array(network.ends)[back]])
        ends = np.concatenate([np.array(network.ends)[ahead], np.array(network.starts)[back]])
        cycle = _saving(network.nodes, starts, ends, np.concatenate([costs[ahead], -costs[back]]))
        if not cycle:
            return flow
        turned = np.concatenate([ahead, back + arcs])[cycle]
        forth, undone = turned[turned < arcs], turned[turned >= arcs] - arcs
        step = min([*(room - flow)[forth].tolist(), *flow[undone].tolist()])
        flow[forth] += step
        flow[undone] -= step


def _saving(nodes: int, starts: Grid, ends: Grid, costs: Grid) -> list[int]:
    """Arcs of a cycle whose costs are below 0 together; none where there is no such cycle (Bellman, Ford)."""
    import numpy as np

    far = np.zeros(nodes, dtype=np.int64)
    came = np.full(nodes, -1, dtype=np.int64)
    for turn in count(1):
        nearer = far.copy()
        np.minimum.at(nearer, ends, far[starts] + costs)
        closer = np.flatnonzero(nearer[ends] < far[ends])
        taken = closer[far[starts[closer]] + costs[closer] == nearer[ends[closer]]]
        if not len(taken):
            break
        came[ends[taken[::-1]]] = taken[::-1]
        far = nearer
        if turn % _LOOKING == 0 and (cycle := _around(came, starts)):
            return cycle
    return []


def _around(came: Grid, starts: Grid) -> list[int]:
    """A cycle among the arcs by which the nodes were reached, if there is one; it saves something."""
    seen: dict[int, int] = {}
    for first in range(len(came)):
        path, node = [], first
        while node not in seen and came[node] >= 0:
            seen[node] = first
            path.append(node)
            node = int(starts[came[node]])
        if path and seen.get(node) == first:
            return [int(came[each]) for each in path[path.index(node) :]]
    return []
