"""In the inspector of a pairing a cover mentor is found, ends early and is taken back."""

from datetime import timedelta

import pytest

from mentordesk.core.services import covering
from mentordesk.ui.dialogs.covers import CoversList, OneCover
from tests.ui.accessible import nameless


def named(office, row):
    return [each.sentence for each in office.desk.ask(covering.of_pairing, row.id)]


@pytest.mark.req("S0-15")
def test_one_is_found_with_the_reasons_and_taken_back(confirmed):
    row = confirmed.choose("Ann Lee")
    confirmed.press("Find one…", confirmed.page.panel)
    dialog = confirmed.dialog()
    assert isinstance(dialog, OneCover)
    confirmed.until(lambda: dialog.list.count() == 1)  # Mo, whose place it is, is not asked
    assert dialog.list.item(0).text().replace("\u2068", "").startswith("Nia Pope")
    assert nameless(dialog) == []
    confirmed.press("Name as cover", dialog)
    confirmed.until(lambda: named(confirmed, row) == ["Nia Pope would stand in for Mo Hart"])
    confirmed.press("Take back", confirmed.page.panel)
    confirmed.until(lambda: named(confirmed, row) == [])
    confirmed.desk.undo()
    confirmed.until(lambda: confirmed.button("Take back", confirmed.page.panel))


def test_for_a_time_and_back_early(confirmed):
    row = confirmed.choose("Ann Lee")
    today = confirmed.page.context.today()
    confirmed.press("Find one…", confirmed.page.panel)
    dialog = confirmed.dialog()
    dialog.some_days.setChecked(True)
    dialog.back.choose(today)
    assert not dialog.button.isEnabled()  # back on the day on which they go
    dialog.first.choose(today - timedelta(7))
    confirmed.until(dialog.button.isEnabled)
    dialog.back.choose(today + timedelta(14))
    confirmed.press("Name as cover", dialog)
    confirmed.until(lambda: named(confirmed, row))
    confirmed.press("End early…", confirmed.page.panel)
    confirmed.press("End cover", confirmed.dialog())
    confirmed.until(lambda: confirmed.desk.undo_label == "End cover early")
    (kept,) = confirmed.desk.ask(covering.of_pairing, row.id)
    assert (kept.from_on, kept.to_on) == (today - timedelta(7), today)
    confirmed.until(lambda: not confirmed.button("End early…", confirmed.page.panel))


@pytest.mark.req("S0-15")
def test_all_are_looked_over_in_a_list_and_named_in_one_step(confirmed):
    act = next(each for each in confirmed.page.menu_actions if each.text() == "Name covers for all…")
    act.trigger()
    dialog = confirmed.dialog()
    assert isinstance(dialog, CoversList)
    assert dialog.list.count() == 2
    confirmed.press("Choose another…", dialog)
    confirmed.until(lambda: confirmed.window.findChildren(OneCover))
    (other,) = confirmed.window.findChildren(OneCover)
    confirmed.until(lambda: other.list.count() == 1)
    confirmed.press("Name as cover", other)
    confirmed.until(lambda: not confirmed.window.findChildren(OneCover))
    confirmed.press("Name 2 cover mentors", dialog)
    confirmed.until(lambda: confirmed.desk.undo_label == "Name 2 cover mentors")
    assert sum(len(named(confirmed, row)) for row in confirmed.rows()) == 2
