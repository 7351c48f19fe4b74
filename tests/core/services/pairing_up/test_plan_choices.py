"""The steps that there are to choose from, by figures worked out by hand."""

from mentordesk.core import pairings
from mentordesk.core.services.pairing_up import Choices, Step, plan_choices
from mentordesk.core.vocab import MatchMode


def test_each_number_of_moves_is_told_with_its_plan(desk, cohort, torn):
    found = desk.ask(plan_choices, cohort, MatchMode.KEEP)
    assert [(step.moves, step.total, step.worst) for step in found.steps] == [
        (0, 15_000, 5000),
        (2, 17_500, 7500),
    ]
    assert [len(step.plan.differing) for step in found.steps] == [0, 2]
    assert found.steps[1].plan.then.moves == 2


def test_each_floor_is_told_with_its_price(desk, cohort, torn):
    assert desk.ask(plan_choices, cohort, MatchMode.FLOOR) == Choices(
        MatchMode.FLOOR, 20, (Step(7500, 17_500),)
    )


def test_pairs_that_stay_by_decision_are_in_every_plan(desk, cohort, torn):
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.score == 5000)
    two = row.mentors[0].participant_id, row.learners[0].participant_id
    desk.do(pairings.pin, *two, "")
    (step,) = desk.ask(plan_choices, cohort, MatchMode.KEEP).steps
    assert (step.total, step.worst) == (15_000, 5000)


def test_other_modes_leave_nothing_to_choose(desk, cohort, torn):
    assert desk.ask(plan_choices, cohort, MatchMode.FAIR).steps == ()
