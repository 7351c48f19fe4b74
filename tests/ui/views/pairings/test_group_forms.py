"""The forms of a group say what stands against it, and give their drafts."""

from datetime import date

import pytest

from mentordesk.core.services.regrouping import Foretold, LeaveDraft, TurnDraft
from mentordesk.ui.views.pairings.group_forms import JoinForm, LeaveForm, MergeForm, MoveForm, TurnForm

TODAY = date(2026, 11, 18)
GROUPS = {7: "Ann with Mo · 1 mentee", 8: "Ben with Nia · 2 mentees"}


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (Foretold("Mo manages Ann.", refused=True), "problem"),
        (Foretold("Never free. Say why.", asks=True), "base"),
        (Foretold("No rule stands against it."), "muted"),
    ],
)
def test_what_is_foretold_looks_as_it_weighs(qtbot, found, kind):
    form = MoveForm(TODAY, ({1: "Ann"}, GROUPS), lambda to, who: found)
    qtbot.addWidget(form)
    qtbot.waitUntil(lambda: form.outcome.text() == found.sentence)
    assert form.outcome.property("kind") == kind


def test_another_group_or_its_mentors_are_foretold_anew(qtbot):
    form = MergeForm(TODAY, GROUPS, lambda into, mentors: Foretold(f"{into} {mentors}"))
    qtbot.addWidget(form)
    qtbot.waitUntil(lambda: form.outcome.text() == "7 False")
    form.into.setCurrentIndex(1)
    form.mentors.click()
    qtbot.waitUntil(lambda: form.outcome.text() == "8 True")
    assert (form.draft().into, form.draft().mentors) == (8, True)


def test_drafts_are_what_the_fields_say(qtbot):
    leave = LeaveForm(TODAY, {1: "Ann", 2: "Ben"})
    turn = TurnForm(TODAY, "They stay.")
    join = JoinForm(TODAY, lambda _text: [], lambda _people: Foretold(""))
    for form in (leave, turn, join):
        qtbot.addWidget(form)
    leave.fields["who"].setCurrentText("Ben")
    leave.fields["reason"].setPlainText("New ward")
    assert leave.draft() == LeaveDraft(2, TODAY, "New ward")
    assert turn.draft() == TurnDraft(TODAY)
    assert join.draft().people == ()
