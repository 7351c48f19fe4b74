"""Actions are agreed, done, dropped or taken up again, and overdue from the day after."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import goals
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.goals import ActionDraft, GoalDraft
from mentordesk.core.vocab import ActionState

DUE = date(2026, 12, 4)
DONE = date(2026, 12, 3)


@pytest.fixture
def draft(pair):
    return ActionDraft(pair.id, pair.learner, "Shadow the bleep holder", due_on=DUE)


@pytest.fixture
def action(desk, draft):
    return desk.do(goals.add_action, draft)


def row(desk, pair):
    return desk.ask(goals.actions_of, pair.id)[0]


def test_an_action_is_agreed_with_its_goal(desk, pair, draft, turned):
    goal = desk.do(goals.add, GoalDraft(pair.id, pair.learner, "Lead a shift"))
    turned(goals.add_action, replace(draft, goal_id=goal, text=" Shadow "))
    found = row(desk, pair)
    assert (found.text, found.goal, found.owner, found.state) == (
        "Shadow",
        "Lead a shift",
        "Ben Hargreaves",
        ActionState.OPEN,
    )


def test_an_action_says_what_who_and_for_a_goal_of_its_own_pairing(desk, draft, other_pair):
    goal = desk.do(goals.add, GoalDraft(other_pair.id, other_pair.learner, "Other"))
    for change, said in [
        ({"text": " "}, "what is to be done"),
        ({"owner_id": other_pair.learner}, "belongs to the pairing"),
        ({"goal_id": goal}, "another pairing"),
    ]:
        with pytest.raises(Invalid, match=said):
            desk.do(goals.add_action, replace(draft, **change))


def test_an_open_action_is_reworded(desk, pair, draft, action, turned):
    assert ActionDraft.of(row(desk, pair)) == draft
    desk.do(goals.edit_action, action, replace(draft, text="Shadow somebody"))
    turned(goals.edit_action, action, replace(draft, owner_id=pair.mentor, text="Ask", due_on=None))
    assert (row(desk, pair).owner, row(desk, pair).text, row(desk, pair).due_on) == ("Ada Obi", "Ask", None)
    with pytest.raises(Invalid):
        desk.do(goals.edit_action, action, replace(draft, text=""))


def test_a_done_action_stays_until_it_is_taken_up_again(desk, pair, draft, action, turned):
    turned(goals.finish_action, action, DONE)
    assert (row(desk, pair).state, row(desk, pair).done_on) == (ActionState.DONE, DONE)
    with pytest.raises(Refused, match="This action is done"):
        desk.do(goals.edit_action, action, draft)
    with pytest.raises(Refused, match="From done it can only become: open"):
        desk.do(goals.drop_action, action, DONE)
    turned(goals.reopen_action, action)
    assert row(desk, pair).state is ActionState.OPEN


def test_a_dropped_action_is_final(desk, pair, action, turned):
    turned(goals.drop_action, action, DONE)
    assert row(desk, pair).state is ActionState.DROPPED
    with pytest.raises(Refused, match="final"):
        desk.do(goals.reopen_action, action)


def test_an_open_action_is_overdue_from_the_day_after(desk, pair, draft, action):
    later = date(2026, 12, 5)
    desk.do(goals.add_action, replace(draft, due_on=None))
    desk.do(goals.drop_action, desk.do(goals.add_action, draft), DONE)
    assert desk.ask(goals.overdue, pair.cohort_id, DUE) == []
    assert [found.id for found in desk.ask(goals.overdue, pair.cohort_id, later)] == [action]
    assert [found.overdue(later) for found in desk.ask(goals.actions, pair.cohort_id)] == [True, False, False]
    desk.do(goals.finish_action, action, DONE)
    assert desk.ask(goals.overdue, pair.cohort_id, later) == []


def test_actions_come_by_date_those_without_one_last(desk, pair, draft, action):
    never = desk.do(goals.add_action, replace(draft, due_on=None))
    early = desk.do(goals.add_action, replace(draft, due_on=DONE))
    assert [found.id for found in desk.ask(goals.actions, pair.cohort_id)] == [early, action, never]


def test_an_action_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.do(goals.finish_action, 99, DONE)
