"""Runs of groups are kept, reviewed and signed as those of pairs are; drafts of no use make room."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.model import MatchRun
from mentordesk.core.services import matching_runs, pairing_up
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import make_groups


@pytest.fixture
def people(desk, cohort):
    return desk.do(make_groups, cohort)


def test_a_run_is_kept_reviewed_and_signed(desk, cohort, people, turned):
    desk.do(pairing_up.propose, cohort, TODAY)
    standing = desk.ask(matching_runs.standing, cohort)
    run = desk.ask(matching_runs.run, standing.run.id)
    assert [[each.name for each in group.members] for group in run.groups] == [
        ["Ann Lee", "Ben Roy", "Cy Dean"],
        ["Dee Fox", "Eve Moss"],
    ]
    assert (run.six["matched"], run.six["groups"], standing.differs) == (5, 2, "")
    turned(matching_runs.put_to_review, run.id, TODAY)
    desk.do(matching_runs.sign_off, run.id, "", TODAY)
    assert desk.ask(matching_runs.standing, cohort).run.signed_on == TODAY


def test_a_run_of_other_groups_than_stand_is_not_signed(desk, cohort, people):
    desk.do(pairing_up.propose, cohort, TODAY)
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.theme == "data")
    desk.do(pairing_up.decline, row.id, None, TODAY)
    assert desk.ask(matching_runs.standing, cohort).differs == "data with Nia Pope is no longer as proposed."


def test_drafts_of_which_nothing_came_make_room(desk, cohort, people):
    desk.do(pairing_up.propose, cohort, TODAY)
    first = desk.ask(matching_runs.newest, cohort).id
    desk.do(pairing_up.propose, cohort, TODAY)
    second = desk.ask(matching_runs.newest, cohort).id
    row = desk.ask(pairings.rows, cohort)[0]
    desk.do(pairing_up.confirm, [row.id], TODAY)
    desk.do(pairing_up.propose, cohort, TODAY)
    kept = [number for number in (first, second) if desk.ask(is_kept, number)]
    assert kept == [second]


def is_kept(db, number):
    return db.get(MatchRun, number) is not None
