"""From a proposal to a confirmed pairing, and out of one again: what the window's Pairings page does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import delete, select

from mentordesk.core import lifecycles, matching, pairings
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Member, MentoringSession, Owner, Pairing, Participant
from mentordesk.core.pairings import PairingDraft, PairingRow
from mentordesk.core.progress import Progress, silent
from mentordesk.core.services import asking
from mentordesk.core.vocab import (
    Acceptance,
    EndReason,
    PairingState,
    ParticipantState,
    SessionState,
    Side,
)


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a run of the matching brought: how many pairs, and who is left with the reason and the way out."""

    pairs: int
    unmatched: tuple[matching.Unmatched, ...]
    notes: tuple[str, ...]


@command(N_("Propose pairings"))
def propose(db: Db, cohort_id: int, today: date, progress: Progress = silent) -> Proposed:
    """Replace the open proposals by the best plan for everybody who waits; what was answered stays."""
    answered = _answered(db, cohort_id)
    _drop_open(db, cohort_id, answered)
    request = asking.request(db, cohort_id)
    request = _without(request, answered)
    plan = matching.propose(request, progress)
    drafts = [
        PairingDraft(
            mentors=(pair.mentor,),
            learners=(pair.learner,),
            score=int(pair.score * 100),
            rationale=_reasons(matching.explain(request, pair.learner, pair.mentor)),
            format=request.rules.format,
        )
        for pair in plan.pairs
    ]
    pairings.pair(db, cohort_id, drafts, today)
    count = len(drafts)
    describe(db, ngettext("Propose {count} pairing", "Propose {count} pairings", count).format(count=count))
    return Proposed(count, plan.unmatched, plan.notes)


def unmatched(db: Db, cohort_id: int) -> list[matching.Unmatched]:
    """Who would be left by the best plan as things stand, with the reason and the nearest way out."""
    return list(matching.propose(asking.request(db, cohort_id)).unmatched)


def explain(db: Db, cohort_id: int, learner_id: int, mentor_id: int) -> matching.Explanation:
    """Why two people fit as they do, criterion by criterion, confirmed ones included."""
    request = asking.request(db, cohort_id, also=[learner_id])
    return matching.explain(request, learner_id, mentor_id)


def alternatives(db: Db, cohort_id: int, learner_id: int, limit: int = 3) -> list[matching.WhyNot]:
    """The next best mentors for someone, each with its price to everybody or the rule that forbids it."""
    request = asking.request(db, cohort_id)
    return list(matching.alternatives(request, _open_pairs(db, cohort_id), learner_id, limit))


def why_not(db: Db, cohort_id: int, learner_id: int, mentor_id: int) -> matching.WhyNot:
    """What forbids a pair, or what it would cost everybody."""
    request = asking.request(db, cohort_id)
    return matching.why_not(request, _open_pairs(db, cohort_id), learner_id, mentor_id)


def supply(db: Db, cohort_id: int) -> list[matching.SkillSupply]:
    """For each skill how many want it, how many could help, and the free places."""
    return list(matching.supply(asking.request(db, cohort_id)))


@command(N_("Pair by hand"))
def pair_by_hand(db: Db, cohort_id: int, learner_id: int, mentor_id: int, today: date) -> int:
    """Propose these two, whatever the plan says; an open proposal of the learner gives way."""
    for pairing in _open(db, cohort_id):
        if any(member.participant_id == learner_id for member in pairing.learners):
            _delete(db, pairing.id)
    explanation = explain(db, cohort_id, learner_id, mentor_id)
    hard = [barrier for barrier in explanation.barriers if barrier.code in _NEVER]
    if hard:
        raise Refused(hard[0].sentence)
    draft = PairingDraft((mentor_id,), (learner_id,), int(explanation.total * 100), _reasons(explanation))
    return pairings.pair(db, cohort_id, [draft], today)[0]


_NEVER = {"H1", "H2", "H3", "H4", "H5"}
"""What even the coordinator cannot override: oneself, a manager, avoidance, conflict, no place."""


@command(N_("Confirm pairings"))
def confirm(db: Db, wanted: Sequence[int], today: date) -> None:
    """Record that both sides said yes: the pairings are agreed and their people matched."""
    by = db.scalar(select(Owner.coordinator)) or ""
    for pairing_id in wanted:
        pairing = pairings.get(db, pairing_id)
        pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, PairingState.AGREED)
        pairing.agreed_on = today
        for member in db.scalars(select(Member).where(Member.pairing_id == pairing_id)):
            if member.acceptance is not Acceptance.YES:
                member.acceptance, member.answered_on, member.recorded_by = Acceptance.YES, today, by
            member.joined_on = today
            _match(db, member.participant_id)
    count = len(wanted)
    describe(db, ngettext("Confirm {count} pairing", "Confirm {count} pairings", count).format(count=count))


@command(N_("Decline pairing"))
def decline(db: Db, pairing_id: int, participant_id: int | None, today: date) -> None:
    """One side (or nobody in particular) said no: it is over, and never proposed again by itself."""
    row = pairings.row(db, pairing_id)
    pairing = pairings.get(db, pairing_id)
    pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, PairingState.DECLINED)
    pairing.declined_on = today
    if participant_id is not None:
        pairings.answer(db, pairing_id, participant_id, Acceptance.NO, today)
    for mentor in row.mentors:
        for learner in row.learners:
            pairings.forbid(db, mentor.participant_id, learner.participant_id, _("One of them declined."))


