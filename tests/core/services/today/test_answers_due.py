"""Answers are awaited from whoever was asked, for so many working days as the cohort says."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.services.today import answers_due
from mentordesk.core.vocab import Acceptance, PairingState
from tests.core.services.conftest import alter_cohort
from tests.core.services.today.conftest import TODAY, change_pairing


@pytest.fixture
def asked(desk, lone_pair):
    """Finn with Eve, proposed on Friday 13 November."""
    pair = lone_pair(PairingState.PROPOSED)
    desk.do(change_pairing, pair.id, proposed_on=date(2026, 11, 13))
    return pair


def test_both_sides_are_awaited_for_three_working_days(desk, asked):
    found = desk.ask(answers_due.awaited, asked.cohort_id)
    assert [(each.who.name, each.others) for each in found] == [
        ("Eve Moss", ("Finn Nash",)),
        ("Finn Nash", ("Eve Moss",)),
    ]
    assert {(each.since, each.due) for each in found} == {(date(2026, 11, 13), TODAY)}


def test_the_cohort_says_how_long(desk, asked):
    desk.do(alter_cohort, asked.cohort_id, response_days=6)
    assert {each.due for each in desk.ask(answers_due.awaited, asked.cohort_id)} == {date(2026, 11, 23)}


@pytest.mark.parametrize("said", [Acceptance.YES, Acceptance.NO])
def test_whoever_has_answered_is_not_awaited(desk, asked, said):
    desk.do(pairings.answer, asked.id, asked.mentor, said, TODAY)
    assert [each.who.name for each in desk.ask(answers_due.awaited, asked.cohort_id)] == ["Finn Nash"]


def test_nobody_is_awaited_once_they_are_agreed(desk, asked):
    desk.do(change_pairing, asked.id, state=PairingState.AGREED)
    assert desk.ask(answers_due.awaited, asked.cohort_id) == []
