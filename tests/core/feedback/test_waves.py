"""Surveys open with the cohort, close, reopen until they are reported, and keep their promise."""

from datetime import date

import pytest

from mentordesk.core import feedback, sessions
from mentordesk.core.desk import command
from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.feedback import AnswerDraft
from mentordesk.core.model import Wave
from mentordesk.core.vocab import Anonymity, SurveyKind, WaveState

ON = date(2026, 9, 1)
END = date(2027, 8, 31)


@pytest.fixture
def wave(desk, cohort):
    return next(row for row in desk.ask(feedback.waves, cohort) if row.survey is SurveyKind.SESSION).id


def state(desk, cohort, wave):
    return next((row.state, row.closes_on) for row in desk.ask(feedback.waves, cohort) if row.id == wave)


def test_a_cohort_gets_its_two_confidential_waves_once(desk, cohort, turned):
    @command("Forget")
    def forget(db):
        db.query(Wave).delete()

    desk.do(forget)
    turned(feedback.open_standing, cohort, ON)
    desk.do(feedback.open_standing, cohort, ON)
    found = desk.ask(feedback.waves, cohort)
    assert [(row.survey, row.standing, row.anonymity, row.state, row.opens_on) for row in found] == [
        (survey, True, Anonymity.CONFIDENTIAL, WaveState.OPEN, ON)
        for survey in (SurveyKind.SESSION, SurveyKind.PULSE)
    ]


def test_a_wave_counts_its_slips_and_answers(desk, cohort, pair, slip):
    sheet = slip(SurveyKind.SESSION, pair.learner)
    desk.do(feedback.enter, sheet.slip_id, AnswerDraft(SurveyKind.SESSION, {"USEFUL": 4}), ON)
    assert [(row.slips, row.answers) for row in desk.ask(feedback.waves, cohort)] == [(2, 1), (2, 0)]


def test_a_wave_closes_reopens_and_ends_reported(desk, cohort, wave, turned):
    turned(feedback.close_wave, wave, END)
    assert state(desk, cohort, wave) == (WaveState.CLOSED, END)
    turned(feedback.reopen_wave, wave)
    assert state(desk, cohort, wave) == (WaveState.OPEN, None)
    desk.do(feedback.close_wave, wave, END)
    turned(feedback.report_wave, wave)
    with pytest.raises(Refused, match="final"):
        desk.do(feedback.reopen_wave, wave)


def test_an_open_wave_cannot_be_reported(desk, wave):
    with pytest.raises(Refused, match="only become: closed"):
        desk.do(feedback.report_wave, wave)


def test_a_promise_once_given_stays(desk, wave):
    with pytest.raises(Refused, match="promised"):
        desk.do(feedback.set_anonymity, wave, Anonymity.ANONYMOUS)


def test_before_anybody_is_asked_the_promise_may_change(desk, cohort, wave, turned):
    @command("Draft")
    def draft(db):
        db.get(Wave, wave).state = WaveState.DRAFT

    desk.do(draft)
    turned(feedback.set_anonymity, wave, Anonymity.IDENTIFIED)
    assert desk.ask(feedback.waves, cohort)[0].anonymity is Anonymity.IDENTIFIED


def test_a_wave_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.do(feedback.close_wave, 99, END)


def test_sessions_placed_while_it_was_closed_get_their_slips_when_it_reopens(desk, pair, wave):
    desk.do(feedback.close_wave, wave, ON)
    draft = sessions.SessionDraft(pair.id, date(2026, 12, 10), "14:00")
    (session,) = desk.do(sessions.place, [draft], ON)
    assert desk.ask(feedback.sheets, session) == []
    desk.do(feedback.reopen_wave, wave)
    assert len(desk.ask(feedback.sheets, session)) == 2
