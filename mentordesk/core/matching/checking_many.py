"""Checks a plan of very many pairs against its certificate, as `checker` does, but in arrays.

It shares nothing with the solver. Scores are asked for some rows at a time: nobody has to hold them all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mentordesk.core.matching.many_pairs import HIGHEST, Many, Pairs
from mentordesk.core.matching.proof_rules import BANDS, WHOLE, Refused, complete, outweigh
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentordesk.core.matching.many_pairs import Flags, Grid

    Gain = Callable[[slice, Grid], Grid]

Certificate = Mapping[str, Any]
NO_END = 2**62


def check_many(many: Many, mode: MatchMode, plan: Mapping[str, str], certificate: Certificate) -> None:
    """Raises `Refused` unless the plan is proven to be the best by the mode (stable: nobody blocks it)."""
    single = any("even" in each["words"] for each in certificate["levels"])
    checking = _Checking(Pairs(many, plan, single=single), plan)
    if mode is MatchMode.STABLE:
        checking.unblocked()
        return
    for level in certificate["levels"]:
        checking.level(level)
    complete(checking, mode)


class _Checking:
    """What is proven of a plan so far, and who must be served."""

    def __init__(self, pairs: Pairs, plan: Mapping[str, str]) -> None:
        import numpy as np

        many = pairs.many
        self.pairs, self.case, self.plan = pairs, many.case, plan
        self.mates = pairs.placed(pairs.wanted)
        self.worst = int(pairs.reached[pairs.wanted >= 0].min(initial=NO_END))
        self.learners = np.zeros(len(many.rows), dtype=bool)
        self.taken = np.zeros(len(pairs.owner), dtype=bool)
        self.words: list[str] = []
        self.floor: int | None = None
        self.best_total, self.decided = 0, -1
        column = {name: j for j, name in enumerate(many.columns)}
        self.first = np.array([name in self.case.first for name in many.rows], dtype=np.int64)
        self.before = np.array([column.get(self.case.before.get(name, ""), -1) for name in many.rows])
        self.held = np.array([self.case.held.get(name, 0) for name in many.columns], dtype=np.int64)
        self.row = {name: i for i, name in enumerate(many.rows)}

    def points(self, learner: str, _mentor: str) -> int:
        """Whole points of a pair of the plan."""
        return int(self.pairs.reached[self.row[learner]]) // self.case.point

    def level(self, level: Mapping[str, Any]) -> None:
        """Checks one level and keeps what it leaves in question."""
        words, value = list(level["words"]), int(level["value"])
        prices = _Prices(self, level)
        if words == ["floor"]:
            self._floor(value, level["weights"][0], prices)
        elif words == ["best total"]:
            self._best_total(value, prices, level["plan"])
        elif words == ["no higher floor"]:
            self._too_dear(value, prices)
        elif words[0].startswith("at "):
            self._rare([int(word.removeprefix("at ")) for word in words], level["weights"], value, prices)
        else:
            self._narrow(self._gain(words, level["weights"]), value, prices, self.mates)
        self.words += ["floor"] if words == ["no higher floor"] else words

    def _narrow(self, gain: Gain, value: int, prices: _Prices, mates: Grid, *, keep: bool = True) -> None:
        """The plan brings all that any plan could; whatever else might is left in question."""
        import numpy as np

        brought = 0
        for some, scores, alive in self.pairs.pieces():
            brings = gain(some, scores)
            over = prices.rows[some, None] + prices.columns[None, :] - brings
            if (over[alive] < 0).any():
                raise Refused("a pair brings more than its prices")
            at = np.flatnonzero(mates[some] >= 0)
            brought += sum(brings[at, mates[some][at]].tolist())
            if keep:
                self.pairs.keep(some, alive & (over == 0))
        if prices.whole != value or brought != value:
            raise Refused("the plan does not bring what the prices add up to")
        if keep:
            self.learners |= prices.rows > 0
            self.taken |= prices.columns > 0

    def _floor(self, floor: int, short: int, prices: _Prices) -> None:
        """Without the pairs up to the floor somebody could not be served, so no plan has a higher one."""
        for some, scores, alive in self.pairs.pieces():
            low = (scores <= floor) & (scores > self.decided)
            if ((prices.rows[some, None] + prices.columns[None, :])[alive] < -low[alive].astype(int)).any():
                raise Refused("a shortage that is none")
        if short < 1 or prices.whole != -short:
            raise Refused("a shortage that is none")
        self._keep(floor)

    def _keep(self, floor: int) -> None:
        if self.worst < floor:
            raise Refused("a pair below the floor")
        self.floor = floor
        self.pairs.drop(-1, floor - 1)

    def _best_total(self, value: int, prices: _Prices, witness: Mapping[str, str]) -> None:
        """A plan that reaches it comes with it; it is one of those in question: as many are matched."""
        wanted = self.pairs.mentors(witness)
        self.pairs.possible(wanted)
        mates = self.pairs.placed(wanted)
        if sum(1 + self.first[mates >= 0]) != sum(1 + self.first[self.mates >= 0]):
            raise Refused("the best total is of a plan that matches others")
        self._narrow(self._gain(["total"], [1]), value, prices, mates, keep=False)
        self.best_total = value

    def _too_dear(self, value: int, prices: _Prices) -> None:
        """With any higher floor the total is less than the price allows."""
        floor = self.worst
        for some, scores, alive in self.pairs.pieces():
            higher = alive & (scores > floor)
            if ((prices.rows[some, None] + prices.columns[None, :] - scores)[higher] < 0).any():
                raise Refused("a pair brings more than its prices")
        if prices.whole != value or value * WHOLE >= self.best_total * (WHOLE - self.case.price):
            raise Refused("a higher floor would have been cheap enough")
        self._keep(floor)

    def _rare(self, values: list[int], weights: list[int], value: int, prices: _Prices) -> None:
        """No plan has fewer pairs of the first points; of these, none has fewer of the second; and so on."""
        import numpy as np

        point, lowest, highest = self.case.point, values[0], values[-1]
        reached = self.pairs.reached[self.pairs.wanted >= 0] // point
        if ((reached > self.decided) & (reached < lowest)).any():
            raise Refused("a score that was passed over")
        self.pairs.drop((self.decided + 1) * point, lowest * point - 1)
        kinds = np.array(values, dtype=np.int64)
        held = np.zeros(len(values), dtype=np.int64)
        for _some, scores, alive in self.pairs.pieces():
            told, nth = _which(kinds, scores // point)
            if (alive & ~told & (scores >= (self.decided + 1) * point) & (scores < highest * point)).any():
                raise Refused("a score that was passed over")
            for each in range(len(values)):
                held[each] += int((alive & told & (nth == each)).any(axis=1).sum())
        outweigh(weights, held.tolist())
        known = np.array(_exact(weights), dtype=np.int64)

        def gain(_some: slice, scores: Grid) -> Grid:
            told, nth = _which(kinds, scores // point)
            found: Grid = sum(weights) - np.where(told, known[nth], 0)
            return found

        self._narrow(gain, value, prices, self.mates)
        self.decided = highest

    def _gain(self, words: Sequence[str], weights: Sequence[int]) -> Gain:
        """What rows bring in columns; a level outweighs all that come after it."""
        import numpy as np

        pairs = self.pairs
        emptiest = int((self.held + pairs.room - 1)[pairs.room > 0].max(initial=0))
        most = {"people": 2 if self.first.any() else 1, "total": pairs.best, "even": 2 * emptiest + 1}
        placed = min(pairs.open_rows, int(pairs.room.sum()))
        if unknown := set(words) - {*most, *BANDS, "kept"}:
            raise Refused(f"{unknown} means nothing")
        outweigh(weights, [placed * most.get(word, 1) for word in words])
        _exact([weight * most.get(word, 1) for word, weight in zip(words, weights, strict=True)])
        edges = dict(zip(BANDS, self.case.bands, strict=True))
        even = 2 * (emptiest - self.held[pairs.owner] - pairs.number + 1) + 1

        def one(word: str, some: slice, scores: Grid) -> Grid | Flags:
            if word in edges:
                found: Flags = scores >= edges[word]
                return found
            if word == "kept":
                same: Flags = self.before[some, None] == pairs.owner[None, :]
                return same
            if word == "total":
                return scores
            whole: Grid = even[None, :] if word == "even" else 1 + self.first[some, None]
            return whole

        def gain(some: slice, scores: Grid) -> Grid:
            whole = np.zeros_like(scores)
            for word, weight in zip(words, weights, strict=True):
                whole += weight * one(word, some, scores)
            return whole

        return gain

    def unblocked(self) -> None:
        """Refuses a plan beside which two would rather have each other."""
        import numpy as np

        pairs = self.pairs
        ours, theirs = pairs.many.views or (pairs.many.scores, pairs.many.scores)
        held = np.full(len(pairs.owner), NO_END, dtype=np.int64)
        loads = np.bincount(self.mates[self.mates >= 0], minlength=len(pairs.owner))
        for some, _scores, _alive in pairs.pieces():
            at = np.flatnonzero(self.mates[some] >= 0)
            mine = self.mates[some][at]
            np.minimum.at(held, mine, theirs(some)[at, pairs.owner[mine]])
        held[loads < pairs.count] = -1
        for some, _scores, alive in pairs.pieces():
            at, wish = np.flatnonzero(self.mates[some] >= 0), pairs.of_columns(ours(some))
            have = np.full(len(wish), -1, dtype=np.int64)
            have[at] = wish[at, self.mates[some][at]]
            asked = pairs.of_columns(theirs(some)) > held[None, :]
            if (alive & (wish > have[:, None]) & asked).any():
                raise Refused("two would rather have each other")


class _Prices:
    """The prices of one level; below nothing only for those who must be served."""

    def __init__(self, checking: _Checking, level: Mapping[str, Any]) -> None:
        import numpy as np

        pairs = checking.pairs
        told, named = level["rows"], level["columns"]
        rows = [int(told.get(name, 0)) for name in pairs.many.rows]
        columns = []
        for unit, count in enumerate(pairs.count.tolist()):
            name, at = pairs.many.columns[pairs.owner[unit]], int(pairs.number[unit])
            each = {int(named.get(f"{name}#{number}", 0)) for number in range(at, at + count)}
            if len(each) > 1:
                raise Refused("places of one mentor at different prices")
            columns.append(each.pop())
        self.whole = sum(rows) + sum(p * n for p, n in zip(columns, pairs.count.tolist(), strict=True))
        self.rows = np.array(_exact(rows), dtype=np.int64)
        self.columns = np.array(_exact(columns), dtype=np.int64)
        if ((self.rows < 0) & ~checking.learners).any() or ((self.columns < 0) & ~checking.taken).any():
            raise Refused("a price below nothing of who need not be served")


def _exact(numbers: Sequence[int]) -> Sequence[int]:
    """Refuses what machine integers could not add up."""
    if any(abs(each) >= HIGHEST for each in numbers):
        raise Refused("numbers that are too high to be added up")
    return numbers


def _which(kinds: Grid, points: Grid) -> tuple[Flags, Grid]:
    """Whether the points are one of these kinds, which are in order, and which."""
    import numpy as np

    nth = np.minimum(np.searchsorted(kinds, points), len(kinds) - 1)
    return kinds[nth] == points, nth
