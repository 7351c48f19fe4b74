"""What each side thinks of a pair: the score, but for what only one of the two asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.core.matching import table_rows
from mentordesk.core.matching.candidates import Rules
from mentordesk.core.matching.criterion import People
from mentordesk.core.matching.scores import FULL, weights

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

EIGHTHS = 8


@dataclass(frozen=True, eq=False)
class Views:
    """A table of each side, learners by row; `scale` of their steps are one of a score.

    Their mean is the score, up to the same number everywhere; they are nothing or more.
    """

    learners: Grid
    mentors: Grid
    scale: int


def views(mentors: People, learners: People, rules: Rules, scores: Grid, steps: int) -> Views | None:
    """None where both sides see every pair alike."""
    import numpy as np

    counting = weights(rules)
    tilting = [(weight, each.tilt(mentors, learners)) for each, weight in counting if weight and each.tilt]
    tilt = np.zeros(scores.shape, dtype=np.int64)
    for some in table_rows.pieces(*scores.shape):
        for weight, rows in tilting:
            tilt[some] += weight * rows(some).astype(np.int64)
    if not tilt.any():
        return None
    tilt *= FULL * steps
    scale = EIGHTHS * sum(weight for _each, weight in counting)
    lowest = int(np.abs(tilt).max())
    return Views(scores * scale + (lowest + tilt), scores * scale + (lowest - tilt), scale)
