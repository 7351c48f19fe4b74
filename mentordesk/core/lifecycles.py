"""What may become what: the only moves that the program makes or lets a person make."""

from collections.abc import Mapping
from typing import TypeVar

from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _
from mentordesk.core.vocab import (
    ActionState,
    CohortState,
    GoalState,
    PairingState,
    ParticipantState,
    ProgrammeState,
    RunState,
    SessionState,
    Vocabulary,
    WaveState,
)

State = TypeVar("State", bound=Vocabulary)
Moves = Mapping[State, frozenset[State]]

PROGRAMME: Moves[ProgrammeState] = {
    ProgrammeState.DRAFT: frozenset({ProgrammeState.ACTIVE}),
    ProgrammeState.ACTIVE: frozenset({ProgrammeState.ARCHIVED}),
    ProgrammeState.ARCHIVED: frozenset({ProgrammeState.ACTIVE}),
}

_C = CohortState
COHORT: Moves[CohortState] = {
    _C.PLANNING: frozenset({_C.RECRUITING, _C.CANCELLED}),
    _C.RECRUITING: frozenset({_C.MATCHING, _C.CANCELLED}),
    _C.MATCHING: frozenset({_C.RUNNING, _C.RECRUITING, _C.CANCELLED}),
    _C.RUNNING: frozenset({_C.CLOSING, _C.PAUSED, _C.CANCELLED}),
    _C.PAUSED: frozenset({_C.RUNNING, _C.CANCELLED}),
    _C.CLOSING: frozenset({_C.CLOSED, _C.RUNNING}),
    _C.CLOSED: frozenset(),
    _C.CANCELLED: frozenset(),
}

_P = ParticipantState
PARTICIPANT: Moves[ParticipantState] = {
    _P.INVITED: frozenset({_P.APPLIED, _P.DECLINED}),
    _P.APPLIED: frozenset({_P.ACCEPTED, _P.WAITLISTED, _P.DECLINED, _P.WITHDRAWN}),
    _P.WAITLISTED: frozenset({_P.ACCEPTED, _P.DECLINED, _P.WITHDRAWN, _P.UNPLACED}),
    _P.ACCEPTED: frozenset({_P.MATCHED, _P.WITHDRAWN, _P.UNPLACED}),
    _P.MATCHED: frozenset({_P.ACCEPTED, _P.PAUSED, _P.COMPLETED, _P.WITHDRAWN}),
    _P.PAUSED: frozenset({_P.MATCHED, _P.ACCEPTED, _P.WITHDRAWN}),
    _P.COMPLETED: frozenset(),
    _P.DECLINED: frozenset(),
    _P.WITHDRAWN: frozenset(),
    _P.UNPLACED: frozenset(),
}

_R = PairingState
PAIRING: Moves[PairingState] = {
    _R.PROPOSED: frozenset({_R.AGREED, _R.DECLINED}),
    _R.AGREED: frozenset({_R.ACTIVE, _R.CANCELLED}),
    _R.ACTIVE: frozenset({_R.PAUSED, _R.COMPLETED, _R.ENDED_EARLY}),
    _R.PAUSED: frozenset({_R.ACTIVE, _R.COMPLETED, _R.ENDED_EARLY}),
    _R.COMPLETED: frozenset(),
    _R.ENDED_EARLY: frozenset(),
    _R.DECLINED: frozenset(),
    _R.CANCELLED: frozenset(),
}

_S = SessionState
SESSION: Moves[SessionState] = {
    _S.PROPOSED: frozenset({_S.SCHEDULED, _S.CANCELLED}),
    _S.SCHEDULED: frozenset({_S.SCHEDULED, _S.HELD, _S.NO_SHOW, _S.CANCELLED}),
    _S.HELD: frozenset({_S.SCHEDULED}),
    _S.NO_SHOW: frozenset({_S.SCHEDULED}),
    _S.CANCELLED: frozenset({_S.SCHEDULED}),
}

_G = GoalState
GOAL: Moves[GoalState] = {
    _G.DRAFT: frozenset({_G.ACTIVE, _G.DROPPED}),
    _G.ACTIVE: frozenset({_G.ON_HOLD, _G.CLOSED, _G.DROPPED}),
    _G.ON_HOLD: frozenset({_G.ACTIVE, _G.DROPPED}),
    _G.CLOSED: frozenset(),
    _G.DROPPED: frozenset(),
}

_A = ActionState
ACTION: Moves[ActionState] = {
    _A.OPEN: frozenset({_A.DONE, _A.DROPPED}),
    _A.DONE: frozenset({_A.OPEN}),
    _A.DROPPED: frozenset(),
}

RUN: Moves[RunState] = {
    RunState.DRAFT: frozenset({RunState.REVIEW}),
    RunState.REVIEW: frozenset({RunState.DRAFT, RunState.SIGNED}),
    RunState.SIGNED: frozenset(),
}

_W = WaveState
WAVE: Moves[WaveState] = {
    _W.DRAFT: frozenset({_W.OPEN}),
    _W.OPEN: frozenset({_W.CLOSED}),
    _W.CLOSED: frozenset({_W.REPORTED, _W.OPEN}),
    _W.REPORTED: frozenset(),
}


def moved(moves: Moves[State], now: State, to: State) -> State:
    """`to`, if that move is listed; else `Refused` with what is possible from here."""
    if to in moves[now]:
        return to
    if not moves[now]:
        raise Refused(_("This is {now}, which is final.").format(now=now.label.lower()))
    possible = ", ".join(sorted(state.label.lower() for state in moves[now]))
    raise Refused(
        _("From {now} it can only become: {possible}.").format(now=now.label.lower(), possible=possible)
    )
