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
    if not tilting:
        return None
    scale, lowest = EIGHTHS * sum(weight for _each, weight in counting), EIGHTHS * FULL * steps
    lowest *= sum(weight for weight, _rows in tilting)
    ours, theirs, differ = np.empty_like(scores), np.empty_like(scores), False
    for some in table_rows.pieces(*scores.shape):
        tilt = sum(weight * rows(some).astype(np.int64) for weight, rows in tilting)
        differ = differ or bool(np.any(tilt))
        alike = scores[some] * scale + lowest
        ours[some], theirs[some] = alike + FULL * steps * tilt, alike - FULL * steps * tilt
    return Views(ours, theirs, scale) if differ else None
