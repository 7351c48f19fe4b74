"""Goes down a mode level by level: each keeps only the plans that are best so far, and proves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import levels
from mentordesk.core.matching.engine.instance import Proof
from mentordesk.core.matching.engine.levels import FLOOR, PEOPLE, TOTAL
from mentordesk.core.matching.engine.narrowing import best, everything
from mentordesk.core.matching.engine.proving import prices
from mentordesk.core.matching.engine.serving import highest_floor

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid, Instance


class Descent:
    """The plans in question, one of them, and the proofs that nothing better was passed by."""

    def __init__(self, instance: Instance) -> None:
        self.instance, self.state = instance, everything(instance)
        self.proofs: list[Proof] = []
        words = (PEOPLE, TOTAL)
        self.mates = best(self.state, levels.weighed(instance, words, levels.weights(instance, words)))

    def by(self, words: Sequence[str]) -> None:
        """Keeps what is best by these levels, one after the other."""
        fresh = not (self.state.rows.any() or self.state.columns.any())
        for group in levels.packed(self.instance, words, fresh=fresh):
            factors = levels.weights(self.instance, group)
            gain = levels.weighed(self.instance, group, factors)
            self._narrow(group, factors, gain, best(self.state, gain))

    def known(self, *words: str) -> None:
        """Keeps what is best by levels of which the plan at hand is known to be one of the best."""
        factors = levels.weights(self.instance, words)
        self._narrow(words, factors, levels.weighed(self.instance, words, factors), self.mates)

    def _narrow(self, words: tuple[str, ...], factors: tuple[int, ...], gain: Grid, mates: Grid) -> None:
        rows, columns = prices(self.state, gain, mates)
        value = int(rows.sum()) + int((columns * self.state.room).sum())
        self.proofs.append(Proof(words, factors, _whole(rows), _whole(columns), value))
        self.state, self.mates = self.state.tight(gain, rows, columns), mates

    def raise_floor(self, least: int = 0) -> bool:
        """Keeps the plans whose worst pair is the best possible, if that is at least so good."""
        if not self.anybody:
            return True
        floor, (rows, columns) = highest_floor(self.state, self.instance.scores, self.mates)
        if floor < least:
            return False
        self.proofs.append(Proof((FLOOR,), (1,), _whole(rows), _whole(columns), floor))
        self.state = self.state.above(self.instance.scores, floor)
        return True

    @property
    def anybody(self) -> bool:
        """Whether a plan in question has a pair at all; then all have."""
        return bool((self.mates < self.instance.scores.shape[1]).any())


def _whole(numbers: Grid) -> tuple[int, ...]:
    return tuple(int(each) for each in numbers)
