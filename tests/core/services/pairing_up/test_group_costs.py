"""Costs of groups add up, and where no plan has what is wanted there is none."""

import pytest

from mentordesk.core import matching
from mentordesk.core.services.pairing_up import group_asking, group_costs
from tests.core.services.pairing_up.grouped import make_groups


@pytest.fixture
def people(desk, cohort):
    return desk.do(make_groups, cohort)


def test_what_gatherings_are_worth_adds_up_to_the_total(desk, cohort, people):
    request, sizes = (desk.ask(each, cohort) for each in (group_asking.request, group_asking.sizes))
    found = matching.gather(request, sizes)
    assert sum(group_costs.worth(each) for each in found.gatherings) == found.total
    assert group_costs.placed(found) == 5


def test_parting_two_costs_one_place_and_keeping_who_is_there_costs_nothing(desk, cohort, people):
    apart = desk.ask(group_costs.price_of_parting, cohort, (people["ann"], people["ben"]))
    assert apart.fewer == 1
    kept = desk.ask(group_costs.price_of_keeping, cohort, (people["ann"], people["mo"]))
    assert (kept.fewer, kept.points) == (0, 0)
