"""Keeps which groups or circles the matching answered, in the same step as the proposals that it brings."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, insert, select

from mentordesk.core import matching
from mentordesk.core.desk import Db
from mentordesk.core.matching.scores import weights
from mentordesk.core.model import MatchGathering, MatchLeft, MatchRun, Member, Owner, Pairing
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.matching_runs import aims_of_groups
from mentordesk.core.vocab import PairingState, RunState, Side

MORE_PEOPLE, MORE_POINTS = "more_people", "more_points"
"""By how much a plan that is not proven best may still be beaten."""
_TOGETHER = 2
"""People of a group who are still in one are what came of it."""


def keep_groups(
    db: Db,
    cohort_id: int,
    asked: tuple[matching.Request, matching.Sizes, matching.Gathered],
    answered: Sequence[PairingRow],
    today: date,
) -> int:
    """Write down a run, with the `answered` proposals that it left alone; a draft of no use makes room."""
    request, sizes, found = asked
    _forget_drafts(db, cohort_id)
    run = MatchRun(
        cohort_id=cohort_id,
        made_on=today,
        made_by=db.scalar(select(Owner.coordinator)) or "",
        mode=request.mode.key,
        weights={each.key: weight for each, weight in weights(request.rules)},
        rules=aims_of_groups.rules(request.rules, sizes),
        aims=aims_of_groups.aims(request, sizes),
        steps=request.steps,
        six=_numbers(request, found),
        asked={
            "learners": len(request.learners),
            "mentors": len(request.mentors),
            "places": sum(each.places for each in request.mentors),
        },
        input_hash=found.input_hash,
    )
    db.add(run)
    db.flush()
    rows = [*_proposed(request, found), *_left_alone(answered, len(found.gatherings))]
    if rows:
        db.execute(insert(MatchGathering), [{"run_id": run.id, **row} for row in rows])
    left = [
        {"run_id": run.id, "learner_id": each.person, "because": (), "reason": each.reason, "fix": each.fix}
        for each in found.left
    ]
    if left:
        db.execute(insert(MatchLeft), left)
    return run.id


def _numbers(request: matching.Request, found: matching.Gathered) -> dict[str, int]:
    numbers = {
        "matched": sum(len(each.members) for each in found.gatherings),
        "groups": len(found.gatherings),
        "total": int(found.total * request.steps),
    }
    if found.gatherings:
        numbers["worst"] = int(min(each.score for each in found.gatherings) * request.steps)
    if not found.proven:
        numbers |= {MORE_PEOPLE: found.more_people, MORE_POINTS: int(found.gap * request.steps)}
    return numbers


def _proposed(request: matching.Request, found: matching.Gathered) -> Iterator[dict[str, Any]]:
    for number, each in enumerate(found.gatherings, 1):
        whole = {
            "number": number,
            "theme": each.theme,
            "score": int(each.score * request.steps),
            "kept": False,
            "reasons": each.reasons,
        }
        for side, people in ((Side.MENTOR, each.mentors), (Side.LEARNER, each.members)):
            yield from ({"participant_id": person, "side": side, **whole} for person in people)


def _left_alone(answered: Sequence[PairingRow], before: int) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(answered, before + 1):
        whole = {
            "number": number,
            "theme": row.theme,
            "score": row.score or 0,
            "kept": True,
            "reasons": row.rationale,
        }
        for member in row.current:
            yield {"participant_id": member.participant_id, "side": member.side, **whole}


def _forget_drafts(db: Db, cohort_id: int) -> None:
    """Of drafts those of which nothing came: no two people of one of their groups are in a pairing by now."""
    drafts = list(
        db.scalars(
            select(MatchRun.id).where(MatchRun.cohort_id == cohort_id, MatchRun.state == RunState.DRAFT)
        )
    )
    grown = _grown(db, cohort_id) if drafts else []
    proposed: dict[tuple[int, int], set[int]] = {}
    query = select(MatchGathering.run_id, MatchGathering.number, MatchGathering.participant_id)
    for run, number, person in db.execute(
        query.where(MatchGathering.run_id.in_(drafts), ~MatchGathering.kept)
    ):
        proposed.setdefault((run, number), set()).add(person)
    used = {
        run
        for (run, _number), people in proposed.items()
        if any(len(people & others) >= _TOGETHER for others in grown)
    }
    idle = [number for number in drafts if number not in used]
    for table in (MatchGathering, MatchLeft):
        db.execute(delete(table).where(table.run_id.in_(idle)))
    db.execute(delete(MatchRun).where(MatchRun.id.in_(idle)))


def _grown(db: Db, cohort_id: int) -> list[set[int]]:
    """The people of every pairing that is more than a proposal by now."""
    query = (
        select(Member.pairing_id, Member.participant_id)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .where(Pairing.cohort_id == cohort_id, Pairing.state != PairingState.PROPOSED)
    )
    found: dict[int, set[int]] = {}
    for number, participant in db.execute(query):
        found.setdefault(number, set()).add(participant)
    return list(found.values())
