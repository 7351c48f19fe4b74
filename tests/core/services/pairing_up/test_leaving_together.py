"""Many withdraw at once."""

from datetime import date

from mentordesk.core import pairings, participants
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import EndReason, PairingState, ParticipantState, Role
from tests.core.conftest import make_participant

TODAY = date(2026, 11, 18)


def test_many_leave_in_one_step_and_pairings_end_without_fault(turned, desk, cohort, lone_pair):
    pair = lone_pair(PairingState.ACTIVE)
    alone = desk.do(make_participant, cohort, "Gil Ortiz", Role.MENTEE)
    desk.do(participants.decline, [alone], TODAY)
    free = desk.do(make_participant, cohort, "Hana Ito", Role.MENTEE)
    desk.do(participants.accept, [pair.learner], TODAY)
    act = pairing_up.WithdrawAll(" Moved away ", TODAY)
    wanted = [pair.learner, alone, free]
    assert turned(participants.carry_out, act, wanted) == 2
    assert desk.undo_label == "Withdraw 2 participants"
    states = [desk.ask(participants.profile, each).state for each in wanted]
    assert states == [ParticipantState.WITHDRAWN, ParticipantState.DECLINED, ParticipantState.WITHDRAWN]
    ended = desk.ask(pairings.row, pair.id)
    assert (ended.state, ended.end_reason) == (PairingState.ENDED_EARLY, EndReason.NO_FAULT_MENTEE)
