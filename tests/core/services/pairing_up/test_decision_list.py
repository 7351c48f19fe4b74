"""Decisions about two people are listed with their names, the latest first."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.errors import NotFound
from mentordesk.core.pairings import Cost
from mentordesk.core.services.pairing_up import decision_prices
from mentordesk.core.services.pairing_up.decision_list import decisions
from mentordesk.core.vocab import RuleKind

TODAY = date(2026, 11, 18)


@pytest.mark.req("S1-24")
def test_a_decision_is_listed_with_who_and_why(desk, cohort, people, turned):
    desk.do(decision_prices.lock, people["mo"], people["ann"], TODAY)
    desk.do(decision_prices.rule_out, people["nia"], people["ann"], TODAY)
    turned(pairings.give_reason, people["mo"], people["ann"], "They asked for each other.")
    apart, together = desk.ask(decisions, cohort)
    assert (apart.mentor, apart.learner, apart.kind) == ("Nia Pope", "Ann Lee", RuleKind.FORBID)
    assert (together.kind, together.reason) == (RuleKind.PIN, "They asked for each other.")
    assert (together.by, together.on, together.price) == ("Robin Reyes", TODAY, Cost(0, 0))


def test_a_reason_needs_a_decision(desk, people):
    with pytest.raises(NotFound, match="Nothing is decided"):
        desk.do(pairings.give_reason, people["mo"], people["ann"], "Why not")


@pytest.mark.parametrize(
    ("cost", "told"),
    [
        (Cost(0, 0), "nothing"),
        (Cost(450, 0), "4.50 points of the total"),
        (Cost(4000, 2), "2 people fewer matched and 40.00 points of the total"),
    ],
)
def test_a_price_is_told_in_words(cost, told):
    assert cost.told == told
