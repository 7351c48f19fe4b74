"""The plan as a whole: put to review, signed, taken back and undone, from the bar over the proposals."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.ui.kit.form_dialog import FormDialog
from tests.core.services.conftest import TODAY


@pytest.fixture
def bar(proposed):
    """The bar, once it says something."""
    found = proposed.columns.run_bar
    proposed.until(found.isVisible)
    return found


def standing(office):
    return office.desk.ask(matching_runs.standing, office.page.cohort_id).run


@pytest.mark.req("S2-08")
def test_a_plan_is_reviewed_and_signed_with_a_note(proposed, bar):
    assert "nobody has signed it off" in bar.words.text()
    proposed.press("Put to review", bar)
    proposed.press("Sign off…", bar)
    dialog = proposed.dialog()
    assert isinstance(dialog, FormDialog)
    dialog.findChild(QPlainTextEdit).setPlainText("Seen with Pat.")
    proposed.press("Sign off", dialog)
    proposed.until(lambda: bar.words.text().startswith("Signed off on "))
    assert (standing(proposed).state.key, standing(proposed).note) == ("signed", "Seen with Pat.")
    proposed.press("Undo", proposed.window.toasts)
    proposed.until(lambda: bar.words.text().startswith("In review"))


def test_what_is_in_review_goes_back_to_draft(proposed, bar):
    proposed.press("Put to review", bar)
    proposed.press("Back to draft", bar)
    proposed.until(lambda: bar.words.text().startswith("Draft of"))


@pytest.mark.req("S2-08")
def test_a_plan_that_was_changed_is_not_offered_for_signing(proposed, bar):
    row = proposed.rows()[0]
    proposed.desk.do(pairing_up.decline, row.id, None, TODAY)
    proposed.until(lambda: "is no longer proposed." in bar.words.text())
    assert not proposed.page.run_part.review.isEnabled()


def test_a_plan_has_a_dossier_whatever_its_state(proposed, bar):
    proposed.until(lambda: proposed.button("See the dossier", bar))
    assert proposed.page.run_part.dossier in proposed.page.menu_actions
