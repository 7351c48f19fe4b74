"""What tests of covers share: Ann is mentored by Mo, and others could stand in."""

from datetime import date, timedelta

import pytest

from mentordesk.core import pairings, sessions
from mentordesk.core.services import pairing_up

TODAY = date(2026, 11, 18)
FIRST = date(2026, 12, 1)


@pytest.fixture
def running(desk, cohort, people):
    """Ann with Mo and Ben with Nia, active since today; the ids of the pairings by learner's first name."""
    desk.do(pairing_up.propose, cohort, TODAY)
    rows = {row.learners[0].participant_id: row.id for row in desk.ask(pairings.rows, cohort)}
    found = {who: rows[people[who]] for who in ("ann", "ben")}
    desk.do(pairing_up.confirm, list(found.values()), TODAY)
    return found


@pytest.fixture
def weekly(desk, running):
    """Four sessions of Ann and Mo, a week apart."""
    drafts = [
        sessions.SessionDraft(running["ann"], FIRST + timedelta(7 * week), "10:00") for week in range(4)
    ]
    return desk.do(sessions.place, drafts, TODAY)
