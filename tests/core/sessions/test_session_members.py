"""Who comes to a session when somebody stands in."""

from datetime import date

import pytest

from mentordesk.core import feedback, sessions
from mentordesk.core.errors import Invalid
from mentordesk.core.vocab import Mark, Role
from tests.core.conftest import make_participant
from tests.core.test_expected import cover

DAY, AFTER = date(2026, 11, 10), date(2026, 11, 11)


@pytest.fixture
def zoe(desk, pair):
    """Zoe stands in for Ada on the day of the session."""
    who = desk.do(make_participant, pair.cohort_id, "Zoe Ames", Role.MENTOR)
    desk.do(cover, pair, who, DAY, AFTER)
    return who


@pytest.fixture
def session(desk, pair, zoe):
    drafts = [sessions.SessionDraft(pair.id, day, "10:00") for day in (DAY, AFTER)]
    return desk.do(sessions.place, drafts, date(2026, 11, 1))[0]


@pytest.mark.req("S0-15")
def test_they_are_marked_in_place_of_the_absent(desk, pair, zoe, session, turned):
    row = desk.ask(sessions.one, session)
    assert [(who.name, who.stands_in) for who in row.members] == [
        ("Zoe Ames", True),
        ("Ben Hargreaves", False),
    ]
    came = {pair.mentor: Mark.ATTENDED, pair.learner: Mark.ATTENDED}
    with pytest.raises(Invalid, match="did not belong"):
        desk.do(sessions.record, session, sessions.RecordDraft(attendance=came), AFTER)
    came = {zoe: Mark.ATTENDED, pair.learner: Mark.ATTENDED}
    turned(sessions.record, session, sessions.RecordDraft(attendance=came), AFTER)
    assert desk.ask(sessions.one, session).attendance == came


def test_paper_bears_their_slip_and_their_diary_is_taken(desk, pair, zoe, session):
    assert {each.name for each in desk.ask(feedback.sheets, session)} == {"Zoe Ames", "Ben Hargreaves"}
    waited = [each.participant_id for each in desk.ask(feedback.outstanding, pair.cohort_id, AFTER)]
    assert waited == [pair.learner, zoe, pair.mentor, pair.learner]
    people = {each.person_id for each in desk.ask(sessions.busy, DAY, AFTER)}
    assert people == {each.person_id for each in desk.ask(sessions.one, session).members}
