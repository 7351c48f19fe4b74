from datetime import date

import pytest

from mentordesk.core.intake.applying.sessions_taken import state_of
from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.report import Kind
from mentordesk.core.intake.sessions_sheet import SessionRow
from mentordesk.core.model import Attendance, MentoringSession, Pairing, Participant, Place, Slip
from mentordesk.core.vocab import Mark, Mode, PairingState, ParticipantState, SessionState

HEAD = "mentor,mentee,date,start,minutes,mode,place,state,attendance mentor,attendance mentee,closing,moved\n"
HELD, NO_SHOW, CANCELLED = SessionState.HELD, SessionState.NO_SHOW, SessionState.CANCELLED


@pytest.fixture
def met(world):
    world.take("mentor,mentee,started on,ended on\nm@x.org,e@x.org,2026-05-10,2026-12-24\n", Kind.PAIRINGS)
    return world


def take(world, *rows: str):
    return world.take(HEAD + "\n".join(f"m@x.org,e@x.org,{row}" for row in rows) + "\n", Kind.SESSIONS)


def test_a_held_session_comes_with_attendance_and_place(met) -> None:
    take(met, "2026-05-20,12:30,75,online,Rowan Room,held,attended,attended,no,2")
    (session,) = met.all(MentoringSession)
    assert (session.day, session.start, session.minutes, session.mode) == (
        date(2026, 5, 20),
        "12:30",
        75,
        Mode.VIDEO,
    )
    assert (session.state, session.moved_before, session.number) == (HELD, 2, 1)
    assert [mark.mark for mark in met.all(Attendance)] == [Mark.ATTENDED, Mark.ATTENDED]
    assert session.place_id == met.all(Place)[0].id


def test_sessions_to_come_get_their_slips_and_the_usual_minutes(met) -> None:
    take(met, "2026-12-01,,,,,,,,,")
    assert [(each.state, each.minutes) for each in met.all(MentoringSession)] == [
        (SessionState.SCHEDULED, 60)
    ]
    assert len(met.all(Slip)) == 2


def test_a_place_is_made_once(met) -> None:
    take(met, "2026-05-20,,,,Rowan,,,,,", "2026-06-20,,,,rowan,,,,,")
    assert [place.name for place in met.all(Place)] == ["Rowan"]


@pytest.mark.parametrize(
    ("mentor", "learner", "state"),
    [
        (Mark.ATTENDED, Mark.ATTENDED, HELD),
        (Mark.ATTENDED, Mark.NO_SHOW, NO_SHOW),
        (Mark.APOLOGIES, Mark.ATTENDED, CANCELLED),
        (None, None, SessionState.SCHEDULED),
    ],
)
def test_without_a_state_attendance_tells_it(
    mentor: Mark | None, learner: Mark | None, state: SessionState
) -> None:
    row = SessionRow(2, date(2026, 5, 20), mentor_mark=mentor, learner_mark=learner)
    assert state_of(row) is state


def test_a_session_that_was_held_tomorrow_is_refused(met) -> None:
    taken = take(met, "2026-11-19,,,,,held,attended,attended,,")
    assert [(problem.row, problem.column) for problem in taken.problems] == [(2, "date")]


def test_a_pairing_that_is_not_there_is_refused(met) -> None:
    taken = met.take("mentor,mentee,date\nm@x.org,f@x.org,2026-05-20\n", Kind.SESSIONS)
    by_code = met.take("pairing code,date\nR-1234Y,2026-05-20\n", Kind.SESSIONS)
    assert [problem.column for problem in (*taken.problems, *by_code.problems)] == ["mentor", "pairing code"]


def test_the_same_session_again_is_compared(met) -> None:
    code = met.all(Pairing)[0].code
    take(met, "2026-05-20,,,,,,,,,")
    assert take(met, "2026-05-20,,,,,,,,,").count(Fate.UNCHANGED) == 1
    taken = met.take(f"pairing code,date,start,minutes\n{code},2026-05-20,09:00,45\n", Kind.SESSIONS)
    assert [change.field for change in taken.rows[0].changes] == ["minutes", "start"]


def test_sessions_outside_their_pairing_are_warned_of(met) -> None:
    taken = take(met, "2026-05-01,,,,,,,,,", "2026-12-27,,,,,,,,,")
    assert taken.count(Fate.NEW) == 2
    assert [warning.split(":")[0] for warning in taken.warnings] == ["Row 2", "Row 3"]


def test_an_exchange_in_writing_has_no_time_and_place(met) -> None:
    take(met, "2026-05-20,12:30,,async,Rowan,held,attended,attended,,")
    (session,) = met.all(MentoringSession)
    assert (session.start, session.place_id, session.opens_on) == ("", None, date(2026, 5, 20))


def test_a_sheet_of_attendance_records_what_was_only_planned(met) -> None:
    take(met, "2026-05-20,,,,,,,,,")
    taken = take(met, "2026-05-20,,,,,,attended,no_show,,")
    assert [change.field for change in taken.rows[0].changes] == ["state"]
    assert met.all(MentoringSession)[0].state is NO_SHOW
    assert [mark.mark for mark in met.all(Attendance)] == [Mark.ATTENDED, Mark.NO_SHOW]


def test_what_is_recorded_here_stays_and_is_told(met) -> None:
    take(met, "2026-05-20,,,,,held,attended,attended,,")
    taken = take(met, "2026-05-20,,,,,no_show,attended,no_show,,")
    assert (taken.count(Fate.UNCHANGED), taken.warnings) == (
        1,
        ["Row 2: this session is held here, and stays so."],
    )


def test_who_met_was_paired_from_then_on(world) -> None:
    world.take("mentor,mentee\nm@x.org,e@x.org\n", Kind.PAIRINGS)
    take(world, "2026-05-20,,,,,held,attended,attended,,")
    (pairing,) = world.all(Pairing)
    assert (pairing.state, pairing.started_on, pairing.agreed_on) == (
        PairingState.ACTIVE,
        date(2026, 5, 20),
        date(2026, 5, 20),
    )
    assert world.all(Participant)[2].state is ParticipantState.MATCHED
