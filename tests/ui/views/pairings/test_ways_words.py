"""What a plan costs is said in a sentence."""

import pytest

from mentordesk.core.matching import Six
from mentordesk.core.services.pairing_up import Way
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.views.pairings.ways_words import six, told_price, told_rule

NOW = Six(22, (0, 1, 5, 16), 3600, 169_620, 3, 0)


@pytest.mark.parametrize(
    ("matched", "total", "said"),
    [
        (22, 169_620, "The total is the same."),
        (22, 169_580, "0.4 less in total."),
        (23, 170_000, "1 person more is matched. 3.8 more in total."),
        (20, 169_619, "2 people fewer are matched. less than 0.1 less in total."),
    ],
)
def test_the_price_of_another_plan(matched, total, said):
    assert told_price(NOW, Six(matched, (0, 0, 0, matched), 3600, total, 0, 0)) == said


def test_the_six_numbers_stand_in_lines():
    then = Six(22, (0, 0, 6, 16), None, 169_580, 0, 4)
    assert six(NOW, then, ("very weak", "weak", "fair", "good")) == [
        ("Matched", "22", "22"),
        ("very weak · weak · fair · good", "0 · 1 · 5 · 16", "0 · 0 · 6 · 16"),
        ("Weakest pair", "36", "–"),
        ("Total", "1,696.2", "1,695.8"),
        ("Pairs of people who would rather have each other", "3", "0"),
        ("Would move", "0", "4"),
    ]


def test_the_rule_tells_what_it_costs():
    fair = "Fair: first as many as possible, then the weakest pair as strong as it can be."
    assert told_rule(Way(MatchMode.FAIR, 20), 0, 40, 43_540) == f"{fair} That costs 0.4 of 435.4 in total."
    assert told_rule(Way(MatchMode.FAIR, 20), 0, 0, 43_540) == f"{fair} That costs nothing in total."
    assert told_rule(Way(MatchMode.FAIR, 20), 1, 40, 1) == f"{fair} 1 person fewer is proposed than could be."
    total = "First as many as possible, then the best fit in total."
    assert told_rule(Way(MatchMode.COVERAGE_TOTAL, 20), 0, 0, 9) == total
