"""What is proposed and not yet decided stays out of the way of the plan, or is planned anew."""

from datetime import date

from mentordesk.core import goals, pairings
from mentordesk.core.desk import command
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.vocab import Acceptance, PairingState

TODAY = date(2026, 11, 18)


@command("Remove")
def remove(db, ids):
    open_proposals.remove(db, ids)


def test_the_pairs_are_told_by_learner(desk, cohort, people, proposed):
    rows = desk.ask(open_proposals.open_rows, cohort)
    assert open_proposals.pairs(rows) == {people["ann"]: people["mo"], people["ben"]: people["nia"]}


def test_who_has_answered_keeps_proposal_and_place(desk, cohort, people, proposed):
    desk.do(pairings.answer, proposed[people["ann"]], people["mo"], Acceptance.YES, TODAY)
    asked = desk.ask(open_proposals.request, cohort)
    assert [each.name for each in asked.learners] == ["Ben Roy"]
    assert asked.mentor(people["mo"]).places == 0


def test_who_is_asked_about_is_planned_anew_all_the_same(desk, cohort, people, proposed):
    desk.do(pairings.answer, proposed[people["ann"]], people["mo"], Acceptance.YES, TODAY)
    asked = desk.ask(open_proposals.request, cohort, people["ann"])
    assert {each.name for each in asked.learners} == {"Ann Lee", "Ben Roy"}
    assert asked.mentor(people["mo"]).places == 1


def test_a_draft_carries_score_and_strongest_reasons(desk, cohort, people):
    asked = desk.ask(open_proposals.request, cohort)
    draft = open_proposals.draft(asked, people["ann"], people["mo"])
    # skills 40 of 40; preference, interests, availability and style are not known: half of 60
    assert draft.score == 7000
    assert draft.rationale == ("Mo is 5 in lead; Ann 2.",)


def test_removed_proposals_leave_nothing_behind(desk, cohort, turned, proposed):
    turned(remove, list(proposed.values()))
    assert desk.ask(pairings.rows, cohort) == []


def test_a_removed_proposal_that_has_a_goal_is_declined_instead(desk, cohort, people, turned, proposed):
    mine = proposed[people["ann"]]
    desk.do(goals.add, goals.GoalDraft(mine, people["ann"], "Lead a ward round"))
    turned(remove, list(proposed.values()))
    (left,) = desk.ask(pairings.rows, cohort)
    assert (left.id, left.state) == (mine, PairingState.DECLINED)


def test_the_score_is_the_one_of_the_run_where_points_are_not_whole(desk, cohort, mentor, mentee):
    """Two of three needs are covered: 40 x 2/3, and half of the other 60, is 56.666..., so 56.67."""
    mentor("Mo Hart", lead=5, data=5)
    mentee("Ann Lee", lead=2, data=2, audit=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    (row,) = desk.ask(pairings.rows, cohort)
    (pair,) = desk.ask(matching_runs.run, desk.ask(matching_runs.newest, cohort).id).pairs
    assert row.score == pair.score == 5667
