"""Runs as they were kept, with the people as they are called now."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select

from mentordesk.core import words
from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.model import MatchGathering, MatchLeft, MatchPair, MatchRun, Participant, Person
from mentordesk.core.services.matching_runs.rounds_of_runs import later_rounds
from mentordesk.core.vocab import MatchMode, RunState, Side


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
    number: int = 1
    """Which mentor it brings the learner."""

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
class GroupRow:
    """A group or circle of a run, everybody by name; a circle has no mentors. `kept` as of a pair."""

    number: int
    mentors: tuple[Someone, ...]
    members: tuple[Someone, ...]
    theme: str
    score: int
    kept: bool
    reasons: tuple[str, ...]

    @property
    def people(self) -> frozenset[int]:
        """All of them (participants)."""
        return frozenset(each.id for each in (*self.mentors, *self.members))


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
    groups: tuple[GroupRow, ...] = ()
    round: int | None = None
    """2 of a run that gave second mentors; None of one that gave first ones."""
    later: tuple["RunRow", ...] = ()
    """The runs that gave second mentors, without their pairs, which stand among those of this one."""


_OWN = [each.name for each in fields(RunRow) if each.name not in {"mode", "pairs", "left", "groups", "later"}]


def newest(db: Db, cohort_id: int) -> RunRow | None:
    """The last run of a cohort without its pairs; None before the first."""
    return next(iter(runs(db, cohort_id, 1)), None)


def runs(db: Db, cohort_id: int, limit: int | None = None) -> list[RunRow]:
    """The runs that are kept, the newest first, without their pairs."""
    first = (MatchRun.cohort_id == cohort_id, MatchRun.round.is_(None))
    found = select(MatchRun).where(*first).order_by(MatchRun.id.desc()).limit(limit)
    return [RunRow(**_own(each)) for each in db.scalars(found)]


def title(of: RunRow) -> str:
    """Such as "Signed off on Wed 18 Nov 2026 · 12 pairs"."""
    day = words.medium_date(of.signed_on or of.reviewed_on or of.made_on)
    said = {
        RunState.DRAFT: _("Draft of {day}"),
        RunState.REVIEW: _("In review since {day}"),
        RunState.SIGNED: _("Signed off on {day}"),
    }[of.state].format(day=day)
    count = of.six["matched"]
    pairs = ngettext("{count} matched", "{count} matched", count).format(count=count)
    return f"{said} · {pairs}"


def run(db: Db, run_id: int) -> RunRow:
    """A run with everybody in it, by the learners' names; raises `NotFound`."""
    found = db.get(MatchRun, run_id)
    if found is None:
        raise NotFound(_("This run of the matching is no longer there."))
    people = _people(db, found.cohort_id)
    later = [db.get_one(MatchRun, number) for number in later_rounds(db, found.cohort_id, run_id)]
    numbers = {each.id: each.round or 1 for each in (found, *later)}
    pairs = [
        PairRow(
            people[row.learner_id],
            people[row.mentor_id],
            row.score,
            row.locked,
            row.kept,
            tuple(_part(part) for part in row.parts),
            numbers[row.run_id],
        )
        for row in db.scalars(select(MatchPair).where(MatchPair.run_id.in_(numbers)))
        if row.run_id == run_id or not row.kept
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
        pairs=tuple(sorted(pairs, key=lambda each: (each.learner.sort_name, each.number, each.two))),
        left=tuple(sorted(left, key=lambda each: (each.learner.sort_name, each.learner.id))),
        groups=tuple(_groups(db, run_id, people)),
        later=tuple(RunRow(**_own(each)) for each in later),
        **_own(found),
    )


def _groups(db: Db, run_id: int, people: dict[int, Someone]) -> Iterator[GroupRow]:
    rows: dict[int, list[MatchGathering]] = {}
    query = select(MatchGathering).where(MatchGathering.run_id == run_id).order_by(MatchGathering.id)
    for row in db.scalars(query):
        rows.setdefault(row.number, []).append(row)
    for number, members in sorted(rows.items()):
        one = members[0]
        sides = {
            side: [people[each.participant_id] for each in members if each.side is side] for side in Side
        }
        by_name = sorted(sides[Side.LEARNER], key=lambda each: (each.sort_name, each.id))
        mentors = tuple(sides[Side.MENTOR])
        yield GroupRow(number, mentors, tuple(by_name), one.theme, one.score, one.kept, one.reasons)


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
