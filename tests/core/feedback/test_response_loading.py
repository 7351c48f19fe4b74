"""Answers of the past are taken in as they are told, anonymous ones without a trace of anybody."""

from datetime import date
from time import process_time

from sqlalchemy import select

from mentordesk.core import feedback
from mentordesk.core.desk import command
from mentordesk.core.feedback import ResponseRecord
from mentordesk.core.model import Wave
from mentordesk.core.vocab import Anonymity, SurveyKind, WaveState

THURSDAY = date(2026, 12, 10)

load = command("Load")(feedback.load)


@command("Issue")
def issue(db, cohort_id, anonymity):
    wave = Wave(
        cohort_id=cohort_id,
        survey=SurveyKind.PULSE,
        name="End",
        opens_on=THURSDAY,
        anonymity=anonymity,
        state=WaveState.CLOSED,
    )
    db.add(wave)
    db.flush()
    return wave.id


def test_answers_are_taken_though_their_survey_is_closed(desk, pair, turned):
    wave = desk.do(issue, pair.cohort_id, Anonymity.CONFIDENTIAL)
    told = [
        ResponseRecord(wave, THURSDAY, pair.learner, pair.id, contact_me=True, values={"P1": 4, "SAT": 5}),
        ResponseRecord(wave, THURSDAY, pair.mentor, pair.id, comment="Fine"),
    ]
    ids = turned(load, told)
    rows = {row.id: row for row in desk.ask(feedback.rows, pair.cohort_id)}
    assert [rows[each].name for each in ids] == ["Ben Hargreaves", "Ada Obi"]
    assert (rows[ids[0]].values, rows[ids[0]].contact_me) == ({"P1": 4, "SAT": 5}, True)


def test_an_anonymous_answer_keeps_only_the_week_and_what_was_said(desk, pair):
    wave = desk.do(issue, pair.cohort_id, Anonymity.ANONYMOUS)
    told = ResponseRecord(
        wave, THURSDAY, pair.learner, pair.id, carry_on=False, concern=True, comment="Fine", values={"P1": 4}
    )
    desk.do(load, [told])
    [row] = desk.ask(feedback.rows, pair.cohort_id)
    assert (row.participant_id, row.name, row.role, row.pairing_id) == (None, "", None, None)
    assert (row.received_on, row.carry_on, row.concern) == (date(2026, 12, 7), None, False)
    assert (row.comment, row.values) == ("Fine", {"P1": 4})


def test_nothing_told_is_nothing_taken(desk, cohort):
    assert desk.do(load, []) == []


def test_a_thousand_answers_are_loaded_within_a_second_in_their_order(desk, pair):
    wave = desk.ask(lambda db: db.scalar(select(Wave.id)))
    told = [
        ResponseRecord(wave, THURSDAY, pair.learner, pair.id, comment=str(each), values={"P1": 4, "P2": 4})
        for each in range(1000)
    ]
    began = process_time()
    ids = desk.do(load, told)
    assert process_time() - began < 1
    rows = {row.id: row for row in desk.ask(feedback.rows, pair.cohort_id)}
    assert [rows[each].comment for each in ids] == [str(each) for each in range(1000)]
