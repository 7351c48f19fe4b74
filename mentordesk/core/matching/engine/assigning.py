"""The plan of most people and then the highest total, from scores alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.instance import Instance, Plan
from mentordesk.core.matching.engine.solving import solve

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid


def assign(scores: Grid, allowed: Flags, places: Sequence[int] | Grid) -> Plan:
    """The best plan; rows and columns must stand in the order in which ties are decided."""
    import numpy as np

    room = np.asarray(places, dtype=np.int64)
    return solve(Instance(scores, allowed, room, int(scores.max(initial=0)))).plan
