"""The small forms of a person's papers."""

from datetime import date

import pytest

from mentordesk.core.participants import known
from mentordesk.core.participants.checklists import StepDraft
from mentordesk.core.sessions import AbsenceDraft
from mentordesk.core.vocab import ConsentKind, Framework, Met, PriorityArea, Role, ScreeningDecision
from mentordesk.ui.dialogs import papers
from tests.ui.accessible import nameless

DAY = date(2026, 11, 18)
VETTED = known.ScreeningDraft(
    (known.CriterionLine("Has time", met=Met.YES),),
    background_check_ref="D 1",
    background_checked_on=DAY,
    decision=ScreeningDecision.VETTED,
    decided_on=DAY,
)
PLAN = known.PlanDraft("Here", ("Rotas", "Budgets"), "Watch, then do", (Framework.CLEAR,), (DAY,))
FORMS = {
    "screening": lambda: (papers.screening_form(VETTED), VETTED),
    "wishes": lambda: (_wishes(), known.WishesDraft(((1, "Ada"),), ((2, "Ben"),), True)),  # noqa: FBT003 - a draft
    "consent": lambda: (papers.ConsentForm(papers.usual_consent(DAY)), papers.usual_consent(DAY)),
    "plan": lambda: (papers.plan_form(PLAN), PLAN),
    "rank": lambda: (papers.rank_form(papers.RankDraft()), papers.RankDraft()),
    "style": lambda: (papers.style_form(papers.StyleDraft(1, 2, 3, 5)), papers.StyleDraft(1, 2, 3, 5)),
    "step": lambda: (papers.step_form(StepDraft("Badge", due_on=DAY)), StepDraft("Badge", due_on=DAY)),
    "role": lambda: (papers.role_form((Role.PEER,)), papers.RoleDraft(Role.PEER)),
    "day": lambda: (papers.day_form("On", DAY), papers.DayDraft(DAY)),
    "absence": lambda: (papers.absence_form(_away()), _away()),
}


def _wishes():
    draft = known.WishesDraft(((1, "Ada"),), ((2, "Ben"),), wants_difference=True)
    return papers.wishes_form(draft, lambda _text: [])


def _away():
    return AbsenceDraft(1, DAY, date(2026, 11, 25), "leave")


@pytest.mark.parametrize("name", FORMS)
def test_a_form_hands_back_what_it_was_given_and_names_every_control(qtbot, dressed, name):
    form, draft = FORMS[name]()
    qtbot.addWidget(form)
    form.show()
    assert form.draft() == draft
    assert nameless(form) == []


def test_choosing_a_kind_offers_its_usual_words(qtbot, dressed):
    form = papers.ConsentForm(papers.usual_consent(DAY))
    qtbot.addWidget(form)
    form.kind.choose(ConsentKind.PHOTO)
    assert form.draft().wording == known.wording(ConsentKind.PHOTO)


def test_words_of_ones_own_are_left_alone(qtbot, dressed):
    form = papers.ConsentForm(papers.usual_consent(DAY))
    qtbot.addWidget(form)
    form.wording.setPlainText("Only this year.")
    form.kind.choose(ConsentKind.PHOTO)
    assert form.draft().wording == "Only this year."


@pytest.mark.parametrize(
    ("draft", "style"),
    [
        (papers.StyleDraft(), None),
        (papers.StyleDraft(1, 2, 4, 5), (1, 2, 4, 5)),
        (papers.StyleDraft(1), (1, 3, 3, 3)),
    ],
)
def test_what_nobody_said_lies_in_the_middle_or_is_nothing_at_all(draft, style):
    assert draft.style() == style


def test_areas_that_are_ticked_come_back_in_their_order(qtbot, dressed):
    form = papers.rank_form(papers.RankDraft((PriorityArea.SYSTEM,)))
    qtbot.addWidget(form)
    assert form.draft().areas == (PriorityArea.SYSTEM,)
