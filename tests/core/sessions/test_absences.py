"""Absences of people are kept with the first day back."""

from datetime import date

import pytest
from sqlalchemy import select

from mentordesk.core import sessions
from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.model import Participant
from mentordesk.core.sessions import AbsenceDraft

AWAY, BACK = date(2026, 12, 21), date(2027, 1, 4)


@pytest.fixture
def ben(desk, pair):
    return desk.ask(lambda db: db.scalar(select(Participant.person_id).where(Participant.id == pair.learner)))


def test_an_absence_is_added_changed_and_removed(desk, ben, turned):
    absence = turned(sessions.add_absence, AbsenceDraft(ben, AWAY, BACK, "Leave"))
    turned(sessions.edit_absence, absence, AbsenceDraft(ben, AWAY, date(2027, 1, 11)))
    [row] = desk.ask(sessions.absences_of, ben)
    assert (row.name, row.from_on, row.to_on, row.note) == ("Ben Hargreaves", AWAY, date(2027, 1, 11), "")
    turned(sessions.remove_absence, absence)
    assert desk.ask(sessions.absences_of, ben) == []


def test_absences_of_a_cohort_are_those_that_touch_the_days(desk, pair, ben):
    desk.do(sessions.add_absence, AbsenceDraft(ben, AWAY, BACK))
    for since, before, found in [
        (date(2026, 12, 1), AWAY, 0),
        (date(2026, 12, 1), date(2026, 12, 22), 1),
        (date(2027, 1, 3), date(2027, 2, 1), 1),
        (BACK, date(2027, 2, 1), 0),
    ]:
        assert len(desk.ask(sessions.absences, pair.cohort_id, since, before)) == found


def test_nobody_is_back_before_they_leave(desk, ben):
    with pytest.raises(Invalid, match="first day back"):
        desk.do(sessions.add_absence, AbsenceDraft(ben, AWAY, AWAY))


def test_an_absence_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.do(sessions.remove_absence, 99)
