"""Taking people in, or not, and onboarding them."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.vocab import ParticipantState, Role

TODAY, TOMORROW = date(2026, 11, 18), date(2026, 11, 19)


@pytest.fixture
def accepted(desk, someone):
    """A mentee who has been accepted."""
    number = someone()
    desk.do(participants.accept, [number], TODAY)
    return number


def steps(desk, number, *, required):
    return [step for step in desk.ask(participants.profile, number).checklist if step.required is required]


def test_accepted_people_are_accepted_today_in_one_step(turned, desk, someone):
    both = [someone("Ada Obi"), someone("Ben Moss")]
    turned(participants.accept, both, TODAY)
    found = [desk.ask(participants.profile, number) for number in both]
    assert [(each.state, each.accepted_on) for each in found] == [(ParticipantState.ACCEPTED, TODAY)] * 2
    assert desk.undo_label == "Accept 2 participants"


def test_one_person_is_accepted_in_the_singular(desk, accepted):
    assert desk.undo_label == "Accept 1 participant"


@pytest.mark.req("S0-33")
@pytest.mark.parametrize(("role", "count", "required"), [(Role.MENTOR, 9, 6), (Role.MENTEE, 6, 4)])
def test_who_is_accepted_gets_the_steps_of_their_role(desk, someone, role, count, required):
    number = someone(role=role)
    desk.do(participants.accept, [number], TODAY)
    checklist = desk.ask(participants.profile, number).checklist
    assert (len(checklist), sum(step.required for step in checklist)) == (count, required)


def test_steps_are_given_only_once(desk, someone):
    number = someone()
    desk.do(participants.waitlist, [number])
    desk.do(participants.accept, [number], TODAY)
    before = desk.ask(participants.profile, number).checklist
    desk.undo()
    desk.redo()
    assert desk.ask(participants.profile, number).checklist == before


def test_the_waiting_list_takes_those_who_applied(turned, desk, someone):
    number = someone()
    turned(participants.waitlist, [number])
    assert desk.ask(participants.profile, number).state is ParticipantState.WAITLISTED


def test_who_is_declined_is_declined_for_good(turned, desk, someone):
    number = someone()
    turned(participants.decline, [number], TODAY)
    assert desk.ask(participants.profile, number).state is ParticipantState.DECLINED
    with pytest.raises(Refused, match="This is declined, which is final"):
        desk.do(participants.accept, [number], TODAY)


def test_one_who_cannot_be_accepted_keeps_all_from_it(desk, someone):
    fine, final = someone("Ada Obi"), someone("Ben Moss")
    desk.do(participants.decline, [final], TODAY)
    with pytest.raises(Refused):
        desk.do(participants.accept, [fine, final], TODAY)
    assert desk.ask(participants.profile, fine).state is ParticipantState.APPLIED


def test_people_who_are_gone_cannot_be_accepted(desk, someone):
    with pytest.raises(NotFound, match="no longer there"):
        desk.do(participants.accept, [someone(), 99], TODAY)


def test_a_step_ticked_is_done_on_that_day(turned, desk, accepted):
    first = desk.ask(participants.profile, accepted).checklist[0]
    turned(participants.tick, first.id, TODAY)
    assert desk.ask(participants.profile, accepted).checklist[0].done_on == TODAY


@pytest.mark.req("S0-33")
def test_the_last_required_step_onboards_on_the_latest_day(desk, accepted):
    first, *others = steps(desk, accepted, required=True)
    desk.do(participants.tick, first.id, TOMORROW)
    for step in others[:-1]:
        desk.do(participants.tick, step.id, TODAY)
    assert not desk.ask(participants.profile, accepted).onboarded
    desk.do(participants.tick, others[-1].id, TODAY)
    assert desk.ask(participants.profile, accepted).onboarded_on == TOMORROW


def test_steps_that_are_not_required_onboard_nobody(desk, accepted):
    for step in steps(desk, accepted, required=False):
        desk.do(participants.tick, step.id, TODAY)
    assert desk.ask(participants.profile, accepted).onboarded_on is None


def test_a_step_taken_back_takes_onboarding_back(desk, accepted):
    required = steps(desk, accepted, required=True)
    for step in required:
        desk.do(participants.tick, step.id, TODAY)
    desk.do(participants.tick, required[0].id, None)
    assert desk.ask(participants.profile, accepted).onboarded_on is None


def test_a_step_that_is_gone_cannot_be_ticked(desk):
    with pytest.raises(NotFound, match="step"):
        desk.do(participants.tick, 99, TODAY)


def test_an_override_keeps_its_day_and_reason(turned, desk, accepted):
    turned(participants.override_onboarding, [accepted], " Knows the scheme. ", TODAY)
    profile = desk.ask(participants.profile, accepted)
    assert profile.onboarding_override_on == TODAY
    assert profile.onboarding_override_reason == "Knows the scheme."
    assert profile.onboarded
    assert profile.onboarded_on is None


def test_an_override_without_a_reason_is_refused(desk, accepted):
    with pytest.raises(Invalid, match="Say why"):
        desk.do(participants.override_onboarding, [accepted], "  ", TODAY)
