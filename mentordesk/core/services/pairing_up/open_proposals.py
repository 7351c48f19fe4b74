"""The proposals of a cohort that nobody has confirmed or declined yet, and the matching without them."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import delete, select, update

from mentordesk.core import matching, pairings, programmes
from mentordesk.core.desk import Db
from mentordesk.core.matching.scores import rounded
from mentordesk.core.model import Action, Goal, Member, MentoringSession, Pairing, PairingChange
from mentordesk.core.pairings import PairingDraft, PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.matching_runs import private
from mentordesk.core.services.pairing_up import mentor_rounds, round_request
from mentordesk.core.vocab import Acceptance, PairingState

About = tuple[matching.Request, dict[int, int]]
"""A request, and the mentor by learner that is proposed."""


def open_rows(db: Db, cohort_id: int) -> list[PairingRow]:
    """All that is proposed."""
    return [row for row in pairings.rows(db, cohort_id) if row.state is PairingState.PROPOSED]


def answered(row: PairingRow) -> bool:
    """Whether someone has said something to it already."""
    return any(member.acceptance is not Acceptance.ASKED for member in row.members)


def pairs(rows: Iterable[PairingRow]) -> dict[int, int]:
    """The mentor by learner (participant ids); of several the one who was proposed first."""
    return {
        learner.participant_id: mentor.participant_id
        for row in sorted(rows, key=lambda row: -row.id)
        for learner in row.learners
        for mentor in row.mentors
    }


def request(
    db: Db, cohort_id: int, learner_id: int | None = None, number: int | None = None
) -> matching.Request:
    """What the matching decides anew: proposals that were answered keep their people and their place.

    `learner_id` is asked about in any case, even if somebody has answered, or confirmed their pairing.
    Where a learner has several mentors, it is about those of this `number`, the others stand; without a
    number about the first ones, as if nothing were proposed.
    """
    if programmes.mentors_each(db, cohort_id) > 1:
        found = mentor_rounds.held(db, cohort_id)
        number = found.asked(learner_id) if learner_id is not None and number is None else number
        return round_request.request(db, cohort_id, found, learner_id, number)
    asked = asking.request(db, cohort_id, also=[] if learner_id is None else [learner_id])
    rows = open_rows(db, cohort_id)
    kept = pairs(row for row in rows if answered(row))
    kept.pop(learner_id or 0, None)
    held = list(kept.values())
    return replace(
        asked,
        learners=tuple(each for each in asked.learners if each.id not in kept),
        mentors=tuple(replace(each, taken=each.taken + held.count(each.id)) for each in asked.mentors),
        before=frozenset(pairs(row for row in rows if not answered(row)).items()),
    )


def about(db: Db, cohort_id: int, learner_id: int, pairing_id: int = 0) -> About:
    """What decides about a learner, in the round of a pairing of theirs; and who is proposed in it."""
    rows = open_rows(db, cohort_id)
    if programmes.mentors_each(db, cohort_id) == 1:
        return request(db, cohort_id, learner_id), pairs(rows)
    found = mentor_rounds.held(db, cohort_id)
    number = found.asked(learner_id, pairing_id)
    return request(db, cohort_id, learner_id, number), pairs(found.proposed(number))


def draft(
    request: matching.Request, learner_id: int, mentor_id: int, replaces_id: int | None = None
) -> PairingDraft:
    """A proposal of these two, with its score and the sentences that speak most for it."""
    found = matching.explain(request, learner_id, mentor_id)
    hidden = private.private_keys()
    told = [part for part in found.components if part.key not in hidden]
    best = sorted((part for part in told if _speaks(part)), key=lambda part: part.points, reverse=True)
    return PairingDraft(
        mentors=(mentor_id,),
        learners=(learner_id,),
        score=rounded(found.total, 100),
        rationale=tuple(part.sentence for part in best[:3]),
        format=request.rules.format,
        replaces_id=replaces_id,
    )


def _speaks(part: matching.Component) -> bool:
    """Whether it speaks for the pair; that nobody named anybody, which counts one half, does not."""
    unsaid = part.key == "preference" and part.points * 2 == part.of
    return part.known and part.points > 0 and not unsaid


def remove(db: Db, wanted: Iterable[int]) -> None:
    """Take proposals away as if never made; what already bears something is declined instead."""
    ids = set(wanted)
    kept = _bearing(db, ids)
    db.execute(update(Pairing).where(Pairing.id.in_(kept)).values(state=PairingState.DECLINED))
    for table in (Member, PairingChange):
        db.execute(delete(table).where(table.pairing_id.in_(ids - kept)))
    db.execute(delete(Pairing).where(Pairing.id.in_(ids - kept)))
    db.expire_all()


def _bearing(db: Db, ids: set[int]) -> set[int]:
    """Those to which goals, actions, sessions or a later pairing belong."""
    owners = (Goal.pairing_id, Action.pairing_id, MentoringSession.pairing_id, Pairing.replaces_id)
    return {
        pairing_id
        for owner in owners
        for pairing_id in db.scalars(select(owner).where(owner.in_(ids)))
        if pairing_id is not None
    }
