"""What may become what, and the sentence that refuses the rest."""

import pytest

from mentordesk.core import lifecycles, vocab
from mentordesk.core.errors import Refused
from mentordesk.core.lifecycles import moved

# written out from the plan of lifecycles, a line a kind: from > to, to; a state alone is final
PLAN = {
    "PROGRAMME": "draft > active; active > archived; archived > active",
    "COHORT": "planning > recruiting, cancelled; recruiting > matching, cancelled; "
    "matching > running, recruiting, cancelled; running > closing, paused, cancelled; "
    "paused > running, cancelled; closing > closed, running; closed; cancelled",
    "PARTICIPANT": "invited > applied, declined; applied > accepted, waitlisted, declined, withdrawn; "
    "waitlisted > accepted, declined, withdrawn, unplaced; accepted > matched, withdrawn, unplaced; "
    "matched > accepted, paused, completed, withdrawn; paused > matched, accepted, withdrawn; "
    "completed; declined; withdrawn; unplaced",
    "PAIRING": "proposed > agreed, declined; agreed > active, cancelled; "
    "active > paused, completed, ended_early; paused > active, completed, ended_early; "
    "completed; ended_early; declined; cancelled",
    "SESSION": "proposed > scheduled, cancelled; scheduled > scheduled, held, no_show, cancelled; "
    "held > scheduled; no_show > scheduled; cancelled > scheduled",
    "GOAL": "draft > active, dropped; active > on_hold, closed, dropped; on_hold > active, dropped; "
    "closed; dropped",
    "ACTION": "open > done, dropped; done > open; dropped",
    "WAVE": "draft > open; open > closed; closed > reported, open; reported",
}
KINDS = {
    "PROGRAMME": vocab.ProgrammeState,
    "COHORT": vocab.CohortState,
    "PARTICIPANT": vocab.ParticipantState,
    "PAIRING": vocab.PairingState,
    "SESSION": vocab.SessionState,
    "GOAL": vocab.GoalState,
    "ACTION": vocab.ActionState,
    "WAVE": vocab.WaveState,
}


def planned(kind):
    pairs = [part.partition(" > ") for part in PLAN[kind].split("; ")]
    return {now: set(filter(None, to.split(", "))) for now, _arrow, to in pairs}


@pytest.mark.parametrize("kind", PLAN)
def test_the_moves_are_those_of_the_plan(kind):
    moves = getattr(lifecycles, kind)
    assert {now.key: {to.key for to in after} for now, after in moves.items()} == planned(kind)
    assert set(moves) == set(KINDS[kind])


@pytest.mark.parametrize("kind", PLAN)
def test_each_pair_of_states_is_a_move_or_refused(kind):
    moves = getattr(lifecycles, kind)
    for now in moves:
        for to in moves:
            if to.key in planned(kind)[now.key]:
                assert moved(moves, now, to) is to
            else:
                with pytest.raises(Refused):
                    moved(moves, now, to)


def test_a_refusal_names_what_is_possible_from_here():
    with pytest.raises(Refused, match=r"^From open it can only become: done, dropped\.$"):
        moved(lifecycles.ACTION, vocab.ActionState.OPEN, vocab.ActionState.OPEN)


def test_a_final_state_says_so():
    with pytest.raises(Refused, match=r"^This is withdrawn, which is final\.$"):
        moved(lifecycles.PARTICIPANT, vocab.ParticipantState.WITHDRAWN, vocab.ParticipantState.ACCEPTED)
