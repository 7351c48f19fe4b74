"""What tests of kept runs share."""

from datetime import date

import pytest

from mentordesk.core.services import matching_runs, pairing_up

TODAY = date(2026, 11, 18)


@pytest.fixture
def last(desk, cohort):
    """Reads the newest run of the cohort whole."""
    return lambda: desk.ask(matching_runs.run, desk.ask(matching_runs.newest, cohort).id)


@pytest.fixture
def kept(desk, cohort, people, last):
    """The run of proposing Ann with Mo and Ben with Nia."""
    desk.do(pairing_up.propose, cohort, TODAY)
    return last()
