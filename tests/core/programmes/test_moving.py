"""The moves of a cohort's state, and what bars them."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import feedback, participants, programmes
from mentordesk.core.desk import command
from mentordesk.core.errors import Refused
from mentordesk.core.model import Cohort, Pairing
from mentordesk.core.programmes import CohortDraft, Move
from mentordesk.core.vocab import CohortState, PairingState, ParticipantState, Role, WaveState

TODAY = date(2027, 6, 1)
READY = CohortDraft(
    programme="Emerging leaders",
    name="2026",
    start_on=date(2026, 9, 1),
    end_on=date(2027, 5, 31),
    objective="More nurses lead a ward",
    metric="Goals reached",
    target=10.0,
    responsibilities="Meet once a month.",
    escalation=("Sam Cole",),
)


@command("Put")
def put(db, number, state):
    db.get_one(Cohort, number).state = state


@command("Put")
def put_pairing(db, number, state):
    db.get_one(Pairing, number).state = state


def refusals(desk, number):
    return {move.to: move.refusal for move in desk.ask(programmes.moves, number)}


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ({"metric": "", "target": None}, "an objective with a success metric"),
        ({"objective": "", "metric": "", "target": None}, "an objective with a success metric"),
        ({"responsibilities": " "}, "the responsibilities"),
        ({"escalation": ()}, "a contact for when things go wrong"),
        (
            {"responsibilities": "", "escalation": ()},
            "the responsibilities, a contact for when things go wrong",
        ),
    ],
)
def test_recruiting_waits_for_what_was_not_said(desk, missing, words):
    number = desk.do(programmes.add, replace(READY, **missing))
    with pytest.raises(Refused, match=rf"^Before recruiting, add: {words}\.$"):
        desk.do(programmes.move_state, number, CohortState.RECRUITING, TODAY)
    assert desk.ask(programmes.cohort, number).state is CohortState.PLANNING


def test_a_cohort_with_everything_said_recruits(turned, desk):
    number = desk.do(programmes.add, READY)
    turned(programmes.move_state, number, CohortState.RECRUITING, TODAY)
    assert desk.ask(programmes.cohort, number).state is CohortState.RECRUITING
    assert desk.undo_label == "Move cohort to recruiting"


def test_a_move_that_is_not_listed_is_refused(desk):
    number = desk.do(programmes.add, READY)
    with pytest.raises(Refused, match="From planning it can only become: cancelled, recruiting"):
        desk.do(programmes.move_state, number, CohortState.RUNNING, TODAY)


def test_the_possible_states_come_in_the_order_of_a_cohorts_life(desk, cohort):
    desk.do(put, cohort, CohortState.RUNNING)
    assert desk.ask(programmes.possible_states, cohort) == [
        CohortState.PAUSED,
        CohortState.CLOSING,
        CohortState.CANCELLED,
    ]


def test_each_move_tells_what_is_in_the_way(desk):
    number = desk.do(programmes.add, replace(READY, escalation=()))
    assert desk.ask(programmes.moves, number) == [
        Move(CohortState.RECRUITING, "Before recruiting, add: a contact for when things go wrong."),
        Move(CohortState.CANCELLED, ""),
    ]


@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        (PairingState.PROPOSED, "Confirm at least one pairing first."),
        (PairingState.DECLINED, "Confirm at least one pairing first."),
        (PairingState.AGREED, ""),
        (PairingState.ACTIVE, ""),
    ],
)
def test_running_waits_for_a_confirmed_pairing(desk, cohort, lone_pair, state, refusal):
    lone_pair(state)
    desk.do(put, cohort, CohortState.MATCHING)
    assert refusals(desk, cohort)[CohortState.RUNNING] == refusal


@pytest.mark.parametrize(
    ("states", "refusal"),
    [
        ((PairingState.COMPLETED, PairingState.DECLINED), ""),
        ((PairingState.ENDED_EARLY, PairingState.CANCELLED), ""),
        (
            (PairingState.COMPLETED, PairingState.PAUSED),
            "1 pairing has not ended yet. The feedback slips close with the cohort.",
        ),
        (
            (PairingState.PROPOSED, PairingState.AGREED),
            "2 pairings have not ended yet. The feedback slips close with the cohort.",
        ),
    ],
)
def test_closing_waits_until_all_pairings_have_ended(desk, pair, other_pair, states, refusal):
    for which, state in zip((pair, other_pair), states, strict=True):
        desk.do(put_pairing, which.id, state)
    desk.do(put, pair.cohort_id, CohortState.CLOSING)
    assert refusals(desk, pair.cohort_id)[CohortState.CLOSED] == refusal


def test_who_still_waits_when_the_cohort_closes_was_not_placed(turned, desk, cohort):
    def someone(name):
        return desk.do(participants.add, cohort, participants.PersonDraft(name, Role.MENTEE))

    accepted, waiting, applied = map(someone, ("Ada Obi", "Ben Moss", "Cleo Reid"))
    desk.do(participants.accept, [accepted], date(2026, 9, 1))
    desk.do(participants.waitlist, [waiting])
    desk.do(put, cohort, CohortState.CLOSING)
    turned(programmes.move_state, cohort, CohortState.CLOSED, TODAY)
    states = [desk.ask(participants.profile, each).state for each in (accepted, waiting, applied)]
    assert states == [ParticipantState.UNPLACED, ParticipantState.UNPLACED, ParticipantState.APPLIED]


@pytest.mark.parametrize(
    ("now", "then"),
    [(CohortState.CLOSING, CohortState.CLOSED), (CohortState.RUNNING, CohortState.CANCELLED)],
)
def test_the_standing_surveys_close_with_the_cohort(turned, desk, cohort, now, then):
    desk.do(put, cohort, now)
    turned(programmes.move_state, cohort, then, TODAY)
    found = {(wave.state, wave.closes_on) for wave in desk.ask(feedback.waves, cohort)}
    assert found == {(WaveState.CLOSED, TODAY)}
