"""What a proof must say whichever way it is read: what was asked, the levels of each mode, their weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mentordesk.core.vocab import MatchMode

WHOLE = 1000
WEAK = 1
BANDS = ("not very weak", "not weak", "good")
MODES: dict[MatchMode, tuple[str, ...]] = {
    MatchMode.COVERAGE_TOTAL: ("people", "total"),
    MatchMode.FAIR: ("people", *BANDS[:2], "floor", "total", "kept"),
    MatchMode.PROFILE: ("people", *BANDS, "total"),
    MatchMode.FLOOR: ("people", "best total", "floor", "total"),
    MatchMode.BALANCE: ("people", "even", "total"),
    MatchMode.KEEP: ("people", "kept", "total"),
}


@dataclass(frozen=True)
class Case:
    """What was asked, by the ids of learners and mentors: scores of the pairs that may be, and places.

    `bands` are the scores where the second to fourth band begin, `held` the people whom mentors have already,
    `views` what each side thinks of a pair if not its score, `price` the thousandths that a floor may cost.
    The fairest plan compares pairs by whole points; `point` is one of them.
    With `moves` no more may be undone of `before`; of such a plan only the count of people has a proof.
    """

    scores: Mapping[str, Mapping[str, int]]
    places: Mapping[str, int]
    bands: tuple[int, int, int]
    first: frozenset[str] = frozenset()
    before: Mapping[str, str] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)
    views: tuple[Mapping[str, Mapping[str, int]], Mapping[str, Mapping[str, int]]] | None = None
    price: int = 20
    moves: int | None = None
    point: int = 1


class Refused(Exception):
    """What is wrong with a plan or with its certificate."""


class Reading(Protocol):
    """A plan and what was proven of it so far: the words of the levels, and the floor."""

    case: Case
    plan: Mapping[str, str]
    words: list[str]
    floor: int | None

    def points(self, learner: str, mentor: str, /) -> int: ...


def outweigh(weights: Sequence[int], most: Sequence[int]) -> None:
    """Refuses levels of which one does not count more than all later ones can bring in any plan."""
    later = 0
    for weight, each in zip(reversed(weights), reversed(most), strict=True):
        if weight <= later:
            raise Refused("a level that does not outweigh the next ones")
        later += weight * each


def complete(checking: Reading, mode: MatchMode) -> None:
    """Refuses a proof in which a level of the mode is missing."""
    (_fairest if mode is MatchMode.LEXIMIN else _in_order)(checking, mode)


def _in_order(checking: Reading, mode: MatchMode) -> None:
    """Every level of the mode was proven, in its order; no weak pair at all needs no proof of its own."""
    needed = list(MODES[mode] if checking.plan else MODES[mode][:1])
    if mode is MatchMode.KEEP and checking.case.moves is not None:
        needed = needed[:1]
        _few_moves(checking, checking.case.moves)
    if mode is MatchMode.FAIR and checking.floor is not None and checking.floor >= checking.case.bands[WEAK]:
        needed = [word for word in needed if word not in BANDS or word in checking.words]
    if mode is MatchMode.FAIR and not checking.case.before and "kept" in needed:
        needed.remove("kept")
    if checking.words[: len(needed)] != needed:
        raise Refused(f"{checking.words} do not prove {mode.key}")


def _few_moves(checking: Reading, allowed: int) -> None:
    before = checking.case.before
    if sum(checking.plan.get(learner) != mentor for learner, mentor in before.items()) > allowed:
        raise Refused("more moves than are allowed")


def _fairest(checking: Reading, _mode: MatchMode) -> None:
    first, *others = checking.words
    proven = {int(word.removeprefix("at ")) for word in others if word != "total"}
    reached = {checking.points(*pair) for pair in checking.plan.items()}
    if first != "people" or not reached <= proven:
        raise Refused("points without a proof that no fewer pairs could have them")
    if checking.plan and checking.case.point > 1 and others[-1] != "total":
        raise Refused("a total without a proof")
