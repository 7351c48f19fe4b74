"""Whether the proof that was kept with a run still holds for what is in the file now."""

from collections import Counter
from dataclasses import replace
from enum import Enum

from sqlalchemy import select

from mentordesk.core import matching, pairings
from mentordesk.core.desk import Db
from mentordesk.core.model import Cohort, MatchLeft, MatchPair, MatchRun
from mentordesk.core.services import asking
from mentordesk.core.vocab import MatchMode, PairingState


class Proof(Enum):
    """What weighing a proof again has shown."""

    NONE = "none"
    """Nothing was proven."""
    HOLDS = "holds"
    CHANGED = "changed"
    """People, answers, rules or decisions are others now, so it is the proof of another question."""
    FAILS = "fails"
    """The question is the same, and the proof does not prove the plan."""
    OLD = "old"
    """What is needed to ask the same again was not kept."""


def proof_today(db: Db, run_id: int) -> Proof:
    """Ask again what the run was asked, from the file as it is, and have the checker weigh the proof."""
    run = db.get_one(MatchRun, run_id)
    several = (db.get_one(Cohort, run.cohort_id).mentors_each or 1) > 1
    if run.certificate is None:
        return Proof.NONE
    if run.stood is None or several:
        return Proof.OLD
    pairs = list(db.scalars(select(MatchPair).where(MatchPair.run_id == run_id)))
    request = _asked(db, run, pairs)
    if matching.input_hash(request) != run.input_hash:
        return Proof.CHANGED
    plan = {pair.learner_id: pair.mentor_id for pair in pairs if not pair.kept and not pair.locked}
    return Proof.HOLDS if matching.holds(request, plan, run.certificate) else Proof.FAILS


def _asked(db: Db, run: MatchRun, pairs: list[MatchPair]) -> matching.Request:
    """The question of the run; what it left alone because of an answer holds its place."""
    kept = {pair.learner_id: pair.mentor_id for pair in pairs if pair.kept}
    left = db.scalars(select(MatchLeft.learner_id).where(MatchLeft.run_id == run.id))
    asked = {*left, *(pair.learner_id for pair in pairs if not pair.kept)}
    helping = {pair.mentor_id for pair in pairs}
    request = asking.request(db, run.cohort_id, also=asked | helping)
    proposed = _proposed(db, run.cohort_id)
    held = Counter(mentor for learner, mentor in kept.items() if (learner, mentor) in proposed)
    lines = run.stood or ()
    return replace(
        request,
        mode=MatchMode(run.mode),  # type: ignore[call-arg] # an Enum looked up by its key
        learners=tuple(each for each in request.learners if each.id not in kept),
        mentors=tuple(replace(each, taken=each.taken + held[each.id]) for each in request.mentors),
        before=frozenset((int(line[1]), int(line[2])) for line in lines if line[0] == "before"),
        first=frozenset(int(line[1]) for line in lines if line[0] == "first"),
    )


def _proposed(db: Db, cohort_id: int) -> set[tuple[int, int]]:
    return {
        (learner.participant_id, mentor.participant_id)
        for row in pairings.rows(db, cohort_id)
        if row.state is PairingState.PROPOSED
        for learner in row.learners
        for mentor in row.mentors
    }
