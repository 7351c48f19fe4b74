"""People rest and go on with their pairings."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.model import Member, Participant
from mentordesk.core.vocab import PairingState, ParticipantState, Side

TODAY, LATER = date(2026, 11, 18), date(2026, 12, 18)
MATCHED, PAUSED = ParticipantState.MATCHED, ParticipantState.PAUSED


@command("Match")
def match(db, *people):
    for number in people:
        db.get_one(Participant, number).state = MATCHED


@command("Join")
def mentor_too(db, pairing_id, mentor):
    db.query(Member).filter_by(pairing_id=pairing_id, side=Side.MENTOR).update({"participant_id": mentor})


@pytest.fixture
def states(desk, pair):
    desk.do(match, pair.mentor, pair.learner)
    return lambda: [desk.ask(participants.profile, each).state for each in (pair.mentor, pair.learner)]


def test_people_rest_with_their_pairing_and_go_on_with_it(desk, pair, states, turned):
    turned(pairings.pause, pair.id, TODAY, LATER, "")
    assert states() == [PAUSED, PAUSED]
    turned(pairings.resume, pair.id, LATER)
    assert states() == [MATCHED, MATCHED]


def test_a_mentor_with_another_pairing_goes_on(desk, pair, lone_pair, states):
    desk.do(mentor_too, lone_pair(PairingState.ACTIVE).id, pair.mentor)
    desk.do(pairings.pause, pair.id, TODAY, LATER, "")
    assert states() == [MATCHED, PAUSED]
