"""Placing, moving and calling off, with the start of the pairing following its first session."""

from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest

from mentordesk.core import pairings, participants, sessions
from mentordesk.core.desk import command
from mentordesk.core.model import Pairing, Participant, Person
from mentordesk.core.participants import Window
from mentordesk.core.services import scheduling
from mentordesk.core.sessions import MoveDraft, RecordDraft, SessionDraft
from mentordesk.core.vocab import Format, Mark, Mode, PairingState, SessionState

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


@command("Make")
def take_place_of(db, participant_id, person_id):
    """Let a participant be another person."""
    db.get_one(Participant, participant_id).person_id = person_id


@command("Make")
def give_zone(db, participant_id, zone):
    person_id = db.get_one(Participant, participant_id).person_id
    db.get_one(Person, person_id).zone = zone


@command("Make")
def set_pairing(db, pairing_id, **fields):
    for field, value in fields.items():
        setattr(db.get_one(Pairing, pairing_id), field, value)


@pytest.fixture
def agreed(lone_pair):
    return lone_pair(PairingState.AGREED)


@pytest.fixture
def state(desk):
    """State and start of a pairing."""

    def look(pair):
        row = desk.ask(pairings.row, pair.id)
        return row.state, row.started_on

    return look


@pytest.fixture
def add(desk):
    def one(pair, day, start="14:00", **more):
        return desk.do(scheduling.add, SessionDraft(pair.id, day, start, **more), TODAY)

    return one


def plan(desk, cohort, mode=Mode.VIDEO, now=NOW):
    return desk.ask(scheduling.plan, cohort, mode, now)


def free(desk, participant_id, *windows):
    desk.do(participants.set_free_times, participant_id, [Window(*window) for window in windows])


@pytest.mark.req("S0-09")
def test_a_plan_gives_each_pairing_a_session_a_month_until_the_cohort_ends(desk, cohort, agreed):
    days = [placement.wall.date() for placement in plan(desk, cohort).placed]
    gaps = {(after - before).days for before, after in pairwise(days)}
    assert len(days) == 10  # 19 November to 31 August: 285 days, one each 30
    assert gaps <= set(range(28, 36))


def test_planning_writes_nothing(desk, cohort, agreed):
    plan(desk, cohort)
    assert desk.ask(sessions.rows, cohort) == []


def test_kept_sessions_stand_where_the_plan_put_them(desk, cohort, agreed, turned):
    placed = plan(desk, cohort).placed
    turned(scheduling.keep, placed, Mode.VIDEO, TODAY)
    rows = desk.ask(sessions.rows, cohort)
    assert [row.starts for row in rows] == [placement.start for placement in placed]
    assert {row.mode for row in rows} == {Mode.VIDEO}
    assert [row.number for row in rows] == list(range(1, 11))


def test_keeping_makes_the_pairing_active_from_its_first_session(desk, cohort, agreed, state):
    placed = plan(desk, cohort).placed
    desk.do(scheduling.keep, placed, Mode.PHONE, TODAY)
    assert state(agreed) == (PairingState.ACTIVE, placed[0].wall.date())
    assert desk.undo_label == "Place 10 sessions"


def test_only_the_last_session_near_the_end_closes(desk, cohort, agreed):
    desk.do(scheduling.keep, plan(desk, cohort).placed, Mode.VIDEO, TODAY)
    assert [row.closing for row in desk.ask(sessions.rows, cohort)] == [False] * 9 + [True]


def test_a_plan_that_stops_early_closes_nothing(desk, cohort, agreed):
    desk.do(scheduling.keep, plan(desk, cohort).placed[:3], Mode.VIDEO, TODAY)
    assert not any(row.closing for row in desk.ask(sessions.rows, cohort))


def test_nothing_is_placed_in_the_past(desk, cohort, agreed):
    late = datetime(2027, 7, 1, 12, tzinfo=UTC)
    assert all(placement.start > late for placement in plan(desk, cohort, now=late).placed)


def test_planning_again_after_keeping_places_nothing(desk, cohort, agreed):
    desk.do(scheduling.keep, plan(desk, cohort).placed, Mode.VIDEO, TODAY)
    again = plan(desk, cohort)
    assert (again.placed, again.unplaced) == ((), ())


def test_a_paused_pairing_gets_nothing_new(desk, cohort, lone_pair):
    lone_pair(PairingState.PAUSED)
    assert plan(desk, cohort).placed == ()


def test_unknown_times_are_the_cohorts_hours(desk, cohort, agreed):
    clocks = {placement.wall.time() for placement in plan(desk, cohort).placed}
    assert clocks == {time(9)}


def test_known_times_decide(desk, cohort, agreed):
    free(desk, agreed.mentor, (3, "15:00", "18:00"))
    free(desk, agreed.learner, (3, "08:00", "17:00"))
    found = {(placement.wall.weekday(), placement.wall.time()) for placement in plan(desk, cohort).placed}
    assert found == {(3, time(15))}


