"""All that the record of a run tells: the run, what became of its pairs, and what was decided by hand."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from mentordesk.core import pairings, participants, programmes
from mentordesk.core.desk import Db
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _
from mentordesk.core.pairings import Cost, PairingRow
from mentordesk.core.services.matching_runs.proof_today import Proof, proof_today
from mentordesk.core.services.matching_runs.reading import RunRow, newest, run
from mentordesk.core.services.matching_runs.signing import differences
from mentordesk.core.vocab import PairingState, RuleKind, RunState

Two = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided by hand about a learner and a mentor (participants)."""

    two: Two
    kind: RuleKind
    reason: str
    on: date | None
    by: str
    cost: Cost | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What has become of a pair by now."""

    state: PairingState
    on: date | None


@dataclass(frozen=True, slots=True)
class Record:
    """A run with what came after it; `called` are the participants by their names, `codes` by their codes."""

    run: RunRow
    programme: str
    cohort: str
    cohort_code: str
    now: dict[Two, Standing]
    differs: str
    decisions: tuple[Decision, ...]
    called: dict[int, str]
    codes: dict[int, str]
    unsigned: int
    """Pairs that were confirmed before anybody had signed."""
    groups_now: dict[int, Standing] = field(default_factory=dict)
    """What has become of each group, by its number."""
    today: Proof = Proof.NONE
    """What weighing the proof again has shown, where somebody asked for it."""


def record(db: Db, cohort_id: int, run_id: int = 0) -> Record:
    """The record of a run; without one named, of the newest. Raises `Refused` where nothing was proposed."""
    brief = newest(db, cohort_id)
    if brief is None:
        raise Refused(_("Nothing has been proposed yet. “Propose pairings” comes first."))
    found = run(db, run_id or brief.id)
    cohort = programmes.cohort(db, found.cohort_id)
    rows = pairings.rows(db, found.cohort_id)
    people = participants.profiles(db, found.cohort_id)
    now, groups = _now(rows), _groups_now(found, rows)
    return Record(
        run=found,
        programme=cohort.programme,
        cohort=cohort.name,
        cohort_code=cohort.code,
        now=now,
        differs=differences(db, found) if found.id == brief.id else "",
        decisions=tuple(
            Decision((rule.learner_id, rule.mentor_id), rule.kind, rule.reason, rule.on, rule.by, rule.price)
            for rule in pairings.decided(db, found.cohort_id)
        ),
        called={each.id: each.name for each in people},
        codes={each.id: each.code for each in people},
        unsigned=_unsigned(found, now, groups),
        groups_now=groups,
    )


def weighed(db: Db, found: Record) -> Record:
    """The same with its proof weighed again, which takes a while."""
    return replace(found, today=proof_today(db, found.run.id))


def nicknames(found: Record, secret: str) -> dict[int, str]:
    """L1, L2 … and M1, M2 … for everybody; in an order that says nothing of their names."""
    run = found.run
    learners = {pair.learner.id for pair in run.pairs} | {each.learner.id for each in run.left}
    learners |= {each.id for group in run.groups for each in group.members}
    mentors = {pair.mentor.id for pair in run.pairs}
    mentors |= {each.id for group in run.groups for each in group.mentors}
    return _numbered(learners, "L", secret) | _numbered(mentors, "M", secret)


def _numbered(people: Iterable[int], letter: str, secret: str) -> dict[int, str]:
    def shuffled(number: int) -> bytes:
        return hashlib.sha256(f"{secret} {number}".encode()).digest()

    return {number: f"{letter}{place}" for place, number in enumerate(sorted(people, key=shuffled), start=1)}


def _now(rows: Iterable[PairingRow]) -> dict[Two, Standing]:
    """Of each two the newest pairing."""
    found: dict[Two, Standing] = {}
    for row in sorted(rows, key=lambda row: row.id):
        day = row.ended_on or row.started_on or row.agreed_on
        for learner in row.learners:
            for mentor in row.mentors:
                found[learner.participant_id, mentor.participant_id] = Standing(row.state, day)
    return found


def _groups_now(found: RunRow, rows: Iterable[PairingRow]) -> dict[int, Standing]:
    """Of each group the pairing that holds most of its people, the newest of several."""
    now: dict[int, Standing] = {}
    for group in found.groups:
        held = [
            (len(group.people & {member.participant_id for member in row.members}), row.id, row)
            for row in rows
        ]
        most, _id, row = max(held, key=lambda each: each[:2], default=(0, 0, None))
        if row is not None and most > 1:
            now[group.number] = Standing(row.state, row.ended_on or row.started_on or row.agreed_on)
    return now


def _unsigned(found: RunRow, now: dict[Two, Standing], groups: dict[int, Standing]) -> int:
    if found.state is RunState.SIGNED:
        return 0
    pairs = sum(now[pair.two].state.confirmed for pair in found.pairs if pair.two in now)
    return pairs + sum(each.state.confirmed for each in groups.values())
