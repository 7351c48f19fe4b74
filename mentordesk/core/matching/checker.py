"""Checks a plan against its certificate; shares nothing with the solver, and needs whole numbers only.

A level of a certificate gives a price to every learner and to every place. If no pair still in question
brings more than its two prices, no plan brings more than all prices together. A plan that brings just that is
the best; the best plans are those whose pairs bring their prices exactly and that use whatever has a price.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mentordesk.core.matching.proof_rules import BANDS, WHOLE, Case, Refused, complete, outweigh
from mentordesk.core.vocab import MatchMode

Place = tuple[str, int]
Gain = Callable[[str, Place], int]


def check(case: Case, mode: MatchMode, plan: Mapping[str, str], certificate: Mapping[str, Any]) -> None:
    """Raises `Refused` unless the plan is proven to be the best by the mode (stable: nobody blocks it)."""
    _possible(case, plan)
    if mode is MatchMode.STABLE:
        _unblocked(case, plan)
        return
    checking = _Checking(case, plan)
    for level in certificate["levels"]:
        checking.level(level)
    complete(checking, mode)


def _possible(case: Case, plan: Mapping[str, str]) -> None:
    for learner, mentor in plan.items():
        if mentor not in case.scores.get(learner, {}):
            raise Refused(f"{learner} may not be paired with {mentor}")
    for mentor in set(plan.values()):
        if list(plan.values()).count(mentor) > case.places.get(mentor, 0):
            raise Refused(f"{mentor} has not so many places")


def _unblocked(case: Case, plan: Mapping[str, str]) -> None:
    ours, theirs = case.views or (case.scores, case.scores)
    held: dict[str, list[int]] = {mentor: [] for mentor in case.places}
    for learner, mentor in plan.items():
        held[mentor].append(theirs[learner][mentor])
    for learner, possible in case.scores.items():
        have = ours[learner][plan[learner]] if learner in plan else -1
        for mentor in possible:
            room = case.places.get(mentor, 0)
            open_to = len(held[mentor]) < room or (room and theirs[learner][mentor] > min(held[mentor]))
            if ours[learner][mentor] > have and open_to:
                raise Refused(f"{learner} and {mentor} would rather have each other")


class _Checking:
    """The pairs still in question, by learner and place, and who must be served."""

    def __init__(self, case: Case, plan: Mapping[str, str]) -> None:
        self.case, self.plan = case, plan
        wanted = [mentor for possible in case.scores.values() for mentor in possible]
        room = dict.fromkeys(case.places, 0)
        for mentor in wanted:
            room[mentor] += 1
        self.room = {mentor: min(most, case.places[mentor]) for mentor, most in room.items()}
        self.alive: dict[str, list[Place]] = {
            learner: [(mentor, at) for mentor in possible for at in range(1, self.room[mentor] + 1)]
            for learner, possible in case.scores.items()
        }
        self.learners: set[str] = set()
        self.taken: set[Place] = set()
        self.words: list[str] = []
        self.floor: int | None = None
        self.best_total, self.decided = 0, -1

    def score(self, learner: str, mentor: str) -> int:
        return self.case.scores[learner][mentor]

    def points(self, learner: str, mentor: str) -> int:
        """Whole points, by which the fairest plan compares pairs."""
        return self.score(learner, mentor) // self.case.point

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
            self._narrow(_gain(self.case, self.room, words, level["weights"]), value, prices)
        self.words += ["floor"] if words == ["no higher floor"] else words

    def _narrow(self, gain: Gain, value: int, prices: _Prices) -> None:
        """The plan brings all that any plan could; whatever else might is left in question."""
        left: dict[str, list[Place]] = {}
        for learner, places in self.alive.items():
            above = [prices.row[learner] + prices.place[place] - gain(learner, place) for place in places]
            if min(above, default=0) < 0:
                raise Refused(f"a pair of {learner} brings more than its prices")
            left[learner] = [place for place, over in zip(places, above, strict=True) if not over]
        if prices.whole != value or self._brings(self.plan, gain) != value:
            raise Refused("the plan does not bring what the prices add up to")
        self.alive = left
        self.learners |= {learner for learner, price in prices.row.items() if price > 0}
        self.taken |= {place for place, price in prices.place.items() if price > 0}

    def _brings(self, plan: Mapping[str, str], gain: Gain) -> int:
        loads: dict[str, int] = {}
        whole = 0
        for learner, mentor in plan.items():
            loads[mentor] = loads.get(mentor, 0) + 1
            whole += gain(learner, (mentor, loads[mentor]))
        return whole

    def _floor(self, floor: int, short: int, prices: _Prices) -> None:
        """Without the pairs up to the floor somebody could not be served, so no plan has a higher one."""
        for learner, (mentor, at) in self._pairs():
            low = self.decided < self.score(learner, mentor) <= floor
            if prices.row[learner] + prices.place[mentor, at] < -low:
                raise Refused("a shortage that is none")
        if short < 1 or prices.whole != -short:
            raise Refused("a shortage that is none")
        self._keep(floor)

    def _keep(self, floor: int) -> None:
        if any(self.score(*pair) < floor for pair in self.plan.items()):
            raise Refused("a pair below the floor")
        self.floor = floor
        self.alive = {
            learner: [place for place in places if self.score(learner, place[0]) >= floor]
            for learner, places in self.alive.items()
        }

    def _best_total(self, value: int, prices: _Prices, witness: Mapping[str, str]) -> None:
        """A plan that reaches it comes with it; it is one of those in question: as many are matched."""
        _possible(self.case, witness)
        people = _gain(self.case, self.room, ["people"], [1])
        if self._brings(witness, people) != self._brings(self.plan, people):
            raise Refused("the best total is of a plan that matches others")
        alive, learners, taken = self.alive, set(self.learners), set(self.taken)
        plan, self.plan = self.plan, witness
        self._narrow(_gain(self.case, self.room, ["total"], [1]), value, prices)
        self.plan, self.alive, self.learners, self.taken = plan, alive, learners, taken
        self.best_total = value

    def _too_dear(self, value: int, prices: _Prices) -> None:
        """With any higher floor the total is less than the price allows."""
        floor = min(self.score(*pair) for pair in self.plan.items())
        for learner, (mentor, at) in self._pairs():
            score = self.score(learner, mentor)
            if score > floor and prices.row[learner] + prices.place[mentor, at] < score:
                raise Refused("a pair brings more than its prices")
        if prices.whole != value or value * WHOLE >= self.best_total * (WHOLE - self.case.price):
            raise Refused("a higher floor would have been cheap enough")
        self._keep(floor)

    def _rare(self, values: list[int], weights: list[int], value: int, prices: _Prices) -> None:
        """No plan has fewer pairs of the first score; of those that have as few, of the second; and so on."""
        self._keep_undecided(values[0])
        rows = {
            score: {
                learner for learner, (mentor, _at) in self._pairs() if self.points(learner, mentor) == score
            }
            for score in values
        }
        outweigh(weights, [len(rows[score]) for score in values])
        known = dict(zip(values, weights, strict=True))
        passed = range(self.decided + 1, values[-1])
        if any(
            self.points(learner, mentor) in passed and self.points(learner, mentor) not in known
            for learner, (mentor, _at) in self._pairs()
        ):
            raise Refused("a score that was passed over")
        self._narrow(lambda i, place: sum(weights) - known.get(self.points(i, place[0]), 0), value, prices)
        self.decided = values[-1]

    def _keep_undecided(self, lowest: int) -> None:
        def passed(score: int) -> bool:
            return self.decided < score < lowest

        if any(passed(self.points(*pair)) for pair in self.plan.items()):
            raise Refused("a score that was passed over")
        self.alive = {
            learner: [place for place in places if not passed(self.points(learner, place[0]))]
            for learner, places in self.alive.items()
        }

    def _pairs(self) -> Iterator[tuple[str, Place]]:
        return ((learner, place) for learner, places in self.alive.items() for place in places)


class _Prices:
    """The prices of one level; below nothing only for those who must be served."""

    def __init__(self, checking: _Checking, level: Mapping[str, Any]) -> None:
        rows, columns = level["rows"], level["columns"]
        self.row = {learner: int(rows.get(learner, 0)) for learner in checking.alive}
        self.place = {
            (mentor, at): int(columns.get(f"{mentor}#{at}", 0))
            for mentor, most in checking.room.items()
            for at in range(1, most + 1)
        }
        if any(price < 0 and who not in checking.learners for who, price in self.row.items()):
            raise Refused("a learner who need not be matched has a price below nothing")
        if any(price < 0 and place not in checking.taken for place, price in self.place.items()):
            raise Refused("a place that need not be filled has a price below nothing")
        self.whole = sum(self.row.values()) + sum(self.place.values())


def _gain(case: Case, room: Mapping[str, int], words: list[str], weights: list[int]) -> Gain:
    """What a learner in a place brings; a level outweighs all that come after it."""
    emptiest = max((case.held.get(mentor, 0) + most - 1 for mentor, most in room.items() if most), default=0)
    gains: dict[str, Gain] = {
        "people": lambda learner, _place: 1 + (learner in case.first),
        "total": lambda learner, place: case.scores[learner][place[0]],
        "kept": lambda learner, place: int(case.before.get(learner) == place[0]),
        "even": lambda _i, place: 2 * (emptiest - case.held.get(place[0], 0) - place[1] + 1) + 1,
    }
    for band, edge in zip(BANDS, case.bands, strict=True):
        gains[band] = lambda learner, place, edge=edge: int(case.scores[learner][place[0]] >= edge)  # type: ignore[misc]  # a default is bound
    best = max((score for row in case.scores.values() for score in row.values()), default=0)
    most = {"people": 2 if case.first else 1, "total": best, "even": 2 * emptiest + 1}
    pairs = min(sum(map(bool, case.scores.values())), sum(room.values()))
    outweigh(weights, [pairs * most.get(word, 1) for word in words])
    parts = [(gains[word], weight) for word, weight in zip(words, weights, strict=True)]
    return lambda learner, place: sum(part(learner, place) * weight for part, weight in parts)
