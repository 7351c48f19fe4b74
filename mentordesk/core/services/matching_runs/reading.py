"""Runs as they were kept, with the people as they are called now."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import MatchLeft, MatchPair, MatchRun, Participant, Person
from mentordesk.core.vocab import MatchMode, RunState


@dataclass(frozen=True, slots=True)
class Someone:
    """A participant in a run."""

    id: int
    name: str
    code: str
    sort_name: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """What one criterion gave to a pair, in steps; not `known` counted one half."""

    key: str
    label: str
    given: int
    of: int
    known: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair of a run; the parts add up to the score. `kept`: it had an answer and was left as it was."""

    learner: Someone
    mentor: Someone
    score: int
    locked: bool
    kept: bool
    parts: tuple[PartRow, ...]

    @property
    def two(self) -> tuple[int, int]:
        """The participants: learner and mentor."""
        return self.learner.id, self.mentor.id


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A learner whom a run left out; `because`: each rule by its label, and how many mentors it bars."""

    learner: Someone
    because: tuple[tuple[str, int], ...]
    reason: str
    fix: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run; scores, totals and prices count steps of 1 / `steps` point."""

    id: int
    cohort_id: int
    made_on: date
    made_by: str
    mode: MatchMode
    weights: dict[str, int]
    rules: tuple[str, ...]
    aims: tuple[str, ...]
    steps: int
    six: dict[str, int]
    asked: dict[str, int]
    input_hash: str
    equal_optima: bool | None
    certificate: str | None
    price: int | None
    notes: tuple[str, ...]
    state: RunState
    reviewed_on: date | None
    reviewed_by: str | None
    signed_on: date | None
    signed_by: str | None
    note: str
    pairs: tuple[PairRow, ...] = ()
    left: tuple[LeftRow, ...] = ()


_OWN = [each.name for each in fields(RunRow) if each.name not in {"mode", "pairs", "left"}]


def newest(db: Db, cohort_id: int) -> RunRow | None:
    """The last run of a cohort without its pairs; None before the first."""
    found = db.scalar(
        select(MatchRun).where(MatchRun.cohort_id == cohort_id).order_by(MatchRun.id.desc()).limit(1)
    )
    return None if found is None else RunRow(**_own(found))


def run(db: Db, run_id: int) -> RunRow:
    """A run with everybody in it, by the learners' names; raises `NotFound`."""
    found = db.get(MatchRun, run_id)
    if found is None:
        raise NotFound(_("This run of the matching is no longer there."))
    people = _people(db, found.cohort_id)
    pairs = [
        PairRow(
            people[row.learner_id],
            people[row.mentor_id],
            row.score,
            row.locked,
            row.kept,
            tuple(_part(part) for part in row.parts),
        )
        for row in db.scalars(select(MatchPair).where(MatchPair.run_id == run_id))
    ]
    left = [
        LeftRow(
            people[row.learner_id],
            tuple((str(label), int(count)) for _code, label, count in row.because),
            row.reason,
            row.fix,
        )
        for row in db.scalars(select(MatchLeft).where(MatchLeft.run_id == run_id))
    ]
    return RunRow(
        pairs=tuple(sorted(pairs, key=lambda each: (each.learner.sort_name, each.two))),
        left=tuple(sorted(left, key=lambda each: (each.learner.sort_name, each.learner.id))),
        **_own(found),
    )


def _own(found: MatchRun) -> dict[str, Any]:
    mode = MatchMode(found.mode)  # type: ignore[call-arg] # an Enum looked up by its key
    return {"mode": mode, **{name: getattr(found, name) for name in _OWN}}


def _part(line: tuple[str | int, ...]) -> PartRow:
    key, label, given, of, known, sentence = line
    return PartRow(str(key), str(label), int(given), int(of), bool(known), str(sentence))


def _people(db: Db, cohort_id: int) -> dict[int, Someone]:
    query = (
        select(Participant.id, Person.name, Person.code, Person.folded_name)
        .join(Person, Person.id == Participant.person_id)
        .where(Participant.cohort_id == cohort_id)
    )
    return {number: Someone(number, name, code, folded) for number, name, code, folded in db.execute(query)}
