"""What tests of feedback share: a pairing with a session and its slips."""

from datetime import date

import pytest

from mentordesk.core import feedback, sessions

TODAY = date(2026, 11, 18)


@pytest.fixture
def session(desk, pair):
    """A session of the pairing on 10 December with a session slip and a pulse slip for each."""
    made = desk.do(sessions.place, [sessions.SessionDraft(pair.id, date(2026, 12, 10), "14:00")], TODAY)[0]
    desk.do(feedback.add_pulse, [made])
    return made


@pytest.fixture
def slip(desk, session):
    """Finds the slip of a participant for a survey."""

    def find(survey, participant):
        found = desk.ask(feedback.sheets, session)
        return next(each for each in found if (each.survey, each.participant_id) == (survey, participant))

    return find
