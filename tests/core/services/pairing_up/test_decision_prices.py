"""A decision about two people is kept with who made it, when, and what it cost everybody."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.pairings import Cost
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.pairing_up import decision_prices
from mentordesk.core.vocab import Acceptance

TODAY = date(2026, 11, 18)


def total(desk, cohort):
    """Of the best plan as things are decided now."""
    desk.do(pairing_up.propose, cohort, TODAY)
    return desk.ask(matching_runs.newest, cohort).six["total"]


@pytest.mark.parametrize("act", [decision_prices.lock, None])
def test_the_price_is_what_the_best_plan_loses(desk, cohort, people, turned, act):
    before = total(desk, cohort)
    if act:
        turned(act, people["nia"], people["ann"], TODAY)
    else:
        ann = next(row for row in desk.ask(pairings.rows, cohort) if row.holds(people["ann"]))
        turned(pairing_up.forbid, ann.id, TODAY)
    [rule] = desk.ask(pairings.decided, cohort)
    assert rule.price == Cost(before - total(desk, cohort), 0)
    assert rule.price.points > 0
    assert (rule.on, rule.by) == (TODAY, "Robin Reyes")


def test_what_the_plan_holds_anyway_costs_nothing(desk, cohort, people):
    desk.do(decision_prices.lock, people["mo"], people["ann"], TODAY)
    [rule] = desk.ask(pairings.decided, cohort)
    assert rule.price == Cost(0, 0)


def test_a_decision_may_leave_somebody_out(desk, cohort, people, mentor, mentee):
    cook, zoe = mentor("Sam Dunn", cooking=5), mentee("Zoe Fox", cooking=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.holds(zoe))
    assert row.holds(cook)
    desk.do(pairing_up.forbid, row.id, TODAY)
    [rule] = desk.ask(pairings.decided, cohort)
    assert rule.price == Cost(row.score, 1)


def test_a_no_is_remembered_with_its_day(desk, cohort, people, proposed):
    desk.do(pairing_up.decline, proposed[people["ann"]], people["ann"], TODAY)
    [rule] = desk.ask(pairings.decided, cohort)
    assert (rule.reason, rule.on, rule.price) == ("One of them declined.", TODAY, None)


def test_two_who_are_not_paired_are_ruled_out_with_the_price(desk, cohort, people, proposed, turned):
    turned(decision_prices.rule_out, people["nia"], people["ann"], TODAY)
    (rule,) = desk.ask(pairings.decided, cohort)
    assert (rule.kind.key, rule.price) == ("forbid", Cost(0, 0))


def test_places_of_those_who_have_answered_are_not_counted_as_free(desk, cohort, people, proposed):
    desk.do(pairing_up.record_answer, proposed[people["ben"]], people["ben"], Acceptance.YES, TODAY)
    row = desk.ask(pairings.row, proposed[people["ann"]])
    assert desk.do(pairing_up.forbid, row.id, TODAY) == Cost(row.score, 1)
