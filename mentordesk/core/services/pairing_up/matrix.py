"""Everybody against everybody: what each pair would score, who is paired, and what forbids the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.matching.problem import Problem
from mentordesk.core.pairings import PairingRow, RuleRow
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.vocab import RuleKind

if TYPE_CHECKING:
    from mentordesk.core.matching import Candidate, Request
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid

Place = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A row or a column: a participant by name."""

    id: int
    name: str


@dataclass(frozen=True, eq=False)
class Matrix:
    """Learners are rows and mentors columns, both by name; scores in hundredths of a point.

    Everything but decisions is as if nobody were confirmed yet, so that each pair has its score.
    """

    learners: tuple[Someone, ...]
    mentors: tuple[Someone, ...]
    scores: Grid
    barred: Flags
    """Pairs that a hard rule forbids."""
    held: dict[Place, PairingRow]
    """Pairs that hold a place now, proposed or confirmed."""
    locked: frozenset[Place]
    forbidden: frozenset[Place]
    request: Request
    """What the next proposal decides: without those who are confirmed or have answered."""
    problem: Problem
    bands: tuple[str, ...] = ()
    """What the cohort calls the four bands of fit."""

    def reason(self, place: Place) -> str:
        """Why two may not be paired; "" where they may."""
        learner, mentor = self.learners[place[0]], self.mentors[place[1]]
        found = self.problem.barriers(learner.id, mentor.id)
        return " ".join(each.sentence for each in found if each.code != "pin")

    def place_of(self, learner_id: int, mentor_id: int) -> Place | None:
        """Where two people meet."""
        row, column = self.rows.get(learner_id), self.columns.get(mentor_id)
        return None if row is None or column is None else (row, column)

    @cached_property
    def rows(self) -> dict[int, int]:
        """Row by participant id."""
        return {each.id: i for i, each in enumerate(self.learners)}

    @cached_property
    def columns(self) -> dict[int, int]:
        """Column by participant id."""
        return {each.id: j for j, each in enumerate(self.mentors)}

    def order(self, problem: Problem) -> tuple[Grid, Grid]:
        """Takes from a grid of a problem, in its own order, what stands in each cell here."""
        import numpy as np

        rows = np.array([problem.rows[each.id] for each in self.learners], dtype=np.int64)
        columns = np.array([problem.columns[each.id] for each in self.mentors], dtype=np.int64)
        return rows[:, None], columns[None, :]


def matrix(db: Db, cohort_id: int) -> Matrix:
    """Everybody who takes part, with what the cohort's weights give; not for the window's thread."""
    standing = [row for row in pairings.rows(db, cohort_id) if row.state.holds_place]
    confirmed = [row for row in standing if row.state.confirmed]
    asked = asking.request(db, cohort_id, also=[m.participant_id for row in confirmed for m in row.learners])
    if asked.rules.format.gathers:  # a group is no pair: there is nothing to be shown in cells
        asked = replace(asked, learners=(), mentors=())
    problem = Problem(asked)
    barred = _barred(problem)
    found = Matrix(
        _by_name(asked.learners),
        _by_name(asked.mentors),
        problem.scores,
        barred,
        {},
        frozenset(),
        frozenset(),
        open_proposals.request(db, cohort_id),
        problem,
        programmes.match_aims(db, cohort_id).bands,
    )
    rules, order = pairings.decided(db, cohort_id), found.order(problem)
    return replace(
        found,
        scores=problem.scores[order],
        barred=barred[order],
        held=_held(found, standing),
        locked=_decided(found, rules, RuleKind.PIN),
        forbidden=_decided(found, rules, RuleKind.FORBID),
    )


def _barred(problem: Problem) -> Flags:
    """Pairs that a rule forbids; that somebody has no place just now is none."""
    import numpy as np

    barred: Flags = np.zeros((len(problem.learners), len(problem.mentors)), dtype=bool)
    for code, flags in problem.blocked.items():
        if code != "H5":
            barred |= flags
    return barred


def _held(found: Matrix, standing: list[PairingRow]) -> dict[Place, PairingRow]:
    return {
        place: row
        for row in standing
        for learner in row.learners
        for mentor in row.mentors
        if (place := found.place_of(learner.participant_id, mentor.participant_id))
    }


def _decided(found: Matrix, rules: list[RuleRow], kind: RuleKind) -> frozenset[Place]:
    places = (found.place_of(rule.learner_id, rule.mentor_id) for rule in rules if rule.kind is kind)
    return frozenset(place for place in places if place is not None)


def _by_name(people: tuple[Candidate, ...]) -> tuple[Someone, ...]:
    ordered = sorted(people, key=lambda each: (folded(each.name), each.id))
    return tuple(Someone(each.id, each.name) for each in ordered)
