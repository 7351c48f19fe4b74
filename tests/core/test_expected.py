"""Who is expected at a session when someone stands in: the same in a query as in memory."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from mentordesk.core import expected, sessions
from mentordesk.core.desk import command
from mentordesk.core.expected import StandIn
from mentordesk.core.model import Cover, Member
from mentordesk.core.vocab import Role, Side
from tests.core.conftest import make_participant

TODAY, FIRST = date(2026, 11, 18), date(2026, 12, 1)


@command("Cover")
def cover(db, pair, mentor, from_on, to_on):
    db.add(Cover(pairing_id=pair.id, mentor_id=mentor, absent_id=pair.mentor, from_on=from_on, to_on=to_on))


@pytest.fixture
def gil(desk, cohort):
    return desk.do(make_participant, cohort, "Gil Moss", Role.MENTOR)


@pytest.fixture
def weekly(desk, pair):
    """Six sessions, a week apart."""
    drafts = [sessions.SessionDraft(pair.id, FIRST + timedelta(7 * week)) for week in range(6)]
    return desk.do(sessions.place, drafts, TODAY)


def there(db, pairing_id):
    """By session who is expected, as the query has it."""
    found = {}
    for session, _pairing, who, side in db.execute(
        select(expected.at_sessions(Member.pairing_id == pairing_id))
    ):
        found.setdefault(session, set()).add((who, side))
    return found


@pytest.mark.req("S0-15")
def test_on_the_days_of_a_cover_they_are_expected_and_the_absent_is_not(desk, pair, gil, weekly):
    desk.do(
        cover, pair, gil, FIRST + timedelta(7), FIRST + timedelta(21)
    )  # the first day back is a session's
    whole = [{(pair.mentor, Side.MENTOR), (pair.learner, Side.LEARNER)}] * 6
    whole[1] = whole[2] = {(gil, Side.MENTOR), (pair.learner, Side.LEARNER)}
    assert [desk.ask(there, pair.id)[each] for each in weekly] == whole
    rows = desk.ask(sessions.of_pairing, pair.id)
    assert [{(who.participant_id, who.side) for who in row.members} for row in rows] == whole
    assert [row.mentors for row in rows] == [("Ada Obi",)] + [("Gil Moss",)] * 2 + [("Ada Obi",)] * 3


def test_who_is_only_named_in_case_is_expected_nowhere(desk, pair, gil, weekly):
    desk.do(cover, pair, gil, None, None)
    assert all((pair.mentor, Side.MENTOR) in people for people in desk.ask(there, pair.id).values())
    assert desk.ask(sessions.one, weekly[0]).mentors == ("Ada Obi",)


def test_a_place_is_filled_once_and_a_member_who_stands_in_keeps_their_side():
    week = (FIRST, FIRST + timedelta(7))
    covers = [StandIn(1, 12, 10, *week), StandIn(1, 13, 11, *week)]
    two = [(10, Side.MENTOR), (12, Side.MENTOR), (20, Side.LEARNER)]
    assert expected.filled(two, covers, FIRST) == [(12, Side.MENTOR), (20, Side.LEARNER)]
    assert expected.filled(two, covers, week[1]) == two


def test_a_day_without_a_session_has_its_people_too(desk, pair, gil):
    desk.do(cover, pair, gil, FIRST, FIRST + timedelta(1))

    def who(db, day):
        return set(db.scalars(select(expected.on_day(pair.id, day).c.participant_id)))

    assert desk.ask(who, FIRST) == {gil, pair.learner}
    assert desk.ask(who, FIRST + timedelta(1)) == {pair.mentor, pair.learner}
