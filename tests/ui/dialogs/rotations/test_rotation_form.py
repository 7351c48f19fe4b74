"""The forms of a rotation hold what they were given."""

from dataclasses import replace

from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import Leaving
from mentordesk.ui.dialogs.rotations.rotation_form import leaving_form, rotation_form


def test_the_form_gives_back_the_draft(qtbot, desk, prepared):
    form = rotation_form(prepared.form, desk.ask(rotating.invitable, prepared.cohort))
    qtbot.addWidget(form)
    assert form.draft() == prepared.form
    form.fields["rounds"].setValue(5)
    form.fields["start"].set_value("09:30")
    assert form.draft() == replace(prepared.form, rounds=5, start="09:30")


def test_who_is_missing_is_the_one_with_the_caret(qtbot, plan, prepared):
    form = leaving_form(plan, prepared["nia"])
    qtbot.addWidget(form)
    assert form.draft() == Leaving(prepared["nia"], 1, 1)
    form.fields["away_from"].set_value(3)
    assert form.draft() == Leaving(prepared["nia"], 3, 3)
    form.fields["first"].set_value(2)
    assert form.draft() == Leaving(prepared["nia"], 3, 2)
