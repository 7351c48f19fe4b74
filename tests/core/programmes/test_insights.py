"""What mentoring brings to light is kept without names, and told only where enough was noted."""

from datetime import date, timedelta

import pytest

from mentordesk.core import programmes
from mentordesk.core.errors import Invalid
from mentordesk.core.programmes import InsightDraft, ThemeTold
from mentordesk.core.vocab import InsightTheme as Theme

TODAY = date(2026, 11, 18)


@pytest.mark.req("S4-17", "S4-18")
def test_notes_are_kept_changed_and_removed(desk, cohort, turned):
    turned(programmes.add_insight, cohort, InsightDraft(Theme.BARRIER, " Posts are not advertised "), TODAY)
    (row,) = desk.ask(programmes.insights, cohort)
    assert (row.theme, row.text, row.noted_on) == (Theme.BARRIER, "Posts are not advertised", TODAY)
    turned(programmes.edit_insight, row.id, InsightDraft(Theme.METHOD, "Shared huddles"))
    assert desk.ask(programmes.insights, cohort)[0].text == "Shared huddles"
    turned(programmes.remove_insight, row.id)
    assert desk.ask(programmes.insights, cohort) == []


def test_a_note_that_names_somebody_of_the_cohort_is_refused(desk, cohort, pair):
    with pytest.raises(Invalid, match="It names Ada Obi"):
        desk.do(programmes.add_insight, cohort, InsightDraft(Theme.BARRIER, "ada obi was told no"), TODAY)
    with pytest.raises(Invalid, match="Write what was learned"):
        desk.do(programmes.add_insight, cohort, InsightDraft(Theme.BARRIER, "  "), TODAY)


@pytest.mark.req("S4-17")
def test_themes_of_fewer_than_five_notes_are_named_only(desk, cohort):
    for number in range(5):
        draft = InsightDraft(Theme.BARRIER, f"Barrier {number}", TODAY - timedelta(days=number))
        desk.do(programmes.add_insight, cohort, draft, TODAY)
    desk.do(programmes.add_insight, cohort, InsightDraft(Theme.CHALLENGE, "Only one"), TODAY)
    barriers, challenges = desk.ask(programmes.told_to_others, cohort)
    assert (barriers.theme, barriers.count) == (Theme.BARRIER, 5)
    assert sorted(barriers.texts) == [f"Barrier {number}" for number in range(5)]
    assert challenges == ThemeTold(Theme.CHALLENGE, None, ())
