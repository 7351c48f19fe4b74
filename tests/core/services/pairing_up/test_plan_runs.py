"""Two plans that were kept are compared as they were."""

from datetime import date

import pytest

from mentordesk.core.errors import Refused
from mentordesk.core.pairings import Noted, forbid
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.pairing_up.plan_runs import compare_runs
from mentordesk.core.services.pairing_up.plan_ways import Differing
from tests.core.services.pairing_up.grouped import make_groups

TODAY = date(2026, 11, 18)


@pytest.mark.req("S1-24")
def test_a_signed_plan_stands_beside_the_one_that_came_after(desk, cohort, people, proposed):
    """Ann with Mo and Ben with Nia at 70; then Ann never with Mo, so each has the other mentor at 50."""
    signed = desk.ask(matching_runs.newest, cohort).id
    desk.do(matching_runs.put_to_review, signed, TODAY)
    desk.do(matching_runs.sign_off, signed, "", TODAY)
    desk.do(forbid, people["mo"], people["ann"], "", Noted(TODAY))
    desk.do(pairing_up.propose, cohort, TODAY)
    later, earlier = (run.id for run in desk.ask(matching_runs.runs, cohort))
    assert earlier == signed
    found = desk.ask(compare_runs, earlier, later)
    totals = (found.earlier.total, found.later.total)
    assert totals == (14000, 10000)
    assert found.differing == (
        Differing("Ann Lee", "Mo Hart", "Nia Pope", 7000, 5000),
        Differing("Ben Roy", "Nia Pope", "Mo Hart", 7000, 5000),
    )


def test_who_was_left_out_had_nobody(desk, cohort, people, mentee, proposed):
    earlier = desk.ask(matching_runs.newest, cohort).id
    desk.do(matching_runs.put_to_review, earlier, TODAY)
    mentee("Zoe Fox", cooking=2)
    for learner in ("ann", "ben"):
        for mentor in ("mo", "nia"):
            desk.do(forbid, people[mentor], people[learner], "", Noted(TODAY))
    desk.do(pairing_up.propose, cohort, TODAY)
    found = desk.ask(compare_runs, earlier, desk.ask(matching_runs.newest, cohort).id)
    assert (found.later.matched, found.later.worst) == (0, None)
    assert [(each.learner, each.after, each.score_after) for each in found.differing] == [
        ("Ann Lee", "", None),
        ("Ben Roy", "", None),
    ]


def test_plans_of_groups_are_not_put_side_by_side(desk, cohort):
    desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    run = desk.ask(matching_runs.newest, cohort).id
    with pytest.raises(Refused, match="not put side by side"):
        desk.ask(compare_runs, run, run)
