"""Each rule of the domain raises its line at its threshold, and not a day before."""

from datetime import date, timedelta

import pytest

from mentordesk.core.services.today.risk_lines import active_days
from mentordesk.core.vocab import Format, Level, PairingState, ParticipantState, SessionState
from tests.core.services.today.conftest import TODAY, add_pause, change_pairing, change_participant

RED, AMBER, WATCH, TASK = Level


@pytest.mark.parametrize(("days", "level"), [(21, None), (22, AMBER), (42, AMBER), (43, RED)])
def test_no_first_session_is_amber_after_21_days_and_red_after_42(begun, found, days, level):
    begun(days)
    assert [line.level for line in found("No first session")] == ([level] if level else [])


@pytest.mark.parametrize(("days", "level"), [(45, None), (46, AMBER), (60, AMBER), (61, RED)])
def test_a_gap_is_amber_after_one_and_a_half_rhythms_and_red_after_two(begun, met, found, days, level):
    begun(100)
    met(days)
    assert [line.level for line in found("Contact gap")] == ([level] if level else [])


def test_a_rhythm_of_its_own_counts(begun, met, found):
    begun(100, cadence_days=15)
    met(23)
    assert [line.level for line in found("Contact gap")] == [AMBER]


@pytest.mark.parametrize(("ahead", "level"), [(0, RED), (1, AMBER), (14, AMBER), (15, RED)])
def test_a_session_booked_within_14_days_lowers_a_gap_by_one_level(begun, met, found, ahead, level):
    begun(100)
    met(61)
    met(-ahead, SessionState.SCHEDULED)
    [line] = found("Contact gap")
    assert line.level is level


def test_days_of_a_pause_are_not_counted(desk, begun, found):
    pair = begun(50)
    desk.do(add_pause, pair.id, TODAY - timedelta(40), TODAY, TODAY - timedelta(20))
    [line] = found("No first session")
    assert (line.level, line.title) == (AMBER, "No session yet after 30 days")


def test_a_gap_is_to_be_answered_two_working_days_after_it_opened(begun, met, found):
    begun(100)
    met(61)  # beyond 60 days today, a Wednesday
    [line] = found("Contact gap")
    assert line.due == date(2026, 11, 20)
    assert (line.room, line.kind) == ("calendar", "pairing")


@pytest.mark.parametrize(
    "answer",
    [
        ({"contact_me": True}, "Asked for help", AMBER, date(2026, 11, 18)),
        ({"concern": True}, "A worry reported", RED, date(2026, 11, 16)),
        ({"carry_on": False}, "Wants to stop", RED, date(2026, 11, 23)),
    ],
)
def test_what_people_say_is_answered_in_its_time(begun, said, found, answer):
    begun(10)
    words, rule, level, due = answer
    said(2, **words)  # on Monday 16 November
    [line] = found(rule)
    assert (line.level, line.due) == (level, due)


def test_who_asks_twice_is_answered_once(begun, said, found):
    begun(40)
    said(9, contact_me=True)
    said(2, contact_me=True)
    [line] = found("Asked for help")
    assert line.reason.startswith("Said so on a pulse slip handed in on Mon 9 Nov.")


def test_of_a_pairing_that_has_ended_nobody_is_called(desk, begun, said, found):
    pair = begun(10)
    said(2, contact_me=True)
    desk.do(change_pairing, pair.id, state=PairingState.ENDED_EARLY, ended_on=TODAY)
    assert found("Asked for help") == []


@pytest.mark.parametrize(("days", "count"), [(0, 0), (1, 1)])
def test_a_pause_is_overrun_from_the_day_after_its_planned_end(desk, begun, found, days, count):
    pair = begun(50, state=PairingState.PAUSED)
    desk.do(add_pause, pair.id, TODAY - timedelta(30), TODAY - timedelta(days))
    assert len(found("Pause overrun")) == count


@pytest.mark.parametrize(("days", "level"), [(1, TASK), (7, TASK), (8, WATCH)])
def test_a_session_not_logged_is_watched_after_a_week(begun, met, found, days, level):
    begun(1)
    session = met(days, SessionState.SCHEDULED)
    [line] = found("Not logged")
    assert (line.level, line.kind, line.target) == (level, "session", session)
    assert [person.name for person in line.people] == ["Ada Obi", "Ben Hargreaves"]


@pytest.mark.parametrize(("days", "level"), [(30, None), (31, WATCH), (45, WATCH), (46, AMBER)])
def test_an_agreement_is_missed_after_30_days(begun, met, found, days, level):
    begun(days)
    met(1)
    assert [line.level for line in found("No agreement")] == ([level] if level else [])


def test_flash_pairings_need_neither_agreement_nor_rhythm(begun, met, found):
    begun(100, format=Format.FLASH)
    met(90)
    assert found("No agreement") == found("Contact gap") == []


@pytest.mark.parametrize(("days", "count"), [(42, 0), (43, 1)])
def test_waiting_is_flagged_after_42_days(desk, lone_pair, found, days, count):
    pair = lone_pair(PairingState.DECLINED)
    accepted = TODAY - timedelta(days)
    desk.do(change_participant, pair.learner, state=ParticipantState.ACCEPTED, accepted_on=accepted)
    assert [line.title for line in found("Waiting")] == ["Finn Nash has waited 43 days for a mentor"] * count


@pytest.mark.parametrize(("state", "count"), [(PairingState.ENDED_EARLY, 0), (PairingState.COMPLETED, 0)])
def test_waiting_counts_from_the_last_ending_and_not_for_who_completed(desk, lone_pair, found, state, count):
    pair = lone_pair(state)
    desk.do(
        change_pairing, pair.id, ended_on=TODAY - timedelta(10 if state is PairingState.ENDED_EARLY else 50)
    )
    accepted = TODAY - timedelta(100)
    desk.do(change_participant, pair.learner, state=ParticipantState.ACCEPTED, accepted_on=accepted)
    assert len(found("Waiting")) == count


def test_active_days_leave_out_only_what_lies_inside(desk, begun, found):
    class Paused:
        pauses = (
            (date(2026, 10, 1), date(2026, 11, 1), None),
            (date(2026, 9, 1), date(2026, 9, 5), date(2026, 9, 5)),
        )

    assert active_days(Paused(), date(2026, 9, 20), date(2026, 10, 11)) == 11
