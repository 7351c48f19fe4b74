"""Pairings end completed, early, or before they began; planned sessions and people follow."""

from datetime import date, timedelta

import pytest

from mentordesk.core import codes, issuing, pairings, participants, sessions
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.model import Member, MentoringSession
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import EndReason, Mark, PairingState, ParticipantState, SessionState, Side

TODAY = date(2026, 11, 18)
PAST, NEXT = date(2026, 11, 10), date(2026, 12, 10)


@command("Make")
def make_sessions(db, pairing_id):
    for number, day in enumerate((PAST, NEXT), 1):
        code = issuing.issue(db, codes.Kind.SESSION)[0]
        db.add(
            MentoringSession(pairing_id=pairing_id, code=code, number=number, day=day, zone="Europe/London")
        )


@command("Join")
def join(db, pairing_id, participant_id):
    db.add(Member(pairing_id=pairing_id, participant_id=participant_id, side=Side.LEARNER))


@pytest.mark.parametrize(
    "ending",
    [
        (None, PairingState.COMPLETED, ParticipantState.COMPLETED),
        (EndReason.GOALS_MET_EARLY, PairingState.COMPLETED, ParticipantState.COMPLETED),
        (EndReason.NO_FAULT_MENTEE, PairingState.ENDED_EARLY, ParticipantState.ACCEPTED),
        (EndReason.WORKLOAD, PairingState.ENDED_EARLY, ParticipantState.ACCEPTED),
    ],
)
def test_the_reason_decides_how_it_ended(people, active, turned, ending):
    reason, ends, learner = ending
    turned(pairing_up.end, active, reason, TODAY)
    row = people.desk.ask(pairings.row, active)
    assert (row.state, row.ended_on, row.end_reason) == (ends, TODAY, reason)
    assert (people.state("ann"), people.state("mo")) == (learner, ParticipantState.ACCEPTED)
    assert row.current == ()


def test_what_never_began_is_called_off(desk, people, agreed, turned):
    turned(pairing_up.end, agreed, None, TODAY)
    assert desk.ask(pairings.row, agreed).state is PairingState.CANCELLED
    assert people.state("ann") is ParticipantState.ACCEPTED


@pytest.mark.parametrize("end_first", [True, False])
def test_a_proposal_or_an_ended_pairing_does_not_end(desk, people, proposed, active, end_first):
    pair = active if end_first else proposed[people["ben"]]
    if end_first:
        desk.do(pairing_up.end, active, None, TODAY)
    with pytest.raises(Refused):
        desk.do(pairing_up.end, pair, None, TODAY)


def test_it_cannot_end_before_it_began(desk, active):
    with pytest.raises(Invalid):
        desk.do(pairing_up.end, active, None, PAST)


def test_later_sessions_are_called_off_and_earlier_ones_stay_to_be_recorded(desk, active, turned):
    desk.do(make_sessions, active)
    told = desk.ask(pairing_up.consequences, active, TODAY)
    assert (told.called_off, told.unlogged) == (1, 1)
    turned(pairing_up.end, active, None, TODAY)
    rows = {row.day: row for row in desk.ask(sessions.of_pairing, active)}
    assert (rows[PAST].state, rows[NEXT].state) == (SessionState.SCHEDULED, SessionState.CANCELLED)
    assert "The pairing ended." in desk.ask(sessions.history, rows[NEXT].id)[-1].text


def test_a_paused_pairing_ends_with_its_pause(desk, active, turned):
    desk.do(pairings.pause, active, TODAY, NEXT, "")
    turned(pairing_up.end, active, EndReason.WORKLOAD, TODAY)
    assert desk.ask(pairings.row, active).pauses == ((TODAY, NEXT, TODAY),)


def test_who_rested_completes_with_the_pairing(desk, people, active):
    desk.do(pairings.pause, active, TODAY, NEXT, "")
    desk.do(pairing_up.end, active, None, TODAY)
    assert (people.state("ann"), people.state("mo")) == (
        ParticipantState.COMPLETED,
        ParticipantState.ACCEPTED,
    )


def test_a_pairing_whose_start_is_to_come_ends_without_having_begun(desk, active, turned):
    desk.do(pairings.set_started, active, NEXT)
    with pytest.raises(Invalid, match="have not begun"):
        desk.do(pairing_up.end, active, None, TODAY)
    turned(pairing_up.end, active, EndReason.WORKLOAD, TODAY)
    row = desk.ask(pairings.row, active)
    assert (row.state, row.started_on, row.ended_on) == (PairingState.ENDED_EARLY, None, TODAY)


def test_who_withdraws_before_the_first_session_can_go(desk, people, active):
    desk.do(make_sessions, active)
    desk.do(pairings.set_started, active, NEXT)
    desk.do(pairing_up.withdraw, people["ann"], "", TODAY)
    assert people.state("ann") is ParticipantState.WITHDRAWN


def test_it_cannot_end_before_they_last_met(desk, active, people):
    desk.do(make_sessions, active)
    (first, *_later) = desk.ask(sessions.of_pairing, active)
    came = dict.fromkeys((people["ann"], people["mo"]), Mark.ATTENDED)
    desk.do(sessions.record, first.id, sessions.RecordDraft(attendance=came), TODAY)
    with pytest.raises(Invalid, match=r"They met on .*10 November"):
        desk.do(pairing_up.end, active, EndReason.OTHER, PAST - timedelta(days=1))


def test_a_session_on_the_last_day_keeps_its_people(desk, active):
    desk.do(make_sessions, active)
    desk.do(pairing_up.end, active, EndReason.OTHER, NEXT)
    assert [len(row.members) for row in desk.ask(sessions.of_pairing, active)] == [2, 2]


def test_a_mentor_of_two_stays_matched_until_the_last_one_ends(desk, cohort, people, active):
    desk.do(participants.set_capacity, people["mo"], 2)
    (second,) = desk.do(pairings.pair, cohort, [PairingDraft((people["mo"],), (people["ben"],))], TODAY)
    desk.do(pairing_up.confirm, [second], TODAY)
    desk.do(pairing_up.end, active, None, TODAY)
    assert people.state("mo") is ParticipantState.MATCHED


@pytest.mark.parametrize(
    ("who", "reason"), [("ann", EndReason.NO_FAULT_MENTEE), ("mo", EndReason.NO_FAULT_MENTOR)]
)
def test_who_withdraws_ends_their_pairing_without_fault(people, active, turned, who, reason):
    turned(pairing_up.withdraw, people[who], " Moves away ", TODAY)
    row = people.desk.ask(pairings.row, active)
    assert (row.state, row.end_reason) == (PairingState.ENDED_EARLY, reason)
    assert people.state(who) is ParticipantState.WITHDRAWN


def test_who_withdraws_is_no_longer_proposed(desk, cohort, people, proposed, turned):
    turned(pairing_up.withdraw, people["ann"], "", TODAY)
    assert people.plan() == {people["ben"]: people["nia"]}


def test_a_group_goes_on_without_who_withdraws(desk, people, active, turned, mentee):
    other = mentee("Zoe Fox", {"state": ParticipantState.MATCHED}, lead=2)
    desk.do(join, active, other)
    turned(pairing_up.withdraw, other, "", TODAY)
    row = desk.ask(pairings.row, active)
    assert (row.state, [each.name for each in row.learners]) == (PairingState.ACTIVE, ["Ann Lee"])
