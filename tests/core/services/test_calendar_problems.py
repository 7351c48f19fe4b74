"""What does not fit in the calendar."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core import participants, sessions
from mentordesk.core.desk import command
from mentordesk.core.model import MentoringSession, Participant
from mentordesk.core.services import calendar_problems, scheduling
from mentordesk.core.services.calendar_problems import ProblemKind
from mentordesk.core.sessions import MoveDraft, SessionDraft
from mentordesk.core.vocab import PairingState

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
THURSDAY = date(2026, 11, 26)


@command("Make")
def put_in(db, session_id, place_id):
    """Put a session into a place without asking, as an import does."""
    db.get_one(MentoringSession, session_id).place_id = place_id


@command("Make")
def take_place_of(db, participant_id, person_id):
    db.get_one(Participant, participant_id).person_id = person_id


@pytest.fixture
def add(desk):
    def one(pair, day, start="14:00", **more):
        return desk.do(scheduling.add, SessionDraft(pair.id, day, start, **more), TODAY)

    return one


@pytest.fixture
def found(desk, cohort):
    return lambda: desk.ask(calendar_problems.problems, cohort, TODAY)


def test_a_calendar_in_order_has_none(desk, cohort, pair, add, found):
    add(pair, THURSDAY)
    assert found() == []
    assert desk.ask(calendar_problems.count, cohort, TODAY) == 0


def test_pairings_without_a_session_are_named_together(pair, other_pair, found):
    (problem,) = found()
    assert (problem.kind, problem.title) == (ProblemKind.NO_SESSION, "2 pairings have no session")
    told = "Ben Hargreaves with Ada Obi; Dee Lau with Cleo Reid. Plan them all at once."
    assert problem.sentence == told


def test_a_proposed_pairing_needs_none_yet(lone_pair, found):
    lone_pair(PairingState.PROPOSED)
    assert found() == []


def test_past_sessions_nobody_logged_are_told_in_one(pair, add, found):
    past = [add(pair, date(2026, 11, day)) for day in (10, 11, 12, 13)]
    (problem,) = found()
    assert (problem.kind, problem.title) == (ProblemKind.NOT_LOGGED, "4 past sessions")
    assert problem.session_ids == tuple(past)
    assert problem.sentence.endswith("Ben Hargreaves, Thu 12 Nov, 14:00 and 1 more.")


def test_two_sessions_in_one_place_clash_and_a_free_place_is_named(desk, pair, other_pair, add, found):
    room, _small, other = (
        desk.do(sessions.add_place, sessions.PlaceDraft(name, capacity))
        for name, capacity in (("Room 2", 2), ("Booth", 1), ("Room 5", 4))
    )
    one = add(pair, THURSDAY, "09:00", place_id=room)
    two = add(other_pair, THURSDAY, "09:30")
    desk.do(put_in, two, room)
    (problem,) = found()
    assert (problem.kind, problem.session_ids) == (ProblemKind.CLASH, (two, one))
    assert problem.title == "Ben Hargreaves and Dee Lau, Thu 26 Nov, 09:30"
    assert problem.place.id == other


def test_sessions_after_one_another_do_not_clash(desk, pair, other_pair, add, found):
    room = desk.do(sessions.add_place, sessions.PlaceDraft("Room 2"))
    add(pair, THURSDAY, "09:00", place_id=room)
    add(other_pair, THURSDAY, "10:00", place_id=room)
    assert found() == []


def test_a_person_in_two_sessions_at_once_is_named(desk, pair, other_pair, add, found):
    ada = desk.ask(participants.profile, pair.mentor).person_id
    desk.do(take_place_of, other_pair.learner, ada)
    add(pair, THURSDAY)
    add(other_pair, THURSDAY, "14:30")
    (problem,) = found()
    assert problem.sentence == "Ada Obi would have to be in two sessions at that time."


def test_the_third_move_of_a_session_raises_a_question(desk, pair, add, found):
    session = add(pair, THURSDAY)
    for hour in ("09:00", "10:00", "11:00"):
        assert found() == []
        desk.do(scheduling.move, session, MoveDraft(THURSDAY, hour), NOW)
    (problem,) = found()
    assert (problem.kind, problem.title) == (ProblemKind.MOVED, "Ben Hargreaves, moved 3 times")
    assert problem.session_ids == (session,)


@pytest.mark.req("S0-37")
def test_what_the_planning_cannot_place_comes_with_its_reason(desk, cohort, pair, other_pair):
    desk.do(participants.set_free_times, pair.mentor, [])
    (gap,) = desk.ask(calendar_problems.gaps, cohort, NOW)
    assert (gap.pairing_id, gap.count) == (pair.id, 10)
    assert gap.reason == "Ada Obi gave no time as free."
    assert gap.remedy
