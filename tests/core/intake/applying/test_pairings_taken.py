from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.report import Kind
from mentordesk.core.model import Member, MentoringSession, Pairing, Participant
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import (
    Acceptance,
    EndReason,
    Format,
    PairingState,
    ParticipantState,
    SessionState,
    Side,
)

HEAD = "mentor,mentee,format,started on,planned end,agreement signed on,cadence days,ended on,end reason\n"


def take(world, *rows: str):
    return world.take(HEAD + "\n".join(rows) + "\n", Kind.PAIRINGS)


def test_a_pairing_comes_with_its_members_and_dates(world) -> None:
    assert take(world, "m@x.org,e@x.org,,2026-05-10,2027-01-10,2026-05-20,30,,").count(Fate.NEW) == 1
    (pairing,) = world.all(Pairing)
    assert (pairing.state, pairing.started_on, pairing.planned_end_on) == (
        PairingState.ACTIVE,
        date(2026, 5, 10),
        date(2027, 1, 10),
    )
    mentor, learner = world.all(Member)
    assert (mentor.side, learner.side) == (Side.MENTOR, Side.LEARNER)
    assert {mentor.signed_on, learner.signed_on} == {date(2026, 5, 20)}
    assert mentor.acceptance is Acceptance.YES


@pytest.mark.parametrize(
    ("dates", "pairing", "person"),
    [
        (",,,,,", PairingState.PROPOSED, ParticipantState.ACCEPTED),
        (",,2026-05-20,,,", PairingState.AGREED, ParticipantState.MATCHED),
        ("2026-12-01,,,,,", PairingState.AGREED, ParticipantState.MATCHED),
        ("2026-05-10,,,,,", PairingState.ACTIVE, ParticipantState.MATCHED),
        ("2026-05-10,,,,2026-09-01,", PairingState.COMPLETED, ParticipantState.COMPLETED),
        ("2026-05-10,,,,2026-09-01,goals_met_early", PairingState.COMPLETED, ParticipantState.COMPLETED),
        ("2026-05-10,,,,2026-09-01,workload", PairingState.ENDED_EARLY, ParticipantState.ACCEPTED),
        ("2026-05-10,,,,2026-12-24,workload", PairingState.ACTIVE, ParticipantState.MATCHED),
    ],
)
def test_states_follow_from_dates(world, dates: str, pairing: PairingState, person: ParticipantState) -> None:
    take(world, f"m@x.org,e@x.org,,{dates}")
    assert world.all(Pairing)[0].state is pairing
    assert {world.all(Participant)[each].state for each in (0, 2)} == {person}


def test_the_end_of_the_cohort_is_planned_where_the_sheet_says_none(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,,")
    assert world.all(Pairing)[0].planned_end_on == date(2027, 2, 1)


def test_people_who_are_not_in_the_cohort_are_refused(world) -> None:
    taken = take(world, "m@x.org,z@x.org,,,,,,,", "z@x.org,e@x.org,,,,,,,")
    assert [(problem.row, problem.column) for problem in taken.problems] == [(2, "mentee"), (3, "mentor")]
    assert world.all(Pairing) == []


def test_the_same_pairing_again_is_compared(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,,")
    taken = take(world, "m@x.org,e@x.org,,2026-05-10,,,14,2026-09-01,workload")
    assert {change.field for change in taken.rows[0].changes} == {
        "cadence days",
        "ended on",
        "end reason",
        "state",
    }
    (pairing,) = world.all(Pairing)
    assert (pairing.state, pairing.end_reason) == (PairingState.ENDED_EARLY, EndReason.WORKLOAD)


def test_an_older_sheet_does_not_bring_an_ended_pairing_back(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,2026-09-01,workload")
    assert take(world, "m@x.org,e@x.org,,2026-05-10,,,,,").count(Fate.UNCHANGED) == 1


def test_another_start_is_another_pairing(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,2026-06-10,")
    assert take(world, "m@x.org,e@x.org,,2026-07-10,,,,,").count(Fate.NEW) == 1


def test_a_pairing_is_known_by_its_code(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,,")
    code = world.all(Pairing)[0].code
    head = "pairing code,mentor,mentee,cadence days\n"
    taken = world.take(f"{head}{code},m@x.org,e@x.org,14\nR-1234Y,m@x.org,f@x.org,\n", Kind.PAIRINGS)
    assert taken.count(Fate.CHANGED) == 1
    assert [(problem.row, problem.value) for problem in taken.problems] == [(3, "R-1234Y")]


def test_what_the_guards_would_refuse_is_taken_with_a_warning(world) -> None:
    taken = take(world, "m@x.org,e@x.org,,2026-05-10,,,,,", "m@x.org,f@x.org,,2026-05-10,,,,,")
    assert taken.count(Fate.NEW) == 2
    assert [warning.split(" ")[-1] for warning in taken.warnings] == ["onboarding.", "1."]
    assert "Fay" in taken.warnings[0]


def test_members_of_a_resting_pairing_rest(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,,")
    world.desk.do(pairings.pause, world.all(Pairing)[0].id, date(2026, 11, 1), date(2026, 12, 1), "Surge")
    take(world, "n@x.org,f@x.org,,2026-05-10,,,,,")
    assert [each.state for each in world.all(Participant)] == [
        ParticipantState.PAUSED,
        ParticipantState.MATCHED,
        ParticipantState.PAUSED,
        ParticipantState.MATCHED,
    ]


def test_a_single_meeting_needs_no_onboarding(world) -> None:
    assert take(world, "m@x.org,f@x.org,flash,2026-05-10,,,,,").warnings == []


def test_a_group_has_several_learners(world) -> None:
    take(world, "n@x.org,e@x.org; f@x.org,group,2026-05-10,,,,,")
    assert world.all(Pairing)[0].format is Format.GROUP
    assert [member.side for member in world.all(Member)] == [Side.MENTOR, Side.LEARNER, Side.LEARNER]


def test_an_end_that_a_sheet_tells_calls_later_sessions_off(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,,")
    world.take("mentor,mentee,date\nm@x.org,e@x.org,2026-12-01\n", Kind.SESSIONS)
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,2026-09-01,workload")
    assert world.all(MentoringSession)[0].state is SessionState.CANCELLED
    assert {member.left_on for member in world.all(Member)} == {date(2026, 9, 2)}


def test_a_signature_reaches_a_pairing_that_is_there(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,,")
    taken = take(world, "m@x.org,e@x.org,,2026-05-10,,2026-05-20,,,")
    assert [change.field for change in taken.rows[0].changes] == ["signed on"]
    assert {member.signed_on for member in world.all(Member)} == {date(2026, 5, 20)}


def test_who_declined_each_other_once_can_be_paired_by_a_sheet(world) -> None:
    take(world, "m@x.org,e@x.org,,,,,,,")
    world.desk.do(pairing_up.decline, world.all(Pairing)[0].id, None, date(2026, 11, 1))
    assert take(world, "m@x.org,e@x.org,,2026-11-10,,,,,").count(Fate.NEW) == 1


def test_people_whom_the_sheet_does_not_name_stay_as_they_are(world) -> None:
    take(world, "m@x.org,e@x.org,,2026-05-10,,,,,")
    world.desk.do(pairing_up.end, world.all(Pairing)[0].id, None, date(2026, 11, 1))
    take(world, "n@x.org,f@x.org,,2026-05-10,,,,,")
    assert world.all(Participant)[0].state is ParticipantState.ACCEPTED
