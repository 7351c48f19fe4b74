"""A signed plan can be seen again, beside what came after it."""

from PySide6.QtWidgets import QLabel

from mentordesk.core import pairings
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.ui.views.pairings.earlier_plans import EarlierPlans, open_earlier
from tests.core.services.conftest import TODAY


def told(dialog):
    return {label.text() for label in dialog.differences.findChildren(QLabel)}


def test_the_two_newest_plans_stand_beside_each_other(proposed):
    desk, cohort, people = proposed.desk, proposed.page.cohort_id, proposed.people
    desk.do(matching_runs.put_to_review, desk.ask(matching_runs.newest, cohort).id, TODAY)
    desk.do(pairings.forbid, people["mo"], people["ann"], "")
    desk.do(pairing_up.propose, cohort, TODAY)
    open_earlier(proposed.page)
    dialog = proposed.dialog()
    assert isinstance(dialog, EarlierPlans)
    proposed.until(lambda: "2 mentees differ" in told(dialog))
    assert [dialog.earlier.currentIndex(), dialog.later.currentIndex()] == [1, 0]
    dialog.later.setCurrentIndex(1)
    proposed.until(lambda: "Both plans are the same." in told(dialog))


def test_a_single_plan_says_that_there_is_nothing_to_compare(proposed):
    open_earlier(proposed.page)
    dialog = proposed.dialog()
    proposed.until(lambda: dialog.words.text().startswith("Only one plan is kept so far"))
    assert not dialog.earlier.isEnabled()
