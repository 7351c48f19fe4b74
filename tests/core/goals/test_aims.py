"""Goals follow their lifecycle, and what was agreed on stays while they are pursued."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import goals
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.goals import GoalDraft
from mentordesk.core.model import Member
from mentordesk.core.vocab import GoalState

DUE = date(2027, 3, 1)
WORDS = ("worse", "as now", "leads a shift", "leads a week", "leads the ward")


@pytest.fixture
def draft(pair):
    return GoalDraft(pair.id, pair.learner, "Lead a shift", "Led two", 2, WORDS, -1, DUE)


@pytest.fixture
def goal(desk, draft):
    return desk.do(goals.add, draft)


@pytest.fixture
def pursued(desk, goal):
    desk.do(goals.activate, goal)
    return goal


def row(desk, pair):
    return desk.ask(goals.of_pairing, pair.id)[0]


def test_a_goal_is_set_as_a_draft(desk, pair, draft, turned):
    goal = turned(goals.add, replace(draft, title=" Lead a shift "))
    found = row(desk, pair)
    assert (found.id, found.owner, found.state) == (goal, "Ben Hargreaves", GoalState.DRAFT)
    assert GoalDraft.of(found) == draft


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": " "}, "title"),
        ({"weight": 0}, "weight"),
        ({"weight": 4}, "weight"),
        ({"levels": WORDS[:4]}, "levels"),
        ({"levels": (*WORDS[:4], " ")}, "levels"),
        ({"baseline": 0}, "baseline"),
    ],
)
def test_what_cannot_be_is_not_taken(desk, draft, change, field):
    assert [problem.field for problem in replace(draft, **change).problems()] == [field]
    with pytest.raises(Invalid):
        desk.do(goals.add, replace(draft, **change))


def test_only_a_current_member_owns_a_goal(desk, pair, other_pair, draft, goal):
    with pytest.raises(Invalid, match="belongs to the pairing"):
        desk.do(goals.add, replace(draft, owner_id=other_pair.learner))
    with pytest.raises(Invalid, match="belongs to the pairing"):
        desk.do(goals.edit, goal, replace(draft, owner_id=other_pair.learner))

    @command("Leave")
    def leave(db):
        db.query(Member).filter_by(participant_id=pair.learner).update({"left_on": DUE})

    desk.do(leave)
    with pytest.raises(Invalid):
        desk.do(goals.add, draft)
    desk.do(goals.edit, goal, replace(draft, title="Other"))
    assert row(desk, pair).title == "Other"


def test_a_goal_needs_a_measure_and_a_date_to_be_pursued(desk, draft, goal, turned):
    bare = desk.do(goals.add, replace(draft, measure=" ", due_on=None))
    with pytest.raises(Invalid) as told:
        desk.do(goals.activate, bare)
    assert [problem.field for problem in told.value.problems] == ["measure", "due_on"]
    turned(goals.activate, goal)


def test_levels_and_start_stay_while_a_goal_is_pursued(desk, pair, draft, pursued, turned):
    for change in ({"baseline": -2}, {"levels": ()}):
        with pytest.raises(Refused, match="say why"):
            desk.do(goals.edit, pursued, replace(draft, **change))
    turned(goals.edit, pursued, replace(draft, title="Lead two shifts", due_on=None))
    assert (row(desk, pair).title, row(desk, pair).due_on) == ("Lead two shifts", None)


def test_a_revision_says_why_in_the_history(desk, pair, draft, pursued, turned):
    with pytest.raises(Invalid, match="Say why"):
        desk.do(goals.revise, pursued, replace(draft, baseline=-2), " ")
    with pytest.raises(Invalid, match="what they want"):
        desk.do(goals.revise, pursued, replace(draft, title=""), "New ward")
    turned(goals.revise, pursued, replace(draft, baseline=-2), "New ward")
    assert row(desk, pair).baseline == -2
    assert desk.undo_label == "Revise goal: New ward"


def test_a_goal_is_closed_with_the_level_it_reached(desk, pair, pursued, turned):
    assert (row(desk, pair).steps, row(desk, pair).reached) == (1, None)
    for level in (None, 3, -3):
        with pytest.raises(Invalid, match="level that was reached"):
            desk.do(goals.close, pursued, level)
    turned(goals.close, pursued, 0)
    found = row(desk, pair)
    assert (found.state, found.level, found.steps, found.reached) == (GoalState.CLOSED, 0, 2, True)


def test_a_goal_rests_and_is_taken_up_again(desk, pair, pursued, turned):
    turned(goals.hold, pursued)
    with pytest.raises(Refused, match="From on hold it can only become: active, dropped"):
        desk.do(goals.close, pursued, 1)
    desk.do(goals.activate, pursued)
    assert row(desk, pair).state is GoalState.ACTIVE


def test_a_dropped_goal_stays_as_it_is(desk, draft, goal, turned):
    turned(goals.drop, goal)
    with pytest.raises(Refused, match="final"):
        desk.do(goals.activate, goal)
    with pytest.raises(Refused, match="This goal is dropped"):
        desk.do(goals.edit, goal, draft)


def test_a_goal_below_expectation_was_not_reached_and_one_without_levels_has_no_steps(desk, pair, draft):
    desk.do(goals.activate, desk.do(goals.add, replace(draft, baseline=None)))
    assert row(desk, pair).steps is None
    desk.do(goals.close, row(desk, pair).id, -1)
    assert row(desk, pair).reached is False


def test_goals_of_a_cohort_come_by_pairing_and_those_due_by_date(desk, pair, other_pair, draft, pursued):
    early = replace(draft, pairing_id=other_pair.id, owner_id=other_pair.mentor, due_on=date(2027, 1, 1))
    other = desk.do(goals.add, early)
    desk.do(goals.activate, other)
    assert [found.id for found in desk.ask(goals.rows, pair.cohort_id)] == [pursued, other]
    assert [found.id for found in desk.ask(goals.due, pair.cohort_id, DUE)] == [other, pursued]
    assert [found.id for found in desk.ask(goals.due, pair.cohort_id, date(2027, 2, 28))] == [other]


def test_what_is_gone_is_told(desk, draft):
    with pytest.raises(NotFound, match="goal"):
        desk.do(goals.drop, 99)
    with pytest.raises(NotFound, match="pairing"):
        desk.do(goals.add, replace(draft, pairing_id=99))


def test_levels_stay_while_a_goal_rests(desk, goal, draft):
    desk.do(goals.activate, goal)
    desk.do(goals.hold, goal)
    with pytest.raises(Refused):
        desk.do(goals.edit, goal, replace(draft, baseline=-2))
