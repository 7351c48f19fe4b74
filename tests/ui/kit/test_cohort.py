"""The window is about one cohort, and remembers which."""

from datetime import date

import pytest

from mentordesk.core import programmes
from mentordesk.ui.kit.cohort import CurrentCohort, cohorts
from mentordesk.ui.kit.live import Live
from mentordesk.ui.kit.task import wait_for_all

LATER = programmes.CohortDraft(
    programme="Emerging leaders", name="2027", start_on=date(2027, 9, 1), end_on=date(2028, 8, 31)
)


@pytest.fixture
def live(qapp, desk):
    live = Live(desk)
    yield live
    wait_for_all()
    live.stop()


def test_a_file_without_a_cohort_has_none(desk, live, settings):
    current = CurrentCohort(desk, live, settings, cohorts(desk))
    assert (current.row, current.id) == (None, 0)


def test_the_choice_is_told_and_remembered(qtbot, desk, programme, live, settings):
    later = desk.do(programmes.add, LATER)
    current = CurrentCohort(desk, live, settings, cohorts(desk))
    with qtbot.waitSignal(current.changed):
        current.choose(later)
    assert current.row.name == "2027"
    assert CurrentCohort(desk, live, settings, cohorts(desk)).id == later


def test_a_new_cohort_is_known_at_once(qtbot, desk, programme, live, settings):
    current = CurrentCohort(desk, live, settings, cohorts(desk))
    with qtbot.waitSignal(current.changed):
        desk.do(programmes.add, LATER)
    assert {row.name for row in current.all} == {"2026", "2027"}
