"""What becomes of covers when their mentor leaves."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from mentordesk.core import feedback, pairings, sessions
from mentordesk.core.desk import command
from mentordesk.core.model import Cover
from mentordesk.core.vocab import Role
from tests.core.conftest import make_participant
from tests.core.test_expected import cover

FIRST, WEEK = date(2026, 12, 1), timedelta(7)
AFTER = FIRST + timedelta(8)
stop = command("Stop")(pairings.stop_covering)


@pytest.mark.parametrize(("last", "kept"), [(FIRST - WEEK, None), (FIRST + WEEK, AFTER)])
def test_covers_end_after_the_last_day_and_the_mentor_has_slips_again(desk, pair, last, kept):
    gil = desk.do(make_participant, pair.cohort_id, "Gil Moss", Role.MENTOR)
    desk.do(cover, pair, gil, FIRST, FIRST + 3 * WEEK)
    draft = sessions.SessionDraft(pair.id, FIRST + 2 * WEEK)
    (session,) = desk.do(sessions.place, [draft], date(2026, 11, 1))
    desk.do(stop, gil, last)
    assert desk.ask(lambda db: db.scalar(select(Cover.to_on))) == kept
    assert {each.name for each in desk.ask(feedback.sheets, session)} == {"Ada Obi", "Ben Hargreaves"}
