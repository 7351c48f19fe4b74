"""The plan that comes of the first assessment."""

from datetime import date

import pytest

from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.participants import SkillLine, known
from mentordesk.core.participants.known import PlanDraft
from mentordesk.core.vocab import Framework

PLAN = PlanDraft(
    "Leads a shift now and then.",
    ("Leading a shift", "Difficult conversations"),
    "First watch, then do.",
    (Framework.GROW,),
    (date(2027, 2, 1), date(2027, 6, 1)),
)


@pytest.fixture
def mentee(someone):
    return someone(
        "Ada Obi",
        aspiration="Ward manager",
        needs=(
            SkillLine("Rotas", 3, 1),
            SkillLine("Chairing", 3, 3),
            SkillLine("Leading a shift", 1, 3),
            SkillLine("Budgets", 2, 2),
        ),
    )


@pytest.mark.req("S0-39")
def test_a_plan_begins_with_the_most_important_needs(desk, mentee):
    draft = desk.ask(known.proposed_plan, mentee)
    assert draft.priorities == ("Leading a shift", "Chairing", "Budgets")
    assert draft.starting_point.splitlines() == [
        "Leading a shift: level 1 of 5 now",
        "Chairing: level 3 of 5 now",
        "Budgets: level 2 of 5 now",
        "Rotas: level 3 of 5 now",
        "Hopes: Ward manager",
    ]


def test_a_plan_is_looked_at_halfway_and_when_the_end_is_planned(desk, mentee):
    # a cohort from 1 September 2026 to 31 August 2027: 364 days, half of them are 182
    reviews = desk.ask(known.proposed_plan, mentee).reviews
    assert reviews == (date(2027, 3, 2), date(2027, 7, 17))


@pytest.mark.req("S0-39")
def test_a_plan_is_kept_changed_and_taken_out(turned, desk, mentee):
    turned(known.keep_plan, mentee, PLAN)
    assert desk.ask(known.plan, mentee) == PLAN
    turned(known.keep_plan, mentee, PlanDraft(priorities=("Rotas",)))
    assert desk.ask(known.plan, mentee) == PlanDraft(priorities=("Rotas",))
    turned(known.drop_plan, mentee)
    assert desk.ask(known.plan, mentee) is None


def test_a_plan_that_is_not_there_cannot_be_taken_out(desk, mentee):
    with pytest.raises(NotFound, match="plan"):
        desk.do(known.drop_plan, mentee)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (PlanDraft(), "starting_point"),
        (PlanDraft(priorities=("a", "b", "c", "d")), "priorities"),
        (PlanDraft("x", ("a\n",)), "priorities"),
        (PlanDraft("x", path="\x00"), "path"),
    ],
)
def test_a_plan_says_something_and_not_too_much(desk, mentee, draft, field):
    with pytest.raises(Invalid) as caught:
        desk.do(known.keep_plan, mentee, draft)
    assert [problem.field for problem in caught.value.problems] == [field]
