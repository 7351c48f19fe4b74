from datetime import date

import pytest

from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.report import Kind
from mentordesk.core.model import Answer, MentoringSession, Response, Slip

HEAD = "survey,date,person,mentor,mentee,useful,P1,P2,P3,continue,comment\n"


@pytest.fixture
def met(world):
    world.take("mentor,mentee,started on\nm@x.org,e@x.org,2026-05-10\n", Kind.PAIRINGS)
    world.take("mentor,mentee,date\nm@x.org,e@x.org,2026-05-20\n", Kind.SESSIONS)
    return world


def take(world, *rows: str):
    return world.take(HEAD + "\n".join(rows) + "\n", Kind.RESPONSES)


def test_an_answer_finds_its_session_and_slip(met) -> None:
    taken = take(met, "session,2026-05-20,e@x.org,m@x.org,e@x.org,5,,,,,Good")
    assert taken.count(Fate.NEW) == 1
    (response,) = met.all(Response)
    assert (response.session_id, response.comment) == (met.all(MentoringSession)[0].id, "Good")
    assert response.slip_id in {slip.id for slip in met.all(Slip)}
    assert [(answer.item, answer.value) for answer in met.all(Answer)] == [("USEFUL", 5)]


def test_a_pulse_needs_no_session(met) -> None:
    take(met, "pulse,2026-06-01,e@x.org,,,,4,,5,yes,")
    (response,) = met.all(Response)
    assert (response.received_on, response.carry_on, response.session_id) == (date(2026, 6, 1), True, None)
    assert [(answer.item, answer.value) for answer in met.all(Answer)] == [("P1", 4), ("P3", 5)]


def test_a_slip_tells_whose_answer_it_is(met) -> None:
    slip = met.all(Slip)[1]
    taken = met.take(f"slip,useful\n{slip.number},4\n", Kind.RESPONSES)
    (response,) = met.all(Response)
    assert (taken.count(Fate.NEW), response.participant_id, response.slip_id) == (
        1,
        slip.participant_id,
        slip.id,
    )
    assert response.pairing_id is not None


def test_answers_that_are_there_stay_as_they_are(met) -> None:
    row = "session,2026-05-20,e@x.org,m@x.org,e@x.org,5,,,,,"
    take(met, row)
    assert take(met, row).count(Fate.UNCHANGED) == 1
    assert len(met.all(Response)) == 1


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("session,2026-05-21,e@x.org,m@x.org,e@x.org,5,,,,,", "date"),
        ("pulse,2026-05-21,z@x.org,,,,4,,,,", "person"),
    ],
)
def test_answers_to_nothing_are_refused(met, row: str, column: str) -> None:
    assert [problem.column for problem in take(met, row).problems] == [column]


def test_a_slip_of_another_programme_is_refused(met) -> None:
    taken = met.take("slip,useful\n00005724,4\n", Kind.RESPONSES)
    assert [problem.column for problem in taken.problems] == ["slip"]


def test_a_cohort_that_does_not_ask_refuses_answers(desk, programme, someone, tmp_path) -> None:
    from tests.core.intake.applying.intake_world import World

    someone("Eve", email="e@x.org")
    taken = take(World(desk, programme, tmp_path), "pulse,2026-06-01,e@x.org,,,,4,,5,yes,")
    assert [problem.column for problem in taken.problems] == ["survey"]
