"""Steps of onboarding: one's own, for one and for many."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.participants import checklists
from mentordesk.core.participants.checklists import SharedStep, StepDraft

TODAY, FRIDAY = date(2026, 11, 18), date(2026, 11, 20)
BADGE = StepDraft("  Badge made ", due_on=FRIDAY)


@pytest.fixture
def accepted(desk, someone):
    """Two mentees who have been accepted."""
    both = [someone("Ada Obi"), someone("Ben Moss")]
    desk.do(participants.accept, both, TODAY)
    return both


@pytest.fixture
def steps(desk):
    return lambda number: desk.ask(participants.profile, number).checklist


def finish(desk, steps, number):
    for step in steps(number):
        desk.do(participants.tick, step.id, TODAY)


@pytest.mark.req("S0-33")
def test_a_step_of_ones_own_comes_last_with_its_day(turned, accepted, steps):
    turned(checklists.add_step, accepted, BADGE, TODAY)
    for number in accepted:
        last = steps(number)[-1]
        assert (last.text, last.required, last.due_on, last.done_on) == ("Badge made", True, FRIDAY, None)


def test_a_new_required_step_makes_onboarding_wait_again(desk, accepted, steps):
    finish(desk, steps, accepted[0])
    assert desk.ask(participants.profile, accepted[0]).onboarded_on == TODAY
    desk.do(checklists.add_step, accepted[:1], BADGE, TODAY)
    assert desk.ask(participants.profile, accepted[0]).onboarded_on is None


def test_a_step_that_is_no_longer_required_holds_nobody_up(turned, desk, accepted, steps):
    desk.do(checklists.add_step, accepted[:1], BADGE, TODAY)
    *usual, own = steps(accepted[0])
    for step in usual:
        desk.do(participants.tick, step.id, TODAY)
    turned(checklists.edit_step, own.id, StepDraft("Badge", required=False), FRIDAY)
    assert desk.ask(participants.profile, accepted[0]).onboarded_on == TODAY
    assert steps(accepted[0])[-1].text == "Badge"


def test_a_step_taken_out_holds_nobody_up_either(turned, desk, accepted, steps):
    *others, last = [step for step in steps(accepted[0]) if step.required]
    for step in others:
        desk.do(participants.tick, step.id, TODAY)
    turned(checklists.remove_step, last.id, FRIDAY)
    assert desk.ask(participants.profile, accepted[0]).onboarded_on == TODAY


@pytest.mark.req("S0-33")
def test_one_step_is_ticked_for_all_who_have_it_open(turned, desk, accepted, steps):
    first = steps(accepted[0])[0]
    desk.do(participants.tick, first.id, TODAY)
    turned(checklists.tick_all, accepted, first.text, FRIDAY)
    assert [steps(number)[0].done_on for number in accepted] == [TODAY, FRIDAY]
    assert desk.undo_label == f"Tick “{first.text}” for 1 person"


def test_a_step_is_taken_back_for_all(desk, accepted, steps):
    text = steps(accepted[0])[0].text
    desk.do(checklists.tick_all, accepted, text, TODAY)
    desk.do(checklists.tick_all, accepted, text, None)
    assert [steps(number)[0].done_on for number in accepted] == [None, None]


def test_ticking_the_last_required_step_for_all_onboards_them(desk, accepted, steps):
    for step in steps(accepted[0]):
        desk.do(checklists.tick_all, accepted, step.text, TODAY)
    assert [desk.ask(participants.profile, number).onboarded_on for number in accepted] == [TODAY, TODAY]


def test_steps_of_several_are_counted_together(desk, accepted, steps):
    first = steps(accepted[0])[0]
    desk.do(participants.tick, first.id, TODAY)
    desk.do(checklists.add_step, accepted[:1], BADGE, TODAY)
    shared = desk.ask(checklists.shared_steps, accepted)
    assert (shared[0], shared[-1]) == (SharedStep(first.text, 2, 1), SharedStep("Badge made", 1, 0))


def test_who_has_steps_already_is_given_no_others(desk, someone, accepted, steps):
    new, count = someone("Cleo Reid"), len(steps(accepted[0]))
    desk.do(checklists.give, [new, accepted[0]])
    assert [len(steps(number)) for number in (new, accepted[0])] == [6, count]


@pytest.mark.parametrize("text", [" ", "x" * 201, "a\x00"])
def test_a_step_says_what_is_to_be_done(desk, accepted, text):
    with pytest.raises(Invalid) as caught:
        desk.do(checklists.add_step, accepted, StepDraft(text), TODAY)
    assert [problem.field for problem in caught.value.problems] == ["text"]


def test_a_step_that_is_gone_cannot_be_changed(desk):
    with pytest.raises(NotFound, match="step"):
        desk.do(checklists.edit_step, 99, BADGE, TODAY)
