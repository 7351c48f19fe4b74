"""The moves of a cohort's state, and what must be there before each."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from mentordesk.core import lifecycles, safeguarding
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Cohort, Pairing, Participant, Wave
from mentordesk.core.programmes.cohorts import get, promise
from mentordesk.core.vocab import CohortState, PairingState, ParticipantState, WaveState


def possible_states(db: Db, cohort_id: int) -> list[CohortState]:
    """Where the cohort may go from here, in the order of its life; guards may still refuse."""
    now = get(db, cohort_id).state
    return [state for state in CohortState if state in lifecycles.COHORT[now]]


@dataclass(frozen=True, slots=True)
class Move:
    """A state that a cohort may go to next, and why it may not yet ("" when nothing is in the way)."""

    to: CohortState
    refusal: str


def moves(db: Db, cohort_id: int) -> list[Move]:
    """Where the cohort may go from here, each with what is still in the way."""
    row = get(db, cohort_id)
    return [Move(to, _refusal(db, row, to)) for to in possible_states(db, cohort_id)]


@command(N_("Move cohort"))
def move_state(db: Db, cohort_id: int, to: CohortState, today: date) -> None:
    """Take the cohort to another state; raises `Refused` with the reason.

    Its standing surveys are closed with it, when it is cancelled too.
    """
    row = get(db, cohort_id)
    state = lifecycles.moved(lifecycles.COHORT, row.state, to)
    if reason := _refusal(db, row, to):
        raise Refused(reason)
    row.state = state
    if to is CohortState.CLOSED:
        _close_places(db, cohort_id)
    if not lifecycles.COHORT[to]:
        _close_surveys(db, cohort_id, today)
    describe(db, _("Move cohort to {state}").format(state=to.label.lower()))


def _ready_to_recruit(db: Db, row: Cohort) -> str:
    _objective, metric = promise(db, row.programme_id)
    missing = {
        _("an objective with a success metric"): metric is not None,
        _("the responsibilities"): bool(row.responsibilities.strip()),
        _("a contact for when things go wrong"): bool(row.escalation),
    }
    lacking = [words for words, there in missing.items() if not there]
    if lacking:
        return _("Before recruiting, add: {what}.").format(what=", ".join(lacking))
    return safeguarding.lacking(db, row, safeguarding.CONCERNED)


def _ready_to_run(db: Db, row: Cohort) -> str:
    states = (PairingState.AGREED, PairingState.ACTIVE)
    agreed = db.scalar(select(func.count()).where(Pairing.cohort_id == row.id, Pairing.state.in_(states)))
    if not agreed:
        return _("Confirm at least one pairing first.")
    return safeguarding.lacking(db, row, safeguarding.TAKING_PART)


def _ready_to_close(db: Db, row: Cohort) -> str:
    open_states = tuple(state for state in PairingState if lifecycles.PAIRING[state])
    query = select(func.count()).where(Pairing.cohort_id == row.id, Pairing.state.in_(open_states))
    going = db.scalar(query) or 0
    sentence = ngettext(
        "{count} pairing has not ended yet. The feedback slips close with the cohort.",
        "{count} pairings have not ended yet. The feedback slips close with the cohort.",
        going,
    )
    return sentence.format(count=going) if going else ""


_GUARDS = {
    CohortState.RECRUITING: _ready_to_recruit,
    CohortState.RUNNING: _ready_to_run,
    CohortState.CLOSED: _ready_to_close,
}


def _refusal(db: Db, row: Cohort, to: CohortState) -> str:
    return _GUARDS[to](db, row) if to in _GUARDS else ""


def _close_places(db: Db, cohort_id: int) -> None:
    """Whoever still waits when the cohort closes was not placed."""
    waiting = (ParticipantState.ACCEPTED, ParticipantState.WAITLISTED)
    for participant in db.scalars(
        select(Participant).where(Participant.cohort_id == cohort_id, Participant.state.in_(waiting))
    ):
        participant.state = lifecycles.moved(
            lifecycles.PARTICIPANT, participant.state, ParticipantState.UNPLACED
        )


def _close_surveys(db: Db, cohort_id: int, today: date) -> None:
    """Standing surveys are open as long as their cohort, so nobody has to close them first."""
    standing = (Wave.cohort_id == cohort_id, Wave.standing, Wave.state == WaveState.OPEN)
    for wave in db.scalars(select(Wave).where(*standing)):
        wave.state, wave.closes_on = lifecycles.moved(lifecycles.WAVE, wave.state, WaveState.CLOSED), today
