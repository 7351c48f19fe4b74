"""How a pairing ends, for both or because one leaves."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, select

from mentordesk.core import lifecycles, pairings, typed, words
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import MentoringSession, Participant, SessionChange
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.pairing_up import group_members, open_proposals
from mentordesk.core.vocab import ChangeKind, EndReason, PairingState, ParticipantState, SessionState, Side


@dataclass(frozen=True, slots=True)
class Consequences:
    """What ending a pairing on a day does: sessions called off, and past ones that nobody has recorded."""

    called_off: int
    unlogged: int


def consequences(db: Db, pairing_id: int, on: date) -> Consequences:
    """What `end` would do on that day."""
    counted = select(func.count()).select_from(MentoringSession)
    later = db.scalar(counted.where(_after(pairing_id, on))) or 0
    all_open = db.scalar(counted.where(_planned(pairing_id))) or 0
    return Consequences(later, all_open - later)


@command(N_("End pairing"))
def end(db: Db, pairing_id: int, reason: EndReason | None, on: date) -> None:
    """End a pairing: completed without a reason or when goals were met early, otherwise ended early.

    Sessions planned after that day are called off; one that was only agreed is cancelled, and one whose
    start had still to come never began. Raises `Invalid` for a day before they last met, `Refused` when
    it is proposed or over.
    """
    pairing = pairings.get(db, pairing_id)
    if pairing.state is PairingState.AGREED:
        to = PairingState.CANCELLED
    elif reason in {None, EndReason.GOALS_MET_EARLY}:
        to = PairingState.COMPLETED
    else:
        to = PairingState.ENDED_EARLY
    pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, to)
    _refuse_if_met_after(db, pairing_id, on)
    if pairing.started_on is not None and on < pairing.started_on:
        if to is PairingState.COMPLETED:
            raise Invalid([Problem("reason", _("They have not begun by then. Say why it ends."))])
        pairing.started_on = None
    pairing.ended_on, pairing.end_reason = on, reason
    wind_up(db, pairing_id, on, completed=to is PairingState.COMPLETED)


def wind_up(db: Db, pairing_id: int, on: date, *, completed: bool) -> None:
    """What follows when a pairing is over: later sessions, pauses, memberships and its people's states."""
    _call_off(db, pairing_id, on)
    pairings.end_pauses(db, pairing_id, on)
    people = [member.participant_id for member in pairings.row(db, pairing_id).current]
    for participant_id in people:
        pairings.leave(db, pairing_id, participant_id, on)
    pairings.follow(db, people, completed=completed)


@command(N_("Withdraw participant"))
def withdraw(db: Db, participant_id: int, reason: str, today: date) -> None:
    """Someone leaves the cohort: their pairings end without fault, groups go on without them."""
    why = typed.checked("reason", reason)
    participant = db.get_one(Participant, participant_id)
    for row in pairings.of_participant(db, participant_id):
        if row.state is PairingState.PROPOSED:
            _leave_proposal(db, row, participant_id)
        elif row.state.confirmed and row.holds(participant_id):
            _leave(db, row, participant_id, today)
    pairings.stop_covering(db, participant_id, today)
    participant.state = lifecycles.moved(
        lifecycles.PARTICIPANT, participant.state, ParticipantState.WITHDRAWN
    )
    participant.withdrawn_on, participant.withdraw_reason = today, why


def _leave_proposal(db: Db, row: PairingRow, participant_id: int) -> None:
    """A proposed group goes on without them; a pair is proposed no longer."""
    if row.format.gathers and row.holds(participant_id):
        group_members.go_out(db, row, participant_id)
    elif row.holds(participant_id):
        open_proposals.remove(db, [row.id])


def _leave(db: Db, row: PairingRow, participant_id: int, today: date) -> None:
    mine = next(member for member in row.current if member.participant_id == participant_id)
    same_side = [member for member in row.current if member.side is mine.side]
    if len(same_side) > 1:
        pairings.leave(db, row.id, participant_id, today)
        gone = pairings.Changed(ChangeKind.LEFT, today + timedelta(days=1), who=participant_id)
        pairings.note(db, row.id, gone)
    else:
        no_fault = EndReason.NO_FAULT_MENTOR if mine.side is Side.MENTOR else EndReason.NO_FAULT_MENTEE
        end(db, row.id, no_fault, today)


def _refuse_if_met_after(db: Db, pairing_id: int, on: date) -> None:
    held = (MentoringSession.pairing_id == pairing_id, MentoringSession.state == SessionState.HELD)
    last = db.scalar(select(func.max(MentoringSession.day)).where(*held))
    if last is not None and last > on:
        sentence = _("They met on {day}, so it cannot have ended before.")
        raise Invalid([Problem("on", sentence.format(day=words.long_date(last)))])


def _call_off(db: Db, pairing_id: int, on: date) -> None:
    for session in db.scalars(select(MentoringSession).where(_after(pairing_id, on))):
        change = SessionChange(
            session_id=session.id,
            changed_on=on,
            old=session.state.key,
            new=SessionState.CANCELLED.key,
            reason=_("The pairing ended."),
            moved=False,
        )
        session.state = lifecycles.moved(lifecycles.SESSION, session.state, SessionState.CANCELLED)
        db.add(change)


def _planned(pairing_id: int) -> ColumnElement[bool]:
    final = [state for state in SessionState if state.final]
    return and_(MentoringSession.pairing_id == pairing_id, MentoringSession.state.not_in(final))


def _after(pairing_id: int, on: date) -> ColumnElement[bool]:
    """Planned sessions after a day; those of before may have been held and are still to be recorded."""
    return and_(_planned(pairing_id), MentoringSession.day > on)
