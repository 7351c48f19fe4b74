"""What the columns and the inspector need is read in one go."""

from mentordesk.core import pairings
from mentordesk.core.vocab import RuleKind
from mentordesk.ui.views.pairings.page_reading import details, standing


def test_pairings_come_with_the_decisions_about_them(proposed):
    proposed.desk.do(pairings.pin, proposed.people["mo"], proposed.people["ann"])
    found = proposed.desk.ask(standing, proposed.page.cohort_id)
    kept = [row.title for row in found.rows if found.decided(row, RuleKind.PIN)]
    assert kept == ["Ann Lee with Mo Hart"]


def test_two_are_explained_with_what_happened_to_them(proposed):
    found = proposed.desk.ask(details, proposed.rows()[0])
    assert found.explanation.total == 70
    assert found.history
