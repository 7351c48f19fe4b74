"""Many accepted, put on the waiting list, or declined at once."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid
from mentordesk.core.model import Participant
from mentordesk.core.participants import Move
from mentordesk.core.vocab import ParticipantState, Role

S = ParticipantState
TODAY = date(2026, 11, 18)


def test_the_steps_of_each_role_are_given_in_their_order(turned, desk, someone):
    mentor, mentee = someone("Ada Obi", Role.MENTOR), someone("Ben Moss", Role.MENTEE)
    alone = someone("Cleo Reid", Role.MENTOR)
    desk.do(participants.accept, [alone], TODAY)
    turned(participants.carry_out, Move(S.ACCEPTED, TODAY), [mentor, mentee])
    steps = {each: desk.ask(participants.profile, each).checklist for each in (mentor, mentee, alone)}
    assert [step.text for step in steps[mentor]] == [step.text for step in steps[alone]]
    assert [step.required for step in steps[mentee]] == [True] * 4 + [False] * 2


def test_a_decline_keeps_its_day_and_reason(turned, desk, someone):
    number = someone()
    turned(participants.carry_out, Move(S.DECLINED, TODAY, " No mentor for this now "), [number])
    row = desk.ask(lambda db: db.get_one(Participant, number))
    assert (row.state, row.declined_on, row.decline_reason) == (S.DECLINED, TODAY, "No mentor for this now")
    assert desk.undo_label == "Decline 1 participant"


def test_the_waiting_list_keeps_the_day(turned, desk, someone):
    numbers = [someone("Ada Obi"), someone("Ben Moss")]
    turned(participants.carry_out, Move(S.WAITLISTED, TODAY), numbers)
    assert desk.ask(lambda db: db.get_one(Participant, numbers[1])).waitlisted_on == TODAY
    assert desk.undo_label == "Put 2 people on the waiting list"


def test_who_cannot_come_there_is_told_what_is_possible(desk, someone):
    number = someone()
    desk.do(participants.accept, [number], TODAY)
    (left,) = desk.ask(participants.preview, Move(S.WAITLISTED, TODAY), [number]).staying
    assert left.why == "Accepted: can only become matched, not placed, withdrawn."


@pytest.mark.parametrize("state", [S.MATCHED, S.PAUSED])
def test_who_is_matched_is_not_accepted_again(desk, someone, state):
    number = someone()

    @command("Match")
    def become(db):
        db.get_one(Participant, number).state = state

    desk.do(become)
    (left,) = desk.ask(participants.preview, Move(S.ACCEPTED, TODAY), [number]).staying
    assert left.why == f"{state.label}, so accepted before."


@pytest.mark.parametrize("reason", ["x" * 5001, "a\0b"])
def test_a_reason_that_cannot_be_kept_is_refused(desk, someone, reason):
    with pytest.raises(Invalid, match="5,000 letters"):
        desk.ask(participants.preview, Move(S.DECLINED, TODAY, reason), [someone()])
