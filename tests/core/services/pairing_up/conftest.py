"""What tests of pairing people up share."""

import shutil
from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from tests.core.services.conftest import alter_cohort
from tests.core.services.pairing_up.leaving import make_left

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


@pytest.fixture
def torn(desk, cohort, mentor, mentee):
    """By skills alone Ann has 100 with Mo and 75 with Nia, Ben 100 and 50: together 175 at best, 150 else."""
    mo, nia = mentor("Mo Hart", lead=5, data=4), mentor("Nia Pope", lead=4, data=3)
    ann, ben = mentee("Ann Lee", lead=2, data=2), mentee("Ben Roy", data=2)
    others = ("preference", "availability", "interests", "style")
    desk.do(alter_cohort, cohort, match_weights=dict.fromkeys(others, 0) | {"skills": 1})
    desk.do(pairing_up.pair_by_hand, cohort, ann, mo, TODAY)
    desk.do(pairing_up.pair_by_hand, cohort, ben, nia, TODAY)
    for two in ((mo, ann), (nia, ben)):
        desk.do(pairings.undecide, *two)


@pytest.fixture(scope="session")
def left_file(new_file, tmp_path_factory):
    """A file that somebody has left, made once, and the participants by first name."""
    file = shutil.copyfile(new_file, tmp_path_factory.mktemp("left") / "Left.mentordesk")
    return file, make_left(file)
