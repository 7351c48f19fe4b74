"""Groups and circles are the best of all that there could be, whatever the people and in whatever order."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.matching import Request
from mentordesk.core.matching.together import Gathered, LeftOut, Sizes, fits, gather
from mentordesk.core.vocab import Format
from tests.properties.all_gatherings import (
    asked,
    best_circles,
    best_groups,
    company,
    could_join,
    hindered,
    pins,
)

SEEDS = st.integers(0, 2**32)
SIZES = st.sampled_from(
    [Sizes(2, 3), Sizes(2, 4), Sizes(3, 4), Sizes(2, 3, 2), Sizes(1, 3, 2), Sizes(2, 3, 3)]
)
ROUND = st.sampled_from([Sizes(2, 3), Sizes(3, 4), Sizes(3, 5), Sizes(4, 6)])


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
    if not request.pins:
        assert not any(fits(request, sizes, one.mentors, one.members) for one in found.gatherings)


def circles_are_the_best(seed: int, sizes: Sizes, people: int) -> None:
    request = replace(asked(seed, people, 1, Format.CIRCLE), pins=frozenset())
    found = gather(request, sizes)
    assert found.proven
    _kept, first, placed, _full, total = value(request, sizes, found)
    assert (first, placed, total) == best_circles(request, sizes)
    assert not any(fits(request, sizes, (), one.members) for one in found.gatherings)


def reason_is_true(left: LeftOut, request: Request, sizes: Sizes, found: Gathered) -> None:
    """Whatever the sentence says is worked out once more."""
    learner = request.learner(left.person)
    covering, suiting, meeting = hindered(learner, request)
    joinable = [each for each in found.gatherings if could_join(learner, each.mentors, each.members, request)]
    said = left.reason
    if "has not finished onboarding" in said:
        assert not learner.onboarded
    elif "free place" in said:
        assert covering == 0
    elif "be with them" in said:
        assert (covering > 0, suiting) == (True, 0)
    elif "has time when they do" in said:
        assert (suiting > 0, meeting) == (True, 0)
    elif " share" in said:
        others = company(learner, request)
        assert others + 1 < sizes.fewest
        assert said.startswith(f"Only {others} other" if others else "Nobody else")
    elif said.endswith("full."):
        assert {len(each.members) for each in joinable} == {sizes.most}
    else:
        assert "who could" in said
        assert not joinable


@settings(max_examples=20, deadline=None)
@given(SEEDS, SIZES)
def test_reasons_of_who_is_left_are_true(seed: int, sizes: Sizes) -> None:
    request = replace(asked(seed, learners=8, mentors=3), pins=frozenset())
    found = gather(request, sizes)
    for left in found.left:
        reason_is_true(left, request, sizes, found)


@settings(max_examples=30, deadline=None)
@given(SEEDS, SIZES)
def test_groups_are_the_best_of_all(seed: int, sizes: Sizes) -> None:
    groups_are_the_best(seed, sizes)


@settings(max_examples=30, deadline=None)
@given(SEEDS, ROUND, st.integers(4, 9))
def test_circles_are_the_best_of_all(seed: int, sizes: Sizes, people: int) -> None:
    circles_are_the_best(seed, sizes, people)


@settings(max_examples=20, deadline=None)
@given(SEEDS, st.randoms(use_true_random=False), st.sampled_from([Format.GROUP, Format.CIRCLE]))
def test_order_of_the_people_changes_nothing(seed: int, rnd: Random, kind: Format) -> None:
    request = asked(seed, learners=9, mentors=4, kind=kind)
    shuffled = replace(
        request,
        learners=tuple(rnd.sample(request.learners, len(request.learners))),
        mentors=tuple(rnd.sample(request.mentors, len(request.mentors))),
    )
    assert gather(shuffled, Sizes(2, 4, 2)) == gather(request, Sizes(2, 4, 2))


@pytest.mark.trust
@pytest.mark.timeout(900)
@settings(max_examples=3000, deadline=None)
@given(SEEDS, SIZES)
def test_thousands_of_groups_are_the_best_of_all(seed: int, sizes: Sizes) -> None:
    groups_are_the_best(seed, sizes)


@pytest.mark.trust
@pytest.mark.timeout(900)
@settings(max_examples=2000, deadline=None)
@given(SEEDS, ROUND, st.integers(4, 10))
def test_thousands_of_circles_are_the_best_of_all(seed: int, sizes: Sizes, people: int) -> None:
    circles_are_the_best(seed, sizes, people)
