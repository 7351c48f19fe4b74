"""Sessions that fall into an absence."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core import participants, sessions
from mentordesk.core.errors import Invalid
from mentordesk.core.participants import Window
from mentordesk.core.services import away, scheduling
from mentordesk.core.sessions import AbsenceDraft, SessionDraft
from mentordesk.core.vocab import Mode

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
MONDAY, TUESDAY, BACK = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 30)


@pytest.fixture
def ben(desk, pair):
    """Ben is a person; Ada, his mentor, is free on Mondays and Tuesdays from 9 to 12."""
    windows = [Window(day, "09:00", "12:00") for day in (0, 1)]
    desk.do(participants.set_free_times, pair.mentor, windows)
    return desk.ask(participants.profile, pair.learner).person_id


@pytest.fixture
def placed(desk, pair, ben):
    """Places a session of the pair."""
    return lambda day, start="09:00", **more: desk.do(
        scheduling.add, SessionDraft(pair.id, day, start, **more), TODAY
    )


@pytest.fixture
def gone(desk, ben):
    """Ben is away in the week from Monday 23 November."""
    desk.do(sessions.add_absence, AbsenceDraft(ben, MONDAY, BACK))


def touched(desk, person, first=MONDAY, back=BACK, today=TODAY):
    return [row.id for row in desk.ask(away.touched, person, first, back, today)]


@pytest.mark.req("S0-15")
def test_sessions_between_both_days_are_touched(desk, ben, placed):
    _before, first, last, _after = map(placed, (date(2026, 11, 20), MONDAY, date(2026, 11, 29), BACK))
    assert touched(desk, ben) == [first, last]


def test_sessions_of_others_past_ones_and_those_called_off_are_not(desk, ben, placed, other_pair):
    desk.do(scheduling.add, SessionDraft(other_pair.id, MONDAY, "09:00"), TODAY)
    desk.do(scheduling.cancel, placed(MONDAY), "Snow", NOW)
    assert touched(desk, ben) == []
    assert touched(desk, ben, date(2026, 11, 16), today=date(2026, 11, 25)) == []


@pytest.mark.req("S0-15", "S0-10")
def test_each_is_offered_the_nearest_time_that_suits_and_no_time_twice(desk, ben, placed, gone):
    placed(MONDAY), placed(TUESDAY)
    first, second = desk.ask(away.instead, ben, MONDAY, BACK, NOW)
    # the Monday and Tuesday before today are over, so both go to the week after
    assert first.local == datetime(2026, 11, 30, 9, tzinfo=first.local.tzinfo)
    assert second.local == datetime(2026, 11, 30, 10, tzinfo=first.local.tzinfo)


def test_who_never_has_time_is_told_so(desk, ben, pair, placed, gone):
    placed(MONDAY)
    desk.do(participants.set_free_times, pair.mentor, [])
    (only,) = desk.ask(away.instead, ben, MONDAY, BACK, NOW)
    assert (only.start, only.local, only.why) == (None, None, "No time within six weeks suits everybody.")


def test_an_exchange_in_writing_is_left_to_the_coordinator(desk, ben, placed):
    placed(MONDAY, "", mode=Mode.ASYNC, opens_on=MONDAY)
    (only,) = desk.ask(away.instead, ben, MONDAY, BACK, NOW)
    assert "no time of day" in only.why


@pytest.mark.req("S0-15")
def test_all_are_rescheduled_in_one_step_with_the_reason(turned, desk, ben, placed, gone):
    both = [placed(MONDAY), placed(TUESDAY)]
    moves = [(each.session.id, each.start) for each in desk.ask(away.instead, ben, MONDAY, BACK, NOW)]
    turned(away.reschedule, moves, " Ben is away ", NOW)
    assert desk.undo_label == "Reschedule 2 sessions"
    assert [desk.ask(sessions.one, number).day for number in both] == [BACK, BACK]
    assert touched(desk, ben) == []
    told = desk.ask(sessions.history, both[0])
    assert any("Ben is away" in str(each) for each in told)


def test_a_reason_nobody_can_print_moves_nothing(desk, ben, placed):
    number = placed(MONDAY)
    moves = [(number, datetime(2026, 11, 30, 9, tzinfo=UTC))]
    with pytest.raises(Invalid):
        desk.do(away.reschedule, moves, "\x07", NOW)
    assert desk.ask(sessions.one, number).day == MONDAY
    assert moves[0][1] - NOW > timedelta(0)
