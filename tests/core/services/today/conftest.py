"""What tests of Today share: a pairing that began, and the list of Wednesday 18 November 2026."""

from datetime import date, timedelta

import pytest

from mentordesk.core import feedback, sessions
from mentordesk.core.desk import command
from mentordesk.core.feedback import ResponseRecord
from mentordesk.core.model import Pairing, Participant, Pause
from mentordesk.core.services import today
from mentordesk.core.sessions import SessionRecord
from mentordesk.core.vocab import Mark, SessionState, SurveyKind

TODAY = date(2026, 11, 18)

load_sessions = command("Load")(sessions.load)
load_responses = command("Load")(feedback.load)


@command("Change")
def change_pairing(db, pairing_id, **fields):
    for field, value in fields.items():
        setattr(db.get_one(Pairing, pairing_id), field, value)


@command("Change")
def change_participant(db, participant_id, **fields):
    for field, value in fields.items():
        setattr(db.get_one(Participant, participant_id), field, value)


@command("Pause")
def add_pause(db, pairing_id, begin, planned, end=None):
    db.add(Pause(pairing_id=pairing_id, from_on=begin, planned_to=planned, to_on=end))


@pytest.fixture
def begun(desk, pair):
    """Makes the pairing begin so many days ago; other fields may be given."""

    def begin(days, **fields):
        desk.do(change_pairing, pair.id, started_on=TODAY - timedelta(days), **fields)
        return pair

    return begin


@pytest.fixture
def met(desk, pair):
    """Loads a session so many days ago, held unless said otherwise."""

    def meet(days, state=SessionState.HELD, **more):
        marks = (
            dict.fromkeys((pair.mentor, pair.learner), Mark.ATTENDED) if state is SessionState.HELD else {}
        )
        record = SessionRecord(
            pair.id, TODAY - timedelta(days), "Europe/London", state, start="10:00", attendance=marks, **more
        )
        return desk.do(load_sessions, [record])[0]

    return meet


@pytest.fixture
def said(desk, pair):
    """Loads a pulse answer of the learner so many days ago."""

    def say(days, **more):
        waves = desk.ask(feedback.waves, pair.cohort_id)
        wave = next(row.id for row in waves if row.survey is SurveyKind.PULSE)
        day = TODAY - timedelta(days)
        record = ResponseRecord(wave, day, participant_id=pair.learner, pairing_id=pair.id, **more)
        desk.do(load_responses, [record])

    return say


@pytest.fixture
def found(desk, cohort):
    """The lines whose rule has these words, or of plain work those without a rule."""

    def find(rule):
        return [line for line in desk.ask(today.lines, cohort, TODAY) if line.rule == rule]

    return find
