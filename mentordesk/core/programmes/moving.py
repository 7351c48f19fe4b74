"""The moves of a cohort's state, and what must be there before each."""

from sqlalchemy import func, select

from mentordesk.core import lifecycles
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Cohort, Pairing, Participant
from mentordesk.core.programmes.cohorts import get, promise
from mentordesk.core.vocab import CohortState, PairingState, ParticipantState


def possible_states(db: Db, cohort_id: int) -> list[CohortState]:
    """Where the cohort may go from here, in the order of its life; guards may still refuse."""
    now = get(db, cohort_id).state
    return [state for state in CohortState if state in lifecycles.COHORT[now]]


@command(N_("Move cohort"))
def move_state(db: Db, cohort_id: int, to: CohortState) -> None:
    """Take the cohort to another state; raises `Refused` with the reason."""
    row = get(db, cohort_id)
    row.state = lifecycles.moved(lifecycles.COHORT, row.state, to)
    if to in _GUARDS and (reason := _GUARDS[to](db, row)):
        raise Refused(reason)
    if to is CohortState.CLOSED:
        _close_places(db, cohort_id)
    describe(db, _("Move cohort to {state}").format(state=to.label.lower()))


def _ready_to_recruit(db: Db, row: Cohort) -> str:
    _objective, metric = promise(db, row.programme_id)
    missing = {
        _("an objective with a success metric"): metric is not None,
        _("the responsibilities"): bool(row.responsibilities.strip()),
        _("a contact for when things go wrong"): bool(row.escalation),
    }
    lacking = [words for words, there in missing.items() if not there]
    return _("Before recruiting, add: {what}.").format(what=", ".join(lacking)) if lacking else ""


def _ready_to_run(db: Db, row: Cohort) -> str:
    states = (PairingState.AGREED, PairingState.ACTIVE)
    agreed = db.scalar(select(func.count()).where(Pairing.cohort_id == row.id, Pairing.state.in_(states)))
    return "" if agreed else _("Confirm at least one pairing first.")


def _ready_to_close(db: Db, row: Cohort) -> str:
    open_states = tuple(state for state in PairingState if lifecycles.PAIRING[state])
    going = db.scalar(select(func.count()).where(Pairing.cohort_id == row.id, Pairing.state.in_(open_states)))
    return _("{count} pairings have not ended yet.").format(count=going) if going else ""


_GUARDS = {
    CohortState.RECRUITING: _ready_to_recruit,
    CohortState.RUNNING: _ready_to_run,
    CohortState.CLOSED: _ready_to_close,
}


def _close_places(db: Db, cohort_id: int) -> None:
    """Whoever still waits when the cohort closes was not placed."""
    waiting = (ParticipantState.ACCEPTED, ParticipantState.WAITLISTED)
    for participant in db.scalars(
        select(Participant).where(Participant.cohort_id == cohort_id, Participant.state.in_(waiting))
    ):
        participant.state = ParticipantState.UNPLACED
