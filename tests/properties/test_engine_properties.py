"""Each mode of the solver against looking at every plan of small random instances."""

import pytest

from mentordesk.core.matching.engine import solve
from mentordesk.core.vocab import MatchMode
from tests.properties.all_plans import best, drawn

MODES = ["coverage-total", "fair", "profile", "leximin", "balance", "keep"]


def found_by_looking_at_all(seeds: range, mode: MatchMode) -> None:
    for seed in seeds:
        instance = drawn(seed)
        solved = solve(instance, mode)
        assert (tuple(solved.mates), solved.equal) == best(instance, mode), seed


@pytest.mark.parametrize("mode", MODES)
def test_plan_is_the_best_and_equals_are_told(mode: str) -> None:
    found_by_looking_at_all(range(60), MatchMode(mode))


@pytest.mark.trust
@pytest.mark.parametrize("mode", MODES)
def test_thousands_of_plans_are_the_best(mode: str) -> None:
    found_by_looking_at_all(range(60, 3000), MatchMode(mode))
