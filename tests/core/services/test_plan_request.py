"""What the planning is asked."""

from datetime import UTC, date, datetime

from mentordesk.core.desk import command
from mentordesk.core.model import Pairing
from mentordesk.core.services import plan_request, scheduling
from mentordesk.core.sessions import SessionDraft
from mentordesk.core.vocab import PairingState

NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
TODAY = date(2026, 11, 18)


def asked(desk, cohort, pair):
    request = desk.ask(plan_request.request, cohort, NOW)
    return next(each for each in request.pairings if each.id == pair.id)


def test_the_rhythm_begins_the_day_after_today(desk, cohort, pair):
    assert asked(desk, cohort, pair).target(0) == date(2026, 11, 19)


def test_the_rhythm_goes_on_from_the_last_session(desk, cohort, pair):
    desk.do(scheduling.add, SessionDraft(pair.id, date(2026, 12, 10), "14:00"), TODAY)
    assert asked(desk, cohort, pair).target(1) == date(2027, 1, 9)


def test_a_session_without_a_time_takes_none(desk, cohort, pair):
    desk.do(scheduling.add, SessionDraft(pair.id, date(2026, 12, 10)), TODAY)
    (meeting,) = asked(desk, cohort, pair).fixed
    assert (meeting.start, meeting.minutes) == (datetime(2026, 12, 10, 12, tzinfo=UTC), 0)


def test_a_proposed_pairing_is_not_planned(desk, cohort, lone_pair):
    lone = lone_pair(PairingState.PROPOSED)
    request = desk.ask(plan_request.request, cohort, NOW)
    assert lone.id not in {each.id for each in request.pairings}


def test_hours_of_the_cohort_stand_for_times_not_known(desk, cohort):
    hours = desk.ask(plan_request.request, cohort, NOW).default_hours
    assert [(each.day, each.start, each.end) for each in hours] == [(day, 540, 1020) for day in range(5)]


def test_a_pairing_that_is_to_begin_later_is_not_planned_before(desk, cohort, lone_pair):
    lone = lone_pair(PairingState.AGREED)

    @command("Begin later")
    def begin_later(db):
        db.get_one(Pairing, lone.id).started_on = date(2027, 2, 1)

    desk.do(begin_later)
    assert asked(desk, cohort, lone).first == date(2027, 2, 1)
