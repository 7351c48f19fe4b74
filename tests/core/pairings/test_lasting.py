"""A pairing is planned to a day, or goes on until somebody ends it."""

from datetime import date, timedelta

import pytest

from mentordesk.core import pairings
from mentordesk.core.errors import Refused
from tests.core.services.conftest import TODAY


@pytest.mark.req("S4-03")
def test_a_pairing_can_be_planned_without_an_end_and_to_another_day(turned, desk, pair):
    later = date(2027, 12, 24)
    turned(pairings.set_planned_end, pair.id, later)
    assert desk.ask(pairings.row, pair.id).planned_end_on == later
    turned(pairings.set_planned_end, pair.id, None)
    assert desk.ask(pairings.row, pair.id).planned_end_on is None


def test_it_cannot_be_planned_to_end_before_it_began(desk, pair):
    desk.do(pairings.set_started, pair.id, TODAY)
    with pytest.raises(Refused, match="cannot be planned to end before"):
        desk.do(pairings.set_planned_end, pair.id, TODAY - timedelta(days=1))
