"""The column Unmatched tells who waits and why, who has a place, and where skills run short."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.services import pairing_up

TODAY = date(2026, 11, 18)


@pytest.fixture
def waiting(desk, cohort):
    return lambda: desk.ask(pairing_up.waiting, cohort)


def test_before_a_proposal_everybody_waits_and_no_reason_is_needed(people, waiting):
    assert [(each.name, each.reason) for each in waiting().learners] == [("Ann Lee", ""), ("Ben Roy", "")]


def test_after_a_proposal_nobody_waits_and_no_place_is_free(proposed, waiting):
    assert waiting().learners == ()
    assert [(each.name, each.free) for each in waiting().mentors] == [("Mo Hart", 0), ("Nia Pope", 0)]


def test_one_more_place_is_offered_where_nothing_else_is_missing(desk, people, mentee, proposed, waiting):
    zoe = mentee("Zoe Fox", lead=2)
    (left,) = waiting().learners
    assert (left.id, left.reason) == (zoe, "All 2 who cover lead are full.")
    assert (left.fix, left.ask, left.places) == (
        "One more place with Mo Hart would do it.",
        people["mo"],
        2,
    )
    everybody = "3 mentees (Ann Lee, Ben Roy and Zoe Fox)"
    assert left.shortage == f"{everybody} can only meet 2 mentors (Mo Hart and Nia Pope): 2 places."
    assert [(each.ask_name, each.places) for each in waiting().helps] == [("Mo Hart", 2), ("Nia Pope", 2)]
    desk.do(participants.set_capacity, left.ask, left.places)
    assert (waiting().learners[0].reason, waiting().helps) == ("", ())


def test_nobody_is_asked_for_a_ninth_place(desk, cohort, mentor, mentee, waiting):
    mentor("Mo Hart", {"capacity": 8}, lead=5)
    for number in range(9):
        mentee(f"Mentee {number}", lead=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    (left,) = waiting().learners
    assert (left.fix, left.ask) == ("One more place with Mo Hart would do it.", 0)
    assert waiting().helps == ()


def test_no_place_is_asked_for_where_a_rule_is_in_the_way(cohort, mentor, mentee, waiting):
    mentor("Mo Hart", {"onboarded_on": None}, lead=5)
    mentee("Ann Lee", lead=2)
    (left,) = waiting().learners
    assert (left.ask, left.fix) == (0, "After the onboarding of Mo Hart, Mo Hart could take Ann Lee.")


def test_skills_tell_who_wants_covers_and_has_a_place(people, proposed, waiting):
    told = [(each.label, each.wanted, each.cover, each.free) for each in waiting().skills]
    assert told == [("data", 1, 2, 0), ("lead", 1, 2, 0)]


def test_a_line_says_post_and_department(desk, cohort, people, waiting):
    desk.do(participants.edit_field, people["ann"], "job_title", "Dietitian")
    desk.do(participants.edit_field, people["ann"], "department", "Therapies")
    assert waiting().learners[0].line == "Dietitian, Therapies"


def test_a_place_that_is_kept_for_somebody_else_can_be_added(desk, people, proposed, waiting):
    desk.do(pairings.forbid, people["nia"], people["ann"])
    desk.do(pairings.pin, people["mo"], people["ben"])
    desk.do(pairing_up.decline, proposed[people["ann"]], None, TODAY)
    desk.do(pairings.undecide, people["mo"], people["ann"])
    (left,) = waiting().learners
    assert (left.name, left.ask, left.places) == ("Ann Lee", people["mo"], 2)
