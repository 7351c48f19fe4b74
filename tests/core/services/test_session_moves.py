"""Where one session could go instead."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core import participants, sessions
from mentordesk.core.desk import command
from mentordesk.core.model import Pairing, Participant, Person
from mentordesk.core.participants import Window
from mentordesk.core.services import scheduling
from mentordesk.core.sessions import AbsenceDraft, SessionDraft
from mentordesk.core.vocab import PairingState, Role
from tests.core.conftest import make_participant
from tests.core.test_expected import cover

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
MONDAY = date(2026, 11, 23)


def utc(hour, minute=0, day=MONDAY):
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


@command("Make")
def set_state(db, pairing_id, state):
    db.get_one(Pairing, pairing_id).state = state


@command("Make")
def set_zone(db, participant_id, zone):
    db.get_one(Person, db.get_one(Participant, participant_id).person_id).zone = zone


@pytest.fixture
def session(desk, pair):
    """Monday 23 November at 14:00; Ada is free on Mondays 9 to 12 and 13 to 16, Ben at any usual hour."""
    desk.do(
        participants.set_free_times, pair.mentor, [Window(0, "09:00", "12:00"), Window(0, "13:00", "16:00")]
    )
    return desk.do(scheduling.add, SessionDraft(pair.id, MONDAY, "14:00"), TODAY)


def starts(desk, session, days=7):
    return desk.ask(scheduling.free_starts, session, MONDAY, MONDAY + timedelta(days=days), NOW)


def test_a_session_may_go_where_both_are_free_its_own_time_included(desk, session):
    halves = [(9, 0), (9, 30), (10, 0), (10, 30), (11, 0), (13, 0), (13, 30), (14, 0), (14, 30), (15, 0)]
    assert starts(desk, session) == [utc(*half) for half in halves]


def test_another_session_of_either_stands_in_the_way(desk, session, pair):
    desk.do(scheduling.add, SessionDraft(pair.id, MONDAY, "09:00", 90), TODAY)
    assert starts(desk, session)[0] == utc(10, 30)


def test_a_long_session_needs_a_long_time(desk, session):
    draft = sessions.MoveDraft(MONDAY, "13:00", 180)
    desk.do(scheduling.move, session, draft, NOW)
    assert starts(desk, session) == [utc(9), utc(13)]


def test_a_free_time_has_no_reason_against_it(desk, session):
    assert desk.ask(scheduling.check_move, session, utc(9, 30), NOW) == ""


def test_a_blocked_time_names_who_and_the_next_joint_time(desk, session):
    told = desk.ask(scheduling.check_move, session, utc(16), NOW)
    assert told.startswith("Ada Obi is not free on Mon 23 Nov, 16:00–17:00.")
    assert told.endswith("The next time that suits everyone is Mon 30 Nov, 09:00–10:00.")


def test_who_is_away_is_named(desk, session, pair):
    ben = desk.ask(participants.profile, pair.learner).person_id
    desk.do(sessions.add_absence, AbsenceDraft(ben, MONDAY, MONDAY + timedelta(days=1)))
    assert desk.ask(scheduling.check_move, session, utc(9), NOW).startswith("Ben Hargreaves is away")


def test_a_place_in_use_stands_in_the_way(desk, session, pair, other_pair):
    room = desk.do(sessions.add_place, sessions.PlaceDraft("Room 2"))
    desk.do(scheduling.move, session, sessions.MoveDraft(MONDAY, "14:00", 60, room), NOW)
    desk.do(scheduling.add, SessionDraft(other_pair.id, MONDAY, "09:00", place_id=room), TODAY)
    assert utc(9) not in starts(desk, session)
    assert "The place is closed or in use" in desk.ask(scheduling.check_move, session, utc(9), NOW)


@pytest.mark.parametrize("state", [PairingState.PROPOSED, PairingState.ENDED_EARLY])
def test_a_pairing_that_does_not_meet_is_answered_with_a_sentence(desk, session, pair, state):
    desk.do(set_state, pair.id, state)
    sentence = f"This pairing is {state.label.lower()}, so times for its sessions are not compared."
    assert desk.ask(scheduling.check_move, session, utc(9), NOW) == sentence
    assert starts(desk, session) == []


@pytest.mark.req("S0-28")
def test_it_knows_everybodys_zone(desk, session, pair):
    desk.do(set_zone, pair.mentor, "Asia/Kolkata")
    people = desk.ask(scheduling.moving, session, NOW).people
    assert sorted(people) == [("Ada Obi", "Asia/Kolkata"), ("Ben Hargreaves", "Europe/London")]


def test_a_session_without_a_time_can_be_given_one(desk, pair):
    session = desk.do(scheduling.add, SessionDraft(pair.id, MONDAY), TODAY)
    assert starts(desk, session, days=1)[0] == utc(9)


@pytest.mark.req("S0-15")
def test_while_somebody_stands_in_their_times_count_and_afterwards_the_mentors(desk, session, pair):
    gil = desk.do(make_participant, pair.cohort_id, "Gil Moss", Role.MENTOR)
    desk.do(participants.set_free_times, gil, [Window(0, "16:00", "17:00"), Window(1, "09:00", "10:00")])
    desk.do(cover, pair, gil, MONDAY, MONDAY + timedelta(7))
    tuesday, after = MONDAY + timedelta(1), MONDAY + timedelta(7)
    assert starts(desk, session) == [utc(16), utc(9, 0, tuesday)]  # Ben's usual hours end at 17:00
    assert starts(desk, session, 8)[2:4] == [utc(9, 0, after), utc(9, 30, after)]
    assert desk.ask(scheduling.check_move, session, utc(14), NOW) != ""
    assert desk.ask(scheduling.check_move, session, utc(14, 0, after), NOW) == ""


def test_who_stands_in_cannot_be_planned_elsewhere_at_that_time(desk, session, pair, other_pair):
    desk.do(cover, pair, other_pair.mentor, MONDAY, MONDAY + timedelta(7))
    theirs = desk.do(scheduling.add, SessionDraft(other_pair.id, MONDAY, "10:00"), TODAY)
    assert "Cleo Reid" in desk.ask(scheduling.check_move, theirs, utc(14, 30), NOW)
    assert desk.ask(scheduling.check_move, theirs, utc(15), NOW) == ""
