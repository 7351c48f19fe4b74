"""Which mentor a pairing brings is told where each has several, and nowhere else."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.model import Cohort, Member, Pairing
from mentordesk.core.pairings.mentor_numbers import called
from mentordesk.core.vocab import Acceptance, PairingState, Side


@command("Make")
def make(db, cohort, people, said):
    pairing = Pairing(cohort_id=cohort, code=f"R-{said.key}", state=PairingState.PROPOSED)
    db.add(pairing)
    db.flush()
    for side, who in zip((Side.MENTOR, Side.LEARNER), people, strict=True):
        db.add(Member(pairing_id=pairing.id, participant_id=who, side=side, acceptance=said))
    return pairing.id


@command("Change")
def set_each(db, cohort, number):
    db.get_one(Cohort, cohort).mentors_each = number


@pytest.mark.parametrize("each", [None, 3])
def test_confirmed_ones_come_first_then_those_with_an_answer(desk, cohort, pair, other_pair, each):
    desk.do(set_each, cohort, each)
    two = (other_pair.mentor, pair.learner)
    ids = [pair.id, *(desk.do(make, cohort, two, said) for said in (Acceptance.ASKED, Acceptance.YES))]
    nth = {row.id: row.nth for row in desk.ask(pairings.rows, cohort)}
    assert [nth[number] for number in ids] == ([1, 3, 2] if each else [0, 0, 0])


def test_they_are_called_first_and_second():
    assert [called(number) for number in range(4)] == ["", "First mentor", "Second mentor", "Third mentor"]
