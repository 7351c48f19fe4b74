"""The insight log in the window."""

import pytest

from mentordesk.core import programmes
from mentordesk.core.programmes import InsightDraft, ThemeTold
from mentordesk.core.vocab import InsightTheme as Theme
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.list_dialog import ListDialog
from mentordesk.ui.views.pairings.insight_log import figures, open_insights
from tests.core.services.conftest import TODAY


@pytest.mark.req("S4-18")
def test_a_note_is_kept_and_listed(qtbot, proposed):
    open_insights(proposed.page)
    shown = proposed.dialog()
    assert isinstance(shown, ListDialog)
    shown.add.click()
    form = shown.findChildren(FormDialog)[-1]
    form._form.load(InsightDraft(Theme.METHOD, "Shared huddles", TODAY))
    with qtbot.waitSignal(form.accepted):
        form.save_button.click()
    proposed.until(lambda: shown.list.count() == 1)
    assert shown.list.item(0).text() == "Ways of working · Shared huddles · Wed 18 Nov"
    shown.list.setCurrentRow(0)
    shown.remove.click()
    proposed.until(lambda: not proposed.desk.ask(programmes.insights, proposed.page.cohort_id))


def test_others_see_bars_and_words_of_themes_with_enough_notes_only():
    words = tuple(f"Barrier {number}" for number in range(5))
    shown = figures([ThemeTold(Theme.BARRIER, 5, words), ThemeTold(Theme.CHALLENGE, None)])
    assert shown.said == ("5 notes in themes of five or more.",)
    assert [bar.cells for bar in shown.charts[0].bars] == [("5",), ("fewer than 5",)]
    assert shown.rest == tuple(f"Barriers to progression: {each}" for each in words)
    assert figures([]).said == ("Nothing has been noted yet.",)
