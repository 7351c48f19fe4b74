"""Who never has time together, for all pairs at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Rules, Stretches
from mentordesk.core.matching.criterion import People
from mentordesk.core.matching.times import merged

if TYPE_CHECKING:
    from numpy import bool_, uint64
    from numpy.typing import NDArray

    Flags = NDArray[bool_]
    Bits = NDArray[uint64]

WORD = 64


def no_time(mentors: People, learners: People, rules: Rules) -> Callable[[slice, Flags], None]:
    """Marks pairs whose times are known and hold no joint stretch of a session's length."""
    import numpy as np

    if rules.allow_async:
        return lambda _some, _flags: None
    sides = [[merged(each.free or ()) for each in people] for people in (learners, mentors)]
    starts = sorted({start for side in sides for free in side for start, _end in free})
    ours, theirs = (_able(side, starts, rules.session_minutes) for side in sides)
    unknown = [np.array([each.free is None for each in people], dtype=bool) for people in (learners, mentors)]

    def forbids(some: slice, flags: Flags) -> None:
        joint = unknown[0][some, None] | unknown[1][None, :]
        for mine, yours in zip(ours, theirs, strict=True):
            joint |= (mine[some, None] & yours[None, :]) != 0
        flags |= ~joint

    return forbids


def _able(people: list[Stretches], starts: list[int], needed: int) -> Bits:
    """A joint stretch begins where somebody's begins: from which of those starts each has long enough.

    A row holds the next 64 starts, a bit each.
    """
    import numpy as np

    able = np.zeros((len(people), -(-(len(starts) + 1) // WORD) * WORD), dtype=np.int8)
    stretches = [(i, start, end) for i, free in enumerate(people) for start, end in free]
    who, start, end = np.array(stretches, dtype=np.int64).reshape(-1, 3).T
    first, last = np.searchsorted(starts, start), np.searchsorted(starts, end - needed, side="right")
    long = first < last
    np.add.at(able, (who[long], first[long]), 1)
    np.add.at(able, (who[long], last[long]), -1)
    np.cumsum(able, axis=1, out=able)
    return np.ascontiguousarray(np.packbits(able != 0, axis=1).view(np.uint64).T)
