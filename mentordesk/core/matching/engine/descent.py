"""Goes down a mode level by level: each keeps only the plans that are best so far, and proves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import gains, sparse
from mentordesk.core.matching.engine.gains import FLOOR, PEOPLE, TOTAL
from mentordesk.core.matching.engine.instance import Proof
from mentordesk.core.matching.engine.narrowing import best, everything
from mentordesk.core.matching.engine.proving import prices, prices_of_people
from mentordesk.core.matching.engine.serving import highest_floor

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.few_pairs import Pairs
    from mentordesk.core.matching.engine.instance import Grid, Instance
    from mentordesk.core.matching.engine.narrowing import Narrowed
    from mentordesk.core.matching.engine.serving import Shortage


OPENING = (PEOPLE, TOTAL)
"""Every mode begins with the plan that is best by these; others are compared with its total."""
LARGE = 1_500_000
"""From so many pairs on few of them are solved first."""


class Descent:
    """The plans in question, one of them, and the proofs that nothing better was passed by."""

    def __init__(self, instance: Instance, opening: tuple[str, ...] = OPENING) -> None:
        """`opening` are the levels by which the first plan is the best."""
        self.instance, self.state = instance, everything(instance)
        self.proofs: list[Proof] = []
        self.promising: Pairs | None = None
        factors = gains.weights(instance, opening)
        self.words = opening
        self.opening = self._best(gains.weighed(instance, opening, factors))
        self.mates = self.opening[0]

    def _best(self, gain: Grid) -> tuple[Grid, tuple[Grid, Grid] | None]:
        """A best plan of those in question, with the prices that prove it where they came with it."""
        if gain.size < LARGE:
            return best(self.state, gain), None
        found = sparse.narrowed(self.state, gain, self.promising)
        self.promising = found.pairs
        return found.mates, (found.rows, found.columns)

    def by(self, words: Sequence[str]) -> None:
        """Keeps what is best by these levels, one after the other."""
        fresh = not (self.state.rows.any() or self.state.columns.any())
        for group in gains.packed(self.instance, words, fresh=fresh):
            factors = gains.weights(self.instance, group)
            self.narrow(group, factors, gains.weighed(self.instance, group, factors))

    def known(self, *words: str) -> None:
        """Keeps what is best by the first levels, by which the plan at hand is one of the best."""
        factors = gains.weights(self.instance, words)
        known = self.opening[1] if words == self.words else None
        if words == (PEOPLE,) and not self.instance.has_first:
            known = prices_of_people(self.state, self.mates)
        self._narrow(words, factors, gains.weighed(self.instance, words, factors), known)

    def narrow(self, words: tuple[str, ...], factors: tuple[int, ...], gain: Grid) -> None:
        """Keeps what is best by a gain of nothing or more."""
        self.mates, known = self._best(gain)
        self._narrow(words, factors, gain, known)

    def _narrow(
        self, words: tuple[str, ...], factors: tuple[int, ...], gain: Grid, known: tuple[Grid, Grid] | None
    ) -> None:
        rows, columns = known or prices(self.state, gain, self.mates)
        self._prove(words, factors, rows, columns)
        self.state = self.state.tight(gain, rows, columns)

    def note(self, word: str, state: Narrowed, mates: Grid) -> int:
        """Proves the best total of some plans without keeping to them."""
        self._prove((word,), (1,), *prices(state, self.instance.scores, mates), witness=_whole(mates))
        return self.proofs[-1].value

    def _prove(
        self,
        words: tuple[str, ...],
        factors: tuple[int, ...],
        rows: Grid,
        columns: Grid,
        witness: tuple[int, ...] = (),
    ) -> None:
        value = int(rows.sum()) + int((columns * self.state.room).sum())
        self.proofs.append(Proof(words, factors, _whole(rows), _whole(columns), value, witness))

    def raise_floor(self, least: int = 0) -> bool:
        """Keeps the plans whose worst pair is the best possible, if that is at least so good."""
        if not self.anybody:
            return True
        floor, shortage = highest_floor(self.state, self.instance.scores, self.mates)
        if floor >= least:
            self.keep_floor(floor, shortage)
        return floor >= least

    def keep_floor(self, floor: int, shortage: Shortage) -> None:
        """Keeps to a floor above which somebody could not be served, as these prices prove."""
        rows, columns = shortage
        short = -int(rows.sum()) - int((columns * self.state.room).sum())
        self.proofs.append(Proof((FLOOR,), (short,), _whole(rows), _whole(columns), floor))
        self.state = self.state.above(self.instance.scores, floor)

    @property
    def anybody(self) -> bool:
        """Whether a plan in question has a pair at all; then all have."""
        return bool((self.mates < self.instance.scores.shape[1]).any())


def _whole(numbers: Grid) -> tuple[int, ...]:
    return tuple(int(each) for each in numbers)
