"""Very many pairs in question as arrays, told for some rows at a time, for the checker of large plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mentordesk.core.matching.proof_rules import Case, Refused

if TYPE_CHECKING:
    from numpy import bool_, int64
    from numpy.typing import NDArray

    Grid = NDArray[int64]
    Flags = NDArray[bool_]

PIECE = 2**21
"""So many pairs are looked at at a time."""
HIGHEST = 2**60
"""Numbers beyond this are refused: two of them could not be added up."""


@dataclass(frozen=True, eq=False)
class Many:
    """A case with its scores told for some rows at a time, below nothing where a pair may not be.

    `rows` and `columns` are the ids in the order of these; so are `views`, which may be left out.
    """

    case: Case
    rows: Sequence[str]
    columns: Sequence[str]
    scores: Callable[[slice], Grid]
    views: tuple[Callable[[slice], Grid], Callable[[slice], Grid]] | None = None


class Pairs:
    """Rows against mentors, or against single places where places of one mentor may cost differently.

    `owner` is the mentor of each such column, `count` how many places it is, `first` where a mentor begins.
    `wanted` is the mentor of each row in the plan, `reached` its score; -1 where there is none.
    """

    def __init__(self, many: Many, plan: Mapping[str, str], *, single: bool) -> None:
        import numpy as np

        self.many, self.single = many, single
        self.wanted = self.mentors(plan)
        self._look()
        counts = self.room if single else (self.room > 0).astype(np.int64)
        self.owner = np.repeat(np.arange(len(self.room)), counts)
        self.first = np.cumsum(counts) - counts
        self.number = np.arange(len(self.owner)) - self.first[self.owner] + 1
        self.count = np.ones_like(self.owner) if single else self.room[self.owner]
        self._kept: dict[int, Any] = {}
        self._dead: list[tuple[int, int]] = []

    def _look(self) -> None:
        """What the plan reaches, how many places can be used, how many rows have any pair, the best score."""
        import numpy as np

        wanted = np.zeros(len(self.many.columns), dtype=np.int64)
        self.best, self.open_rows, reached = 0, 0, []
        for some in self._slices(len(wanted)):
            scores = self.many.scores(some)
            reached.append(_scores_of(scores, self.wanted[some]))
            wanted += (scores >= 0).sum(axis=0)
            self.best = max(self.best, int(scores.max(initial=0)))
            self.open_rows += int((scores >= 0).any(axis=1).sum())
        self.reached = np.concatenate([*reached, np.zeros(0, dtype=np.int64)])
        places = [self.many.case.places.get(name, 0) for name in self.many.columns]
        self.room = np.minimum(wanted, np.array(places, dtype=np.int64))
        if self.best >= HIGHEST:
            raise Refused("scores that are too high to be added up")

    def _slices(self, width: int) -> list[slice]:
        step, rows = max(1, PIECE // max(1, width)), len(self.many.rows)
        return [slice(first, min(rows, first + step)) for first in range(0, rows, step)]

    def pieces(self) -> Iterator[tuple[slice, Grid, Flags]]:
        """Some rows with their scores and the pairs of them that are in question."""
        import numpy as np

        for some in self._slices(len(self.owner)):
            scores = self.of_columns(self.many.scores(some))
            kept, alive = self._kept.get(some.start), scores >= 0
            if kept is not None:
                alive = np.unpackbits(kept, axis=1, count=scores.shape[1]).astype(bool)
            for low, high in self._dead:
                alive &= (scores < low) | (scores > high)
            yield some, scores, alive

    def of_columns(self, numbers: Grid) -> Grid:
        """What stands for mentors, for these columns."""
        return numbers if (self.room == 1).all() else numbers[:, self.owner]

    def keep(self, some: slice, alive: Flags) -> None:
        """Of these rows only these pairs stay in question."""
        import numpy as np

        self._kept[some.start] = np.packbits(alive, axis=1)

    def drop(self, low: int, high: int) -> None:
        """Pairs of these scores are no longer in question."""
        self._dead.append((low, high))

    def placed(self, wanted: Grid) -> Grid:
        """By row the column here for each wanted mentor; of a mentor's places the first ones are used."""
        import numpy as np

        order = np.argsort(wanted, kind="stable")
        order = order[wanted[order] >= 0]
        mentors = wanted[order]
        nth = np.arange(len(order)) - np.searchsorted(mentors, mentors)
        if (nth >= self.room[mentors]).any():
            raise Refused("more people than places")
        mates = np.full(len(wanted), -1, dtype=np.int64)
        mates[order] = self.first[mentors] + (nth if self.single else 0)
        return mates

    def mentors(self, plan: Mapping[str, str]) -> Grid:
        """By row the mentor of a plan, or -1."""
        import numpy as np

        columns = {name: j for j, name in enumerate(self.many.columns)}
        found = [columns.get(plan[name], -1) if name in plan else -1 for name in self.many.rows]
        if len(plan) != sum(column >= 0 for column in found):
            raise Refused("people whom nobody asked about")
        return np.array(found, dtype=np.int64)

    def possible(self, wanted: Grid) -> None:
        """Refuses mentors whom rows may not have."""
        for some in self._slices(len(self.room)):
            _scores_of(self.many.scores(some), wanted[some])


def _scores_of(scores: Grid, wanted: Grid) -> Grid:
    """Of each row the score with its mentor; -1 where it has none."""
    import numpy as np

    found = np.full(len(wanted), -1, dtype=np.int64)
    at = np.flatnonzero(wanted >= 0)
    found[at] = scores[at, wanted[at]]
    if (found[at] < 0).any():
        raise Refused("a pair that may not be")
    return found
