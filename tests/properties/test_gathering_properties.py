"""Groups and circles are the best of all that there could be, whatever the people and in whatever order."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.matching import Request
from mentordesk.core.matching.together import Gathered, Sizes, gather
from tests.properties.all_gatherings import asked, best_groups, pins

SEEDS = st.integers(0, 2**32)
SIZES = st.sampled_from(
    [Sizes(2, 3), Sizes(2, 4), Sizes(3, 4), Sizes(2, 3, 2), Sizes(1, 3, 2), Sizes(2, 3, 3)]
)


def value(request: Request, sizes: Sizes, found: Gathered) -> tuple[object, ...]:
    placed = [each for one in found.gatherings for each in one.members]
    return (
        sum(each in pins(request) for each in placed),
        len(request.first & set(placed)),
        len(placed),
        sum(len(one.mentors) == sizes.mentors > 1 for one in found.gatherings),
        found.total,
    )


def groups_are_the_best(seed: int, sizes: Sizes) -> None:
    request = asked(seed, learners=6, mentors=3)
    found = gather(request, sizes)
    assert found.proven
    assert value(request, sizes, found) == best_groups(request, sizes)


@settings(max_examples=60, deadline=None)
@given(SEEDS, SIZES)
def test_groups_are_the_best_of_all(seed: int, sizes: Sizes) -> None:
    groups_are_the_best(seed, sizes)


@pytest.mark.trust
@settings(max_examples=3000, deadline=None)
@given(SEEDS, SIZES)
def test_thousands_of_groups_are_the_best_of_all(seed: int, sizes: Sizes) -> None:
    groups_are_the_best(seed, sizes)