@command(N_("End pairing"))
def end(db: Db, pairing_id: int, reason: EndReason | None, on: date) -> None:
    """End a pairing: completed without a reason or when goals were met early, otherwise ended early.

    Sessions still planned are called off. Raises `Refused` when it has not begun.
    """
    pairing = pairings.get(db, pairing_id)
    if pairing.state is PairingState.AGREED:
        to = PairingState.CANCELLED
    elif reason in {None, EndReason.GOALS_MET_EARLY}:
        to = PairingState.COMPLETED
    else:
        to = PairingState.ENDED_EARLY
    pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, to)
    pairing.ended_on, pairing.end_reason = on, reason
    _call_off(db, pairing_id)
    for member in db.scalars(select(Member).where(Member.pairing_id == pairing_id, Member.left_on.is_(None))):
        member.left_on = on
        db.flush()
        _unmatch(db, member.participant_id, completed=to is PairingState.COMPLETED)


@command(N_("Withdraw participant"))
def withdraw(db: Db, participant_id: int, reason: str, today: date) -> None:
    """Someone leaves the cohort: their pairings end without fault, groups go on without them."""
    participant = db.get_one(Participant, participant_id)
    for row in pairings.of_participant(db, participant_id):
        if row.state is PairingState.PROPOSED:
            _delete(db, row.id)
        elif row.state.confirmed:
            _leave(db, row, participant_id, today)
    participant.state = lifecycles.moved(
        lifecycles.PARTICIPANT, participant.state, ParticipantState.WITHDRAWN
    )
    participant.withdrawn_on, participant.withdraw_reason = today, reason.strip()


def _leave(db: Db, row: PairingRow, participant_id: int, today: date) -> None:
    mine = next(member for member in row.current if member.participant_id == participant_id)
    same_side = [member for member in row.current if member.side is mine.side]
    if len(same_side) > 1:
        member = db.scalars(
            select(Member).where(Member.pairing_id == row.id, Member.participant_id == participant_id)
        ).one()
        member.left_on = today
    else:
        no_fault = EndReason.NO_FAULT_MENTOR if mine.side is Side.MENTOR else EndReason.NO_FAULT_MENTEE
        end(db, row.id, no_fault, today)


def _match(db: Db, participant_id: int) -> None:
    participant = db.get_one(Participant, participant_id)
    if participant.state is ParticipantState.MATCHED:
        return
    if participant.onboarded_on is None and participant.onboarding_override_on is None:
        raise Refused(
            _("Somebody in this pairing is not onboarded yet. Tick the steps, or override with a reason.")
        )
    participant.state = lifecycles.moved(lifecycles.PARTICIPANT, participant.state, ParticipantState.MATCHED)


def _unmatch(db: Db, participant_id: int, *, completed: bool) -> None:
    """Back to accepted, or completed, once no other confirmed pairing holds them."""
    participant = db.get_one(Participant, participant_id)
    others = [
        row
        for row in pairings.of_participant(db, participant_id)
        if row.state.confirmed and _in(row, participant_id)
    ]
    if not others and participant.state in {ParticipantState.MATCHED, ParticipantState.PAUSED}:
        to = (
            ParticipantState.COMPLETED if completed and participant.role.learns else ParticipantState.ACCEPTED
        )
        participant.state = lifecycles.moved(lifecycles.PARTICIPANT, participant.state, to)


def _in(row: PairingRow, participant_id: int) -> bool:
    return any(member.participant_id == participant_id for member in row.current)


def _call_off(db: Db, pairing_id: int) -> None:
    planned = select(MentoringSession).where(
        MentoringSession.pairing_id == pairing_id, MentoringSession.state == SessionState.SCHEDULED
    )
    for session in db.scalars(planned):
        session.state = SessionState.CANCELLED


def _open(db: Db, cohort_id: int) -> list[PairingRow]:
    return [row for row in pairings.rows(db, cohort_id) if row.state is PairingState.PROPOSED]


def _open_pairs(db: Db, cohort_id: int) -> frozenset[tuple[int, int]]:
    return frozenset(
        (learner.participant_id, mentor.participant_id)
        for row in _open(db, cohort_id)
        for learner in row.learners
        for mentor in row.mentors
    )


def _answered(db: Db, cohort_id: int) -> list[PairingRow]:
    """Proposals to which someone has said something already."""
    return [
        row
        for row in _open(db, cohort_id)
        if any(member.acceptance is not Acceptance.ASKED for member in row.members)
    ]


def _drop_open(db: Db, cohort_id: int, keep: list[PairingRow]) -> None:
    kept = {row.id for row in keep}
    for row in _open(db, cohort_id):
        if row.id not in kept:
            _delete(db, row.id)


def _delete(db: Db, pairing_id: int) -> None:
    db.execute(delete(Member).where(Member.pairing_id == pairing_id))
    db.execute(delete(Pairing).where(Pairing.id == pairing_id))


def _without(request: matching.Request, answered: list[PairingRow]) -> matching.Request:
    """The request less those whose proposal is answered: they keep it, and its place."""
    learners = {member.participant_id for row in answered for member in row.learners}
    held = [member.participant_id for row in answered for member in row.mentors]
    return replace(
        request,
        learners=tuple(each for each in request.learners if each.id not in learners),
        mentors=tuple(replace(each, taken=each.taken + held.count(each.id)) for each in request.mentors),
    )


def _reasons(explanation: matching.Explanation) -> tuple[str, ...]:
    """The sentences that speak most for a pair: those of the three criteria with the most points."""
    best = sorted(explanation.components, key=lambda part: part.points, reverse=True)
    return tuple(part.sentence for part in best[:3] if part.points and part.known)
