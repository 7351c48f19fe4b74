"""What becomes of people when their pairings rest, go on or end: their states follow."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.lifecycles import PARTICIPANT, moved
from mentordesk.core.model import Member, Pairing, Participant
from mentordesk.core.vocab import PairingState, ParticipantState

_IN_PAIRINGS = (ParticipantState.MATCHED, ParticipantState.PAUSED)
_GOING = {PairingState.AGREED, PairingState.ACTIVE}


def members(db: Db, pairing_id: int) -> list[int]:
    """The participants who are in a pairing now."""
    now = select(Member.participant_id).where(Member.pairing_id == pairing_id, Member.left_on.is_(None))
    return list(db.scalars(now.order_by(Member.id)))


def follow(db: Db, people: Sequence[int], *, completed: bool = False) -> None:
    """Matched while a pairing of theirs goes on, paused while all rest; else accepted, or completed.

    Completed are learners whose pairing was; a mentor is there for the next one.
    """
    db.flush()
    standing = _standing(db, people)
    for participant in db.scalars(select(Participant).where(Participant.id.in_(people))):
        if participant.state in _IN_PAIRINGS:
            done = completed and participant.role.learns
            for to in _road(participant.state, _wanted(standing[participant.id], done=done)):
                participant.state = moved(PARTICIPANT, participant.state, to)


def _standing(db: Db, people: Sequence[int]) -> defaultdict[int, set[PairingState]]:
    found = (
        select(Member.participant_id, Pairing.state)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .where(Member.participant_id.in_(people), Member.left_on.is_(None))
    )
    standing: defaultdict[int, set[PairingState]] = defaultdict(set)
    for participant, state in db.execute(found):
        standing[participant].add(state)
    return standing


def _wanted(pairings: set[PairingState], *, done: bool) -> ParticipantState:
    if pairings & _GOING:
        return ParticipantState.MATCHED
    if PairingState.PAUSED in pairings:
        return ParticipantState.PAUSED
    return ParticipantState.COMPLETED if done else ParticipantState.ACCEPTED


def _road(now: ParticipantState, to: ParticipantState) -> Iterable[ParticipantState]:
    """The moves between two states; who rests goes on before they complete."""
    if now is to:
        return ()
    rested = now is ParticipantState.PAUSED and to is ParticipantState.COMPLETED
    return (ParticipantState.MATCHED, to) if rested else (to,)
