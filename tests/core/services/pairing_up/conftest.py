"""What tests of pairing people up share."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up

TODAY = date(2026, 11, 18)


@pytest.fixture
def proposed(desk, cohort, people):
    """Both mentees proposed with their best mentors; the ids of the pairings by learner."""
    desk.do(pairing_up.propose, cohort, TODAY)
    return {row.learners[0].participant_id: row.id for row in desk.ask(pairings.rows, cohort)}


@pytest.fixture
def agreed(desk, people, proposed):
    """Ann with Mo, agreed today; the id of the pairing."""
    desk.do(pairing_up.confirm, [proposed[people["ann"]]], TODAY)
    return proposed[people["ann"]]


@pytest.fixture
def active(desk, agreed):
    """Ann with Mo, active since today."""
    desk.do(pairings.set_started, agreed, TODAY)
    return agreed