def test_one_person_in_two_roles_has_one_diary(desk, cohort, agreed, pair):
    ada = desk.ask(participants.profile, pair.mentor).person_id
    desk.do(take_place_of, agreed.learner, ada)
    starts = [placement.start for placement in plan(desk, cohort).placed]
    assert len(starts) == len(set(starts)) == 20


def test_times_of_both_roles_of_one_person_count(desk, cohort, agreed, pair):
    ada = desk.ask(participants.profile, pair.mentor).person_id
    desk.do(take_place_of, agreed.learner, ada)
    free(desk, pair.mentor, (0, "10:00", "11:00"))
    free(desk, agreed.learner, (1, "10:00", "11:00"))
    people = {person.id: person for person in desk.ask(scheduling.request, cohort, NOW).people}
    assert [(window.day, window.start) for window in people[ada].windows] == [(0, 600), (1, 600)]


def test_two_pairings_never_get_one_place_at_once(desk, cohort, pair, other_pair):
    desk.do(sessions.add_place, sessions.PlaceDraft("Room 2"))
    placed = plan(desk, cohort, Mode.IN_PERSON).placed
    assert len({placement.start for placement in placed}) == len(placed) == 20
    assert len(desk.do(scheduling.keep, placed, Mode.IN_PERSON, TODAY)) == 20


def test_a_place_that_a_pairing_of_the_past_still_takes_is_not_given_away(desk, cohort, add, agreed, pair):
    room = desk.do(sessions.add_place, sessions.PlaceDraft("Room 2"))
    add(pair, date(2026, 11, 19), "09:00", place_id=room)
    desk.do(set_pairing, pair.id, state=PairingState.ENDED_EARLY)
    placed = plan(desk, cohort, Mode.IN_PERSON).placed
    assert placed[0].wall == datetime(2026, 11, 19, 10)  # noqa: DTZ001 - a wall time


def test_adding_by_hand_makes_an_agreed_pairing_active(agreed, state, turned):
    turned(scheduling.add, SessionDraft(agreed.id, date(2026, 12, 10), "14:00"), TODAY)
    assert state(agreed) == (PairingState.ACTIVE, date(2026, 12, 10))


def test_the_start_follows_the_first_session_when_it_moves(agreed, add, state, turned):
    first = add(agreed, date(2026, 12, 10))
    add(agreed, date(2027, 1, 14))
    turned(scheduling.move, first, MoveDraft(date(2027, 1, 20), "14:00"), NOW)
    assert state(agreed) == (PairingState.ACTIVE, date(2027, 1, 14))


def test_the_start_follows_when_the_first_is_cancelled(agreed, add, state, turned):
    first = add(agreed, date(2026, 12, 10))
    add(agreed, date(2027, 1, 14))
    turned(scheduling.cancel, first, "Clinic", NOW)
    assert state(agreed)[1] == date(2027, 1, 14)


def test_the_start_comes_back_with_the_first_session(agreed, add, state, desk, turned):
    first = add(agreed, date(2026, 12, 10))
    add(agreed, date(2027, 1, 14))
    desk.do(scheduling.cancel, first, "Clinic", NOW)
    turned(scheduling.reopen, first, "It took place after all", NOW)
    assert state(agreed)[1] == date(2026, 12, 10)


def test_the_start_follows_into_an_exchange_in_writing(agreed, add, state, turned):
    first = add(agreed, date(2026, 12, 10))
    turned(scheduling.make_async, first, (date(2026, 12, 12), date(2026, 12, 18)), NOW)
    assert state(agreed)[1] == date(2026, 12, 18)


def test_once_a_session_is_final_the_start_stays(desk, agreed, add, state):
    held, later = add(agreed, date(2026, 11, 17)), add(agreed, date(2026, 12, 10))
    came = {agreed.mentor: Mark.ATTENDED, agreed.learner: Mark.ATTENDED}
    desk.do(sessions.record, held, RecordDraft(SessionState.HELD, came), TODAY)
    desk.do(scheduling.move, later, MoveDraft(date(2026, 11, 10), "14:00"), NOW)
    assert state(agreed)[1] == date(2026, 11, 17)


def test_without_any_session_left_the_start_stays(desk, agreed, add, state):
    desk.do(scheduling.cancel, add(agreed, date(2026, 12, 10)), "Clinic", NOW)
    assert state(agreed) == (PairingState.ACTIVE, date(2026, 12, 10))


def test_a_flash_pairing_is_completed_by_its_meeting(desk, pair, turned):
    @command("Make flash")
    def flash(db):
        db.get_one(Pairing, pair.id).format = Format.FLASH

    desk.do(flash)
    session = desk.do(scheduling.add, SessionDraft(pair.id, TODAY, "09:00"), TODAY)
    came = dict.fromkeys((pair.mentor, pair.learner), Mark.ATTENDED)
    turned(scheduling.record, session, RecordDraft(attendance=came), TODAY)
    row = desk.ask(pairings.row, pair.id)
    assert (row.state, row.ended_on) == (PairingState.COMPLETED, TODAY)
