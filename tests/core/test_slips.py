"""Slips are made once for every member, for as long as their survey is open."""

from datetime import date

import pytest
from sqlalchemy import func, select

from mentordesk.core import codes, feedback, sessions, slips
from mentordesk.core.desk import command
from mentordesk.core.model import Member, Slip, Wave
from mentordesk.core.vocab import SurveyKind, WaveState

make = command("Make slips")(slips.make)


@pytest.fixture
def session(desk, pair):
    draft = sessions.SessionDraft(pair.id, date(2026, 12, 10))
    return desk.do(sessions.place, [draft], date(2026, 11, 18))[0]


def count(db):
    return db.scalar(select(func.count()).select_from(Slip))


def test_who_has_a_slip_keeps_it(desk, session):
    assert desk.ask(count) == 2
    assert desk.do(make, [session]) == 0
    assert desk.do(make, [session], SurveyKind.PULSE) == 2
    assert desk.ask(count) == 4


def test_slips_bear_a_readable_code_and_number(desk, session):
    for code, number in desk.ask(lambda db: db.execute(select(Slip.code, Slip.number)).all()):
        assert codes.read(code, codes.Kind.FORM) == code
        assert codes.read_number(number) == number


def test_a_closed_survey_gives_no_slips(desk, session):
    @command("Close")
    def close(db):
        db.query(Wave).filter_by(survey=SurveyKind.PULSE).update({"state": WaveState.CLOSED})

    desk.do(close)
    assert desk.do(make, [session], SurveyKind.PULSE) == 0


@pytest.mark.parametrize(
    ("dates", "made"),
    [
        ({"left_on": date(2026, 12, 10)}, 1),
        ({"left_on": date(2026, 12, 11)}, 2),
        ({"joined_on": date(2026, 12, 10)}, 2),
        ({"joined_on": date(2026, 12, 11)}, 1),
    ],
)
def test_who_does_not_belong_to_the_pairing_that_day_gets_none(desk, pair, session, dates, made):
    @command("Change")
    def change(db):
        db.query(Member).filter_by(participant_id=pair.learner).update(dates)

    desk.do(change)
    assert desk.do(make, [session], SurveyKind.PULSE) == made


def test_the_slip_of_who_has_left_is_neither_printed_nor_waited_for(desk, pair, session):
    @command("Leave")
    def leave(db):
        db.query(Member).filter_by(participant_id=pair.learner).update({"left_on": date(2026, 12, 1)})

    desk.do(leave)
    assert [slip.participant_id for slip in desk.ask(feedback.sheets, session)] == [pair.mentor]
    out = desk.ask(feedback.outstanding, pair.cohort_id, date(2027, 1, 1))
    assert [slip.participant_id for slip in out] == [pair.mentor]
