"""Something added to many."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid
from mentordesk.core.participants import AddInterest, AddSkill, SkillLine, TickStep
from mentordesk.core.vocab import Role

TODAY, LATER = date(2026, 11, 18), date(2026, 11, 20)


def profiles(desk, people):
    return [desk.ask(participants.profile, each) for each in people]


def test_an_interest_is_added_to_those_without_it(turned, desk, someone):
    people = [someone("Ada Obi", interests=("teaching",)), someone("Ben Moss", interests=("Chess",))]
    assert desk.ask(participants.preview, AddInterest(" Teaching "), people).able == 1
    turned(participants.carry_out, AddInterest(" Teaching "), people)
    assert [each.interests for each in profiles(desk, people)] == [("teaching",), ("Chess", "Teaching")]
    assert desk.undo_label == "Add the interest “Teaching” to 1 participant"


def test_a_need_is_added_and_a_level_of_ones_own_stays(turned, desk, someone):
    people = [someone("Ada Obi", needs=(SkillLine("Audit", 4, 1),)), someone("Ben Moss")]
    turned(participants.carry_out, AddSkill(SkillLine("audit", 2, 3)), people)
    assert [each.needs for each in profiles(desk, people)] == [
        (SkillLine("Audit", 4, 1),),
        (SkillLine("Audit", 2, 3),),
    ]


def test_an_offer_is_added_and_its_skill_is_made(turned, desk, someone):
    people = [someone("Ada Obi", Role.MENTOR), someone("Ben Moss", Role.MENTOR)]
    turned(participants.carry_out, AddSkill(SkillLine("Audit", 4)), people)
    assert [each.offers for each in profiles(desk, people)] == [(SkillLine("Audit", 4),)] * 2
    assert desk.undo_label == "Add the offer “Audit” to 2 participants"


@pytest.mark.parametrize(
    "act",
    [AddInterest(" "), AddSkill(SkillLine("", 1, 1)), AddSkill(SkillLine("Audit", 6)), AddInterest("a\0")],
)
def test_what_is_nothing_is_refused(desk, someone, act):
    with pytest.raises(Invalid):
        desk.ask(participants.preview, act, [someone()])


def test_a_step_is_ticked_for_those_who_have_it_open(turned, desk, someone):
    both, applied = [someone("Ada Obi"), someone("Ben Moss")], someone("Cleo Reid")
    desk.do(participants.accept, both, TODAY)
    first = profiles(desk, both)[0].checklist[0]
    desk.do(participants.tick, first.id, TODAY)
    act = TickStep(first.text, LATER)
    found = desk.ask(participants.preview, act, [*both, applied])
    assert (found.able, [each.why for each in found.staying]) == (1, ["Done already.", "Has no such step."])
    turned(participants.carry_out, act, [*both, applied])
    assert [each.checklist[0].done_on for each in profiles(desk, both)] == [TODAY, LATER]


def test_the_last_required_step_onboards_them_all(turned, desk, someone):
    both = [someone("Ada Obi"), someone("Ben Moss")]
    desk.do(participants.accept, both, TODAY)
    steps = [step.text for step in profiles(desk, both)[0].checklist if step.required]
    for text in steps[:-1]:
        desk.do(participants.carry_out, TickStep(text, LATER), both)
    assert [each.onboarded_on for each in profiles(desk, both)] == [None, None]
    turned(participants.carry_out, TickStep(steps[-1], TODAY), both)
    assert [each.onboarded_on for each in profiles(desk, both)] == [LATER, LATER]
