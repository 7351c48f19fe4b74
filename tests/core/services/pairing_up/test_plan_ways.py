"""Two plans side by side, by figures worked out by hand; using the other one is one step."""

import pytest

from mentordesk.core import matching
from mentordesk.core.services.pairing_up import Way, plan_ways
from mentordesk.core.vocab import MatchMode


def test_the_plan_in_force_stands_beside_the_best_one(desk, cohort, torn):
    found = desk.ask(plan_ways.compare, cohort, Way(MatchMode.COVERAGE_TOTAL))
    assert found.in_force == Way(MatchMode.FAIR, 20)
    # Mo is as happy with Ann as with Ben, so nobody would break up
    assert found.now == matching.Six(2, (0, 0, 1, 1), 5000, 15_000, 0, 0)
    assert found.then == matching.Six(2, (0, 0, 0, 2), 7500, 17_500, 0, 2)
    assert [(each.learner, each.before, each.after, each.score_after) for each in found.differing] == [
        ("Ann Lee", "Mo Hart", "Nia Pope", 7500),
        ("Ben Roy", "Nia Pope", "Mo Hart", 10_000),
    ]


def test_the_price_is_told_against_the_highest_total(desk, cohort, torn):
    assert desk.ask(plan_ways.price, cohort) == (0, 2500, 17_500)


def test_keeping_what_we_have_moves_nobody(desk, cohort, torn):
    found = desk.ask(plan_ways.compare, cohort, Way(MatchMode.KEEP))
    assert (found.then, found.differing) == (found.now, ())


@pytest.mark.parametrize("mode", list(MatchMode))
def test_every_way_is_said_in_a_sentence(mode):
    assert plan_ways.rule(mode, 15).endswith(".")
