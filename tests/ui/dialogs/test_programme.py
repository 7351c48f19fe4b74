"""The form of a programme starts one and changes it."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import programmes
from mentordesk.core.programmes import CohortDraft
from mentordesk.core.vocab import Direction, Format, MatchRule
from mentordesk.ui.dialogs import programme as form
from mentordesk.ui.kit.form_dialog import FormDialog
from tests.ui.accessible import nameless

WHOLE = CohortDraft(
    programme="Emerging clinical leaders",
    purpose="Grow our own",
    objective="More nurses lead a ward",
    metric="Goals reached",
    target=12.5,
    direction=Direction.AT_MOST,
    name="2026–27",
    start_on=date(2026, 9, 1),
    end_on=date(2027, 5, 31),
    cadence_days=100,
    session_minutes=45,
    format=Format.GROUP,
    match_rule=MatchRule.CROSS_DEPARTMENT,
    allow_async=True,
    zone="Africa/Nairobi",
    hours_from="08:30",
    hours_to="16:15",
    grade_order=("Band 5", "Band 6"),
    responsibilities="Meet once a month.",
    escalation=("Sam Cole", "Pat Roe"),
)


@pytest.fixture
def opened(qtbot, bare_window, context):
    """Opens a form over the window and gives the dialog."""

    def show(opening, *which):
        opening(context, bare_window, *which)
        qtbot.waitUntil(lambda: bare_window.findChild(FormDialog) is not None)
        return bare_window.findChild(FormDialog)

    return show


@pytest.mark.req("S3-14")
def test_a_programme_typed_in_is_started_and_the_window_is_about_it(
    qtbot, desk, bare_window, context, opened
):
    dialog = opened(form.open_new)
    assert nameless(dialog) == []
    draft = dialog._form.draft()
    assert (draft.start_on, draft.end_on) == (date(2026, 11, 18), date(2027, 8, 18))
    dialog._form.load(WHOLE)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    (row,) = desk.ask(programmes.cohorts)
    assert desk.ask(programmes.draft, row.id) == WHOLE
    qtbot.waitUntil(lambda: context.cohort.id == row.id)
    assert desk.undo_label == "New programme"


def test_what_is_wrong_stands_under_its_field(qtbot, desk, opened):
    dialog = opened(form.open_new)
    dialog._form.load(replace(WHOLE, name="", end_on=None, target=None))
    dialog.save_button.click()
    problems = dialog._form._problems
    qtbot.waitUntil(lambda: problems["name"].text() != "")
    assert "must come after the start" in problems["end_on"].text()
    assert "target" in problems["metric"].text()
    assert desk.ask(programmes.cohorts) == []
    dialog.reject()


def test_a_programme_is_changed(qtbot, programme, desk, bare_window, opened):
    dialog = opened(form.open_for, programme)
    assert dialog._form.draft() == desk.ask(programmes.draft, programme)
    dialog._form.fields["purpose"].setPlainText("Grow our own")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert desk.ask(programmes.draft, programme).purpose == "Grow our own"
    assert bare_window.toasts.words.text() == "Changed"
