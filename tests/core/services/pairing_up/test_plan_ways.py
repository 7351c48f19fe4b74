"""Two plans side by side, by figures worked out by hand; using the other one is one step."""

import pytest

from mentordesk.core import matching, pairings, programmes
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import plan_ways
from mentordesk.core.vocab import MatchMode
from tests.core.services.conftest import TODAY, alter_cohort


@pytest.fixture
def torn(desk, cohort, mentor, mentee):
    """By skills alone Ann has 100 with Mo and 75 with Nia, Ben 100 and 50: together 175 at best, 150 else."""
    mo, nia = mentor("Mo Hart", lead=5, data=4), mentor("Nia Pope", lead=4, data=3)
    ann, ben = mentee("Ann Lee", lead=2, data=2), mentee("Ben Roy", data=2)
    others = ("preference", "availability", "interests", "style")
    desk.do(alter_cohort, cohort, match_weights=dict.fromkeys(others, 0) | {"skills": 1})
    desk.do(pairing_up.pair_by_hand, cohort, ann, mo, TODAY)
    desk.do(pairing_up.pair_by_hand, cohort, ben, nia, TODAY)
    for two in ((mo, ann), (nia, ben)):
        desk.do(pairings.undecide, *two)


def test_the_plan_in_force_stands_beside_the_best_one(desk, cohort, torn):
    found = desk.ask(plan_ways.compare, cohort, MatchMode.COVERAGE_TOTAL)
    assert found.in_force is MatchMode.FAIR
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
    found = desk.ask(plan_ways.compare, cohort, MatchMode.KEEP)
    assert (found.then, found.differing) == (found.now, ())


def test_the_other_way_is_used_in_one_step(desk, cohort, torn, turned):
    brought = turned(pairing_up.use_mode, cohort, MatchMode.LEXIMIN, TODAY)
    assert brought.pairs == 2
    assert desk.ask(programmes.match_aims, cohort).mode is MatchMode.LEXIMIN
    found = desk.ask(plan_ways.compare, cohort, MatchMode.LEXIMIN)
    assert (found.now.total, found.differing) == (17_500, ())


@pytest.mark.parametrize("mode", list(MatchMode))
def test_every_way_is_said_in_a_sentence(mode):
    assert plan_ways.rule(mode).endswith(".")
