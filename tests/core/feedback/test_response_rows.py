"""What came back is listed, what is out is counted, ratings and calls for help are worked out."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from mentordesk.core import feedback, sessions
from mentordesk.core.desk import command
from mentordesk.core.feedback import AnswerDraft, ResponseRecord
from mentordesk.core.vocab import SurveyKind

DAY = date(2026, 12, 10)
SESSION, PULSE = SurveyKind.SESSION, SurveyKind.PULSE

load = command("Load")(feedback.load)


@pytest.fixture
def told(desk, pair):
    """Loads pulse answers of the learner about the pairing."""
    wave = next(row.id for row in desk.ask(feedback.waves, pair.cohort_id) if row.survey is PULSE)

    def tell(*answers):
        return desk.do(
            load, [ResponseRecord(wave, day, pair.learner, pair.id, **more) for day, more in answers]
        )

    return tell


def test_rows_come_in_order_of_arrival_and_by_survey(desk, pair, slip):
    for survey, values, day in [
        (SESSION, {"USEFUL": 4}, DAY),
        (PULSE, {"P1": 3, "P2": 4}, date(2026, 12, 1)),
    ]:
        desk.do(feedback.enter, slip(survey, pair.learner).slip_id, AnswerDraft(survey, values), day)
    assert [row.survey for row in desk.ask(feedback.rows, pair.cohort_id)] == [PULSE, SESSION]
    [row] = desk.ask(feedback.rows, pair.cohort_id, PULSE)
    assert (row.name, row.session_number, row.rating) == ("Ben Hargreaves", 1, Fraction(7, 2))
    assert len(desk.ask(feedback.of_pairing, pair.id)) == 2


def test_slips_are_out_from_the_day_of_their_session_until_they_come_back(desk, pair, slip):
    assert desk.ask(feedback.outstanding, pair.cohort_id, DAY - timedelta(1)) == []
    assert len(desk.ask(feedback.outstanding, pair.cohort_id, DAY)) == 4
    sheet = slip(PULSE, pair.mentor)
    desk.do(feedback.enter, sheet.slip_id, AnswerDraft(PULSE, {"P1": 3}), DAY)
    left = desk.ask(feedback.outstanding, pair.cohort_id, DAY)
    assert [(row.survey, row.name) for row in left] == [
        (PULSE, "Ben Hargreaves"),
        (SESSION, "Ada Obi"),
        (SESSION, "Ben Hargreaves"),
    ]
    assert sheet.number not in {row.number for row in left}


def test_nobody_waits_for_slips_of_a_cancelled_session_or_closed_survey(desk, pair, session, slip):
    desk.do(feedback.close_wave, slip(PULSE, pair.mentor).wave_id, DAY)
    assert {row.survey for row in desk.ask(feedback.outstanding, pair.cohort_id, DAY)} == {SESSION}
    now = desk.ask(sessions.one, session).starts
    desk.do(sessions.cancel, session, "Ill", now)
    assert desk.ask(feedback.outstanding, pair.cohort_id, DAY) == []


def test_the_latest_rating_is_the_newest_with_two_answers_or_more(desk, pair, told):
    told(
        (DAY, {"values": {"P1": 4, "P2": 4, "P3": 4}}),
        (DAY + timedelta(30), {"values": {"P1": 2, "P2": 2, "P3": 3}}),
        (DAY + timedelta(60), {"values": {"P1": 5}}),
    )
    given = desk.ask(feedback.ratings, pair.cohort_id)[pair.learner]
    assert [each.value for each in given] == [4, Fraction(7, 3)]
    latest = desk.ask(feedback.latest_ratings, pair.cohort_id)
    assert {who: (each.pairing_id, each.received_on) for who, each in latest.items()} == {
        pair.learner: (pair.id, DAY + timedelta(30))
    }


@pytest.mark.parametrize("said", [{"contact_me": True}, {"concern": True}])
def test_a_call_for_help_counts_for_thirty_days(desk, pair, told, said):
    [call] = told((DAY, said))
    for days, found in [(-1, []), (0, [call]), (30, [call]), (31, [])]:
        calls = desk.ask(feedback.calls, pair.cohort_id, DAY + timedelta(days))
        assert [row.id for row in calls] == found


def test_who_wants_to_carry_on_after_all_is_no_longer_called(desk, pair, told):
    told((DAY, {"carry_on": False}), (DAY + timedelta(1), {"carry_on": True}))
    assert desk.ask(feedback.calls, pair.cohort_id, DAY + timedelta(2)) == []


def test_who_wants_to_stop_is_called_until_they_say_otherwise(desk, pair, told):
    told((DAY, {"carry_on": False}))
    assert len(desk.ask(feedback.calls, pair.cohort_id, DAY + timedelta(90))) == 1
