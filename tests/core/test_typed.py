"""Every form of the core refuses what nobody can see or print, whoever fills it in."""

from datetime import date

import pytest

from mentordesk.core import feedback, goals, pairings, participants, programmes, sessions, typed
from mentordesk.core.errors import Invalid
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import SurveyKind
from tests.core.conftest import tables

DAY = date(2026, 12, 10)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (goals.GoalDraft(1, 1, "Lead\x00"), "title"),
        (goals.ActionDraft(1, 1, "x" * 5_001), "text"),
        (sessions.PlaceDraft("Rowan\n"), "name"),
        (sessions.PlaceDraft("Rowan", 10**30), "capacity"),
        (sessions.AbsenceDraft(1, DAY, date(2026, 12, 11), "\x07"), "note"),
        (sessions.SessionDraft(1, DAY, topic="\ud800"), "topic"),
        (sessions.DetailsDraft(link="\x1b"), "link"),
        (sessions.MoveDraft(DAY, reason="\x00"), "reason"),
        (feedback.AnswerDraft(SurveyKind.SESSION, comment="\x00"), "comment"),
        (programmes.OwnerDraft("Robin", zone="Mars/Base"), "zone"),
        (programmes.OwnerDraft("Robin\tReyes"), "coordinator"),
        (participants.PersonDraft("Ada", interests=("a\x00",)), "interests"),
        (participants.PersonDraft("Ada", needs=(participants.SkillLine("x" * 201, 1),)), "needs"),
    ],
)
def test_a_form_says_which_field_cannot_be_taken(draft, field):
    assert [problem.field for problem in draft.problems()] == [field]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"hours_from": "9:00"}, "hours_to"),
        ({"hours_from": "ab", "hours_to": "cd"}, "hours_to"),
        ({"objective": "Lead", "metric": "Goals", "target": float("nan")}, "metric"),
        ({"responsibilities": "\x00"}, "responsibilities"),
        ({"grade_order": ("Band 5", "x" * 5_001)}, "grade_order"),
    ],
)
def test_a_programme_says_so_too(said, field):
    draft = programmes.CohortDraft("Leaders", name="2026", start_on=DAY, end_on=date(2027, 6, 1), **said)
    assert [problem.field for problem in draft.problems()] == [field]


def test_line_breaks_may_stand_in_free_words():
    assert goals.GoalDraft(1, 1, "Lead", "first\n\tsecond").problems() == []


@pytest.mark.parametrize("window", [(7, "09:00", "10:00"), (0, "10:00", "09:00"), (0, "9", "10")])
def test_a_free_time_is_one(desk, pair, window):
    with pytest.raises(Invalid, match="A free time"):
        desk.do(participants.set_free_times, pair.learner, [participants.Window(*window)])


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, pair, why: desk.do(pairing_up.withdraw, pair.learner, why, DAY),
        lambda desk, pair, why: desk.do(pairings.pause, pair.id, DAY, date(2027, 1, 10), why),
        lambda desk, pair, why: desk.do(pairings.forbid, pair.mentor, pair.learner, why),
        lambda desk, pair, why: desk.do(participants.override_onboarding, [pair.learner], why, DAY),
    ],
    ids=["withdraw", "pause", "forbid", "override"],
)
@pytest.mark.parametrize("why", ["bell\x07", "x" * 5_001, "half \ud800"])
def test_a_reason_is_checked_like_any_other_text(desk, pair, act, why):
    before = desk.ask(tables)
    with pytest.raises(Invalid) as caught:
        act(desk, pair, why)
    assert [problem.field for problem in caught.value.problems] == ["reason"]
    assert desk.ask(tables) == before


def test_a_reason_is_kept_without_the_spaces_around_it():
    assert typed.reason("  she moved \n", "Say why.") == "she moved"


def test_a_reason_that_must_be_given_is_asked_for():
    with pytest.raises(Invalid, match="Say why"):
        typed.reason(" \n", "Say why.")
