"""A proposal that has waited too long for an answer stands in Today."""

from datetime import date, timedelta

import pytest

from mentordesk.core import pairings
from mentordesk.core.vocab import Acceptance, Level, PairingState
from tests.core.conftest import make_pair
from tests.core.services.today.conftest import TODAY, change_pairing

RULE = "Answer awaited"


@pytest.fixture
def asked(desk, lone_pair):
    """Makes Finn and Eve proposed on a day."""

    def propose(day):
        pair = lone_pair(PairingState.PROPOSED)
        desk.do(change_pairing, pair.id, proposed_on=day)
        return pair

    return propose


@pytest.mark.req("S2-08")
def test_late_answers_are_told_by_name_with_the_day_they_were_due(asked, found):
    asked(date(2026, 11, 12))
    [line] = found(RULE)
    assert line.title == "Finn Nash and Eve Moss have not answered"
    assert (line.due, line.level) == (date(2026, 11, 17), Level.WATCH)
    assert "Thursday 12 November 2026" in line.reason


def test_on_the_day_that_they_are_due_nobody_is_late(asked, found):
    asked(date(2026, 11, 13))
    assert found(RULE) == []


def test_only_who_has_not_answered_is_named(desk, asked, found):
    pair = asked(date(2026, 11, 12))
    desk.do(pairings.answer, pair.id, pair.mentor, Acceptance.YES, TODAY)
    [line] = found(RULE)
    assert (line.title, line.target) == ("Finn Nash has not answered", pair.id)


def test_many_are_one_line(desk, cohort, found):
    for number in range(9):
        pair = desk.do(make_pair, cohort, (f"Mentor {number}", f"Mentee {number}"), PairingState.PROPOSED)
        desk.do(change_pairing, pair.id, proposed_on=TODAY - timedelta(days=20))
    assert found(RULE) == []
    [line] = [line for line in found("") if "late" in line.title]
    assert line.title == "18 answers to proposals are late"
