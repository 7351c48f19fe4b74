"""Prices of groups: what stands against them, what the plan loses, what the best plan with it costs."""

from fractions import Fraction

import pytest

from mentordesk.core import matching, pairings
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import group_asking, group_changes
from mentordesk.core.services.pairing_up.group_costs import placed
from mentordesk.core.services.pairing_up.group_prices import group_prices
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import make_groups


@pytest.fixture
def people(desk, cohort):
    """Proposed as they fit best."""
    made = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    return made


def row_of(desk, cohort, theme):
    return next(row for row in desk.ask(pairings.rows, cohort) if row.theme == theme)


def total(desk, cohort):
    """Of all that is proposed, from the stored means."""
    return sum(row.score * len(row.learners) for row in desk.ask(pairings.rows, cohort))


def test_the_price_is_what_the_plan_then_has_less(desk, cohort, people):
    row, before = row_of(desk, cohort, "data"), total(desk, cohort)
    found = desk.ask(group_prices, cohort, people["cy"]).of(row.id)
    assert (found.possible, found.against) == (True, True)
    assert "They share no need that Nia Pope covers." in found.sentence
    desk.do(group_changes.put_in, row.id, people["cy"], TODAY)
    lost = Fraction(before - total(desk, cohort), 100)
    assert lost > 0
    assert f"That costs {float(round(lost, 1)):g} in total." in found.sentence


def test_the_best_plan_with_it_is_solved_anew(desk, cohort, people):
    row = row_of(desk, cohort, "data")
    found = desk.ask(group_prices, cohort, people["cy"]).of(row.id)
    request, sizes = (desk.ask(each, cohort) for each in (group_asking.request, group_asking.sizes))
    assert placed(matching.gather(request, sizes)) == 5
    desk.do(group_changes.put_in, row.id, people["cy"], TODAY)
    again = matching.gather(*(desk.ask(each, cohort) for each in (group_asking.request, group_asking.sizes)))
    assert placed(again) == 5
    lost = matching.gather(request, sizes).total - again.total
    assert f"the best has {float(round(lost, 1)):g} less in total." in found.sentence


def test_while_somebody_is_dragged_no_plan_is_solved(desk, cohort, people):
    row = row_of(desk, cohort, "data")
    quick = desk.ask(group_prices, cohort, people["cy"], solving=False).of(row.id).sentence
    assert (
        desk.ask(group_prices, cohort, people["cy"]).of(row.id).sentence.startswith(f"{quick} Of all plans")
    )


def test_a_group_left_too_small_is_told(desk, cohort, people):
    found = desk.ask(group_prices, cohort, people["eve"]).of(row_of(desk, cohort, "lead").id)
    assert "Dee Fox is then alone." in found.sentence
    assert "A group here has at most 3 mentees; these are 4." in found.sentence


def test_all_other_groups_are_offered_by_what_they_bring(desk, cohort, people):
    found = desk.ask(group_prices, cohort, people["cy"])
    assert [each.name for each in found.mentors()] == ["data with Nia Pope"]


def test_who_is_confirmed_cannot_be_moved(desk, cohort, people):
    row = row_of(desk, cohort, "lead")
    desk.do(pairing_up.confirm, [row.id], TODAY)
    found = desk.ask(group_prices, cohort, people["cy"])
    assert found.refusal.endswith("is confirmed: end that pairing first.")
    assert not found.of(row.id).possible
