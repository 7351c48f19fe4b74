"""What other weights would bring, reckoned while a slider moves; nothing is stored until it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.desk import Db, command
from mentordesk.core.i18n import N_
from mentordesk.core.matching import WhatIf
from mentordesk.core.matching.criterion import criteria
from mentordesk.core.matching.scores import weights
from mentordesk.core.model import Cohort
from mentordesk.core.services.pairing_up.matrix import Matrix, Place

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid


@dataclass(frozen=True, slots=True)
class Dial:
    """A criterion and the weight that it has in the cohort."""

    key: str
    label: str
    weight: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a plan is like: how many are placed, the weakest pair, and the sum, in hundredths of a point."""

    placed: int
    weakest: int | None
    total: int


@dataclass(frozen=True, slots=True)
class Change:
    """A learner who would be with another mentor; "" for nobody. The score is that of the new pair."""

    learner: str
    before: str
    after: str
    score: int | None


@dataclass(frozen=True, eq=False)
class Outcome:
    """What would be with other weights: scores in the order of the matrix, and what would change."""

    weights: dict[str, int]
    scores: Grid
    begins: frozenset[Place]
    ends: frozenset[Place]
    now: Figures
    then: Figures
    changes: tuple[Change, ...]


class OtherWeights:
    """Asks the criteria once; who is confirmed, or has answered, stays where they are."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self.dials = tuple(
            Dial(criterion.key, criterion.shown, weight)
            for criterion, weight in weights(matrix.request.rules)
        )
        self._everybody = WhatIf(matrix.problem.request)
        self._open = WhatIf(matrix.request)

    @property
    def weights(self) -> dict[str, int]:
        """The cohort's, by criterion."""
        return {dial.key: dial.weight for dial in self.dials}

    @cached_property
    def _now(self) -> frozenset[Place]:
        """What stands; where nothing is proposed yet, what the cohort's weights would propose."""
        held = frozenset(self.matrix.held)
        deciding = set(self._open.learners)
        if any(self.matrix.learners[row].id in deciding for row, _column in held):
            return held
        return held | self._placed(self.weights)

    def outcome(self, weighing: Mapping[str, int]) -> Outcome:
        """What these weights, by criterion, would bring."""
        scores = self._everybody.scores_with(weighing)[self.matrix.order(self.matrix.problem)]
        deciding = set(self._open.learners)
        staying = {at for at in self.matrix.held if self.matrix.learners[at[0]].id not in deciding}
        then = frozenset(staying) | self._placed(weighing)
        now = self._now
        return Outcome(
            dict(weighing),
            scores,
            then - now,
            now - then,
            _figures(self.matrix.scores, now),
            _figures(scores, then),
            self._changes(now, then, scores),
        )

    def _placed(self, weighing: Mapping[str, int]) -> frozenset[Place]:
        plan = self._open.plan_with(weighing)
        places = (self.matrix.place_of(learner, mentor) for learner, mentor in plan.items())
        return frozenset(place for place in places if place is not None)

    def _changes(self, now: frozenset[Place], then: frozenset[Place], scores: Grid) -> tuple[Change, ...]:
        before, after = dict(sorted(now - then)), dict(sorted(then - now))
        mentors = self.matrix.mentors
        return tuple(
            Change(
                self.matrix.learners[row].name,
                mentors[before[row]].name if row in before else "",
                mentors[after[row]].name if row in after else "",
                int(scores[row, after[row]]) if row in after else None,
            )
            for row in sorted(before.keys() | after.keys())
        )


def _figures(scores: Grid, places: frozenset[Place]) -> Figures:
    found = [int(scores[place]) for place in places]
    return Figures(len({row for row, _column in places}), min(found, default=None), sum(found))


@command(N_("Keep weights"))
def keep_weights(db: Db, cohort_id: int, weighing: Mapping[str, int]) -> None:
    """The cohort weighs its criteria so from now on; what is proposed stays until proposed again."""
    usual = {each.key: each.weight for each in criteria()}
    others = {key: weight for key, weight in weighing.items() if weight != usual.get(key, 0)}
    db.get_one(Cohort, cohort_id).match_weights = others or None
