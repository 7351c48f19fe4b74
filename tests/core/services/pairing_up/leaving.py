"""A cohort that somebody has left, made once; test modules about it take these fixtures for their own."""

import shutil

import pytest

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Desk
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Role
from tests.core.conftest import make_cohort
from tests.core.services.conftest import TODAY, People, make_ready

FOUR = (
    ("Mo Hart", Role.MENTOR, {"lead": 5, "data": 3}),
    ("Nia Pope", Role.MENTOR, {"data": 5, "lead": 3}),
    ("Ann Lee", Role.MENTEE, {"lead": 2}),
    ("Ben Roy", Role.MENTEE, {"data": 2}),
)


class Left(People):
    """The people, and the pairings that there were: of Ann (over) and of Ben."""

    def __init__(self, desk, cohort, **ids):
        super().__init__(desk, cohort, **ids)
        rows = desk.ask(pairings.rows, cohort)
        self.had = {row.learners[0].name.split()[0].lower(): row.id for row in rows}


def make_left(file):
    """Ann had Mo, who has withdrawn; she may have Nia only, whom Ben has. Ben may have the free Cy."""
    desk = Desk.open(file)
    cohort = desk.do(make_cohort)
    ids = {
        name.split()[0].lower(): desk.do(make_ready, cohort, name, role, None, **skills)
        for name, role, skills in FOUR
    }
    desk.do(pairing_up.propose, cohort, TODAY)
    rows = desk.ask(pairings.rows, cohort)
    desk.do(pairing_up.confirm, [row.id for row in rows], TODAY)
    for row in rows:
        desk.do(pairings.set_started, row.id, TODAY)
    ids["cy"] = desk.do(make_ready, cohort, "Cy Dunn", Role.MENTOR, None, data=4)
    desk.do(pairings.forbid, ids["cy"], ids["ann"])
    desk.do(pairing_up.withdraw, ids["mo"], "", TODAY)
    desk.close()
    return ids


@pytest.fixture
def new_copy(left_file, tmp_path):
    """A copy of that file."""
    return shutil.copyfile(left_file[0], tmp_path / "programme.mentordesk")


@pytest.fixture
def cohort(desk):
    """The only one."""
    return desk.ask(programmes.cohorts)[0].id


@pytest.fixture
def people(desk, cohort, left_file):
    """Its people."""
    return Left(desk, cohort, **left_file[1])
