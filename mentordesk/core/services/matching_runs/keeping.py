"""Keeps what the matching answered, in the same step as the proposals that it brings."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import product

from sqlalchemy import delete, insert, select

from mentordesk.core import matching
from mentordesk.core.desk import Db
from mentordesk.core.matching.scores import Part, parts, weights
from mentordesk.core.model import MatchLeft, MatchPair, MatchRun, Member, Owner, Pairing
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.matching_runs import private, run_aims, shares
from mentordesk.core.services.matching_runs.rounds_of_runs import later_rounds
from mentordesk.core.vocab import PairingState, RunState, Side

Two = tuple[int, int]
"""A learner and their mentor."""
Asked = tuple[matching.Request, matching.Proposal]
"""What the matching was asked, and what it answered."""


def keep(
    db: Db,
    cohort_id: int,
    asked: Asked,
    answered: Sequence[PairingRow],
    today: date,
) -> int:
    """Write down a run: what was asked, what came out, and the `answered` proposals that it left alone.

    A draft that nobody looked at, and of which nothing came, makes room.
    """
    _forget_drafts(db, cohort_id)
    run_id = _keep_run(db, cohort_id, asked, today)
    _keep_pairs(db, run_id, asked, answered)
    _keep_left(db, run_id, asked[1].unmatched)
    return run_id


def keep_later(db: Db, cohort_id: int, number: int, asked: Asked, today: date) -> None:
    """Write down a run that gave second mentors (or third, as the number says) after the one kept last.

    Whom it left out has a mentor all the same, and is not noted as left.
    """
    _keep_pairs(db, _keep_run(db, cohort_id, asked, today, number), asked, ())


def _keep_run(db: Db, cohort_id: int, asked: Asked, today: date, number: int | None = None) -> int:
    request, plan = asked
    run = MatchRun(
        cohort_id=cohort_id,
        made_on=today,
        made_by=db.scalar(select(Owner.coordinator)) or "",
        mode=request.mode.key,
        weights={each.key: weight for each, weight in weights(request.rules)},
        rules=run_aims.rules(request.rules),
        aims=run_aims.aims(request),
        steps=request.steps,
        six=_six(plan),
        asked=_asked(request),
        input_hash=plan.input_hash,
        equal_optima=None if request.moves is not None else plan.equal,
        certificate=_proven(request, plan),
        stood=_stood(request),
        round=number,
        price=int(plan.price * request.steps),
        notes=plan.notes,
    )
    db.add(run)
    db.flush()
    return run.id


def _six(plan: matching.Proposal) -> dict[str, int]:
    """The six numbers by key, in steps; four of them are the bands."""
    six = plan.six
    found = dict(zip(("very_weak", "weak", "fair", "good"), six.bands, strict=True))
    found |= {"matched": six.matched, "total": six.total, "blocking": six.blocking, "moves": six.moves}
    return found if six.worst is None else found | {"worst": six.worst}


def _stood(request: matching.Request) -> tuple[tuple[str | int, ...], ...]:
    """What the file does not say any more once the plan is in it: who was with whom, who went first."""
    before = [("before", *pair) for pair in sorted(request.before)]
    return (*before, *(("first", each) for each in sorted(request.first)))


def _asked(request: matching.Request) -> dict[str, int]:
    """How much the run was about, and from how many points on a pair is weak, fair or good."""
    return {
        "learners": len(request.learners),
        "mentors": len(request.mentors),
        "places": sum(each.places for each in request.mentors),
        "decisions": len(request.pins) + len(request.forbids),
        **dict(zip(("weak", "fair", "good"), request.bands, strict=True)),
    }


def _proven(request: matching.Request, plan: matching.Proposal) -> str | None:
    """The proof, once the checker has taken it; None where the kind of plan has none for all aims."""
    if not matching.proven(request, plan):
        raise ArithmeticError("a plan that its own proof does not prove")
    if request.moves is not None:
        return None
    return plan.certificate if json.loads(plan.certificate)["levels"] else None


def _keep_pairs(
    db: Db,
    run_id: int,
    asked: Asked,
    answered: Iterable[PairingRow],
) -> None:
    request, plan = asked
    hidden = private.private_keys()
    people = {each.id: each for each in (*request.learners, *request.mentors)}
    rows = []
    for pair in plan.pairs:
        two, score = (people[pair.learner], people[pair.mentor]), int(pair.score * request.steps)
        rows.append(
            {
                "run_id": run_id,
                "learner_id": pair.learner,
                "mentor_id": pair.mentor,
                "score": score,
                "locked": pair.pinned,
                "kept": False,
                "parts": private.folded(_parts(two, score, request), hidden),
            }
        )
    rows += [
        {
            "run_id": run_id,
            "learner_id": learner.participant_id,
            "mentor_id": mentor.participant_id,
            "score": row.score or 0,
            "locked": False,
            "kept": True,
            "parts": (),
        }
        for row in answered
        for learner in row.learners
        for mentor in row.mentors
    ]
    if rows:
        db.execute(insert(MatchPair), rows)


def _parts(
    two: tuple[matching.Candidate, matching.Candidate], score: int, request: matching.Request
) -> list[private.Part]:
    """Each criterion with whole steps, which add up to the score, and its sentence."""
    learner, mentor = two
    found = parts(mentor, learner, request.rules)
    given = shares.in_steps([each.points for each in found], score, request.steps)
    most = shares.in_steps([each.of for each in found], 100 * request.steps, request.steps)
    return [
        (each.criterion.key, each.criterion.shown, points, of, int(each.known), _said(each, two))
        for each, points, of in zip(found, given, most, strict=True)
    ]


def _said(part: Part, two: tuple[matching.Candidate, matching.Candidate]) -> str:
    """Why; nothing is put into words about what is private or does not count."""
    learner, mentor = two
    return "" if part.criterion.private or not part.of else part.criterion.explain(mentor, learner)


def _keep_left(db: Db, run_id: int, left: Iterable[matching.Unmatched]) -> None:
    rows = []
    hidden = private.private_keys()
    for each in left:
        because, reason = private.because(each, hidden)
        rows.append(
            {
                "run_id": run_id,
                "learner_id": each.learner,
                "because": because,
                "reason": f"{reason} {each.shortage}".strip(),
                "fix": each.fix,
            }
        )
    if rows:
        db.execute(insert(MatchLeft), rows)


def _forget_drafts(db: Db, cohort_id: int) -> None:
    drafts = list(
        db.scalars(
            select(MatchRun.id).where(
                MatchRun.cohort_id == cohort_id, MatchRun.state == RunState.DRAFT, MatchRun.round.is_(None)
            )
        )
    )
    grown = _grown(db, cohort_id) if drafts else set()
    query = select(MatchPair.run_id, MatchPair.learner_id, MatchPair.mentor_id)
    whole = {number: [number, *later_rounds(db, cohort_id, number)] for number in drafts}
    first = {each: number for number, rounds in whole.items() for each in rounds}
    own = query.where(MatchPair.run_id.in_(first), ~MatchPair.kept)
    used = {first[number] for number, learner, mentor in db.execute(own) if (learner, mentor) in grown}
    idle = [each for number, rounds in whole.items() if number not in used for each in rounds]
    for table in (MatchPair, MatchLeft):
        db.execute(delete(table).where(table.run_id.in_(idle)))
    db.execute(delete(MatchRun).where(MatchRun.id.in_(idle)))


def _grown(db: Db, cohort_id: int) -> set[Two]:
    """The two of every pairing that is more than a proposal by now."""
    query = (
        select(Member.pairing_id, Member.side, Member.participant_id)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .where(Pairing.cohort_id == cohort_id, Pairing.state != PairingState.PROPOSED)
    )
    sides: dict[int, tuple[list[int], list[int]]] = {}
    for number, side, participant in db.execute(query):
        sides.setdefault(number, ([], []))[side is Side.MENTOR].append(participant)
    return {two for learners, mentors in sides.values() for two in product(learners, mentors)}
