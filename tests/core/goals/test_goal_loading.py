"""Goals and actions of the past are taken in as they are told."""

from datetime import date
from time import process_time

from mentordesk.core import goals
from mentordesk.core.desk import command
from mentordesk.core.goals import ActionRecord, GoalRecord
from mentordesk.core.vocab import ActionState, GoalState

DAY = date(2025, 5, 1)

load = command("Load")(goals.load)
load_actions = command("Load")(goals.load_actions)


def test_what_is_told_is_kept_even_a_closed_goal_without_measure(desk, pair, turned):
    told = GoalRecord(pair.id, pair.learner, "Lead", GoalState.CLOSED, levels=tuple("abcde"), final=1)
    [goal] = turned(load, [told])
    [row] = desk.ask(goals.of_pairing, pair.id)
    assert (row.id, row.state, row.final, row.levels) == (goal, GoalState.CLOSED, 1, tuple("abcde"))


def test_actions_are_kept_with_their_dates(desk, pair, turned):
    told = [
        ActionRecord(pair.id, pair.learner, "Ask", due_on=DAY, done_on=DAY),
        ActionRecord(pair.id, pair.mentor, "Tell", dropped_on=DAY),
    ]
    ids = turned(load_actions, told)
    assert [(row.id, row.state) for row in desk.ask(goals.actions_of, pair.id)] == [
        (ids[0], ActionState.DONE),
        (ids[1], ActionState.DROPPED),
    ]


def test_nothing_told_is_nothing_taken(desk, cohort):
    assert (desk.do(load, []), desk.do(load_actions, [])) == ([], [])


def test_a_thousand_goals_and_actions_are_loaded_within_two_seconds_in_order(desk, pair):
    titles = [str(each) for each in range(1000)]
    began = process_time()
    ids = desk.do(load, [GoalRecord(pair.id, pair.learner, title, GoalState.ACTIVE) for title in titles])
    assert process_time() - began < 1
    rows = {row.id: row.title for row in desk.ask(goals.of_pairing, pair.id)}
    assert [rows[each] for each in ids] == titles
    began = process_time()
    ids = desk.do(load_actions, [ActionRecord(pair.id, pair.learner, title) for title in titles])
    assert process_time() - began < 1
    texts = {row.id: row.text for row in desk.ask(goals.actions_of, pair.id)}
    assert [texts[each] for each in ids] == titles
