"""Whatever the people and rules: the plan is the best, the same for any order, and prices are exact."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.matching import Request, propose, why_not
from mentordesk.core.matching.blocks import blocked
from mentordesk.core.matching.fit_tables import Tables
from mentordesk.core.matching.rules import HARD
from mentordesk.core.matching.scores import points, rounded
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import best, drawn

SEEDS = st.integers(0, 2**32)
quickly = settings(max_examples=120, deadline=None)


def paired(request: Request) -> list[tuple[int, int]]:
    return sorted((pair.learner, pair.mentor) for pair in propose(request).pairs)


@quickly
@given(SEEDS)
def test_plan_is_the_one_found_by_looking_at_all(seed: int) -> None:
    request = drawn(seed)
    found = propose(request)
    left_out, minus_total, pairs = best(request)
    assert paired(request) == pairs
    assert (len(found.pairs), found.total * request.steps) == (-left_out, -minus_total)
    assert len(found.unmatched) == len(request.learners) + left_out


@quickly
@given(SEEDS, st.randoms(use_true_random=False), st.sampled_from(list(MatchMode)))
def test_order_of_the_rows_changes_nothing(seed: int, rnd: Random, mode: MatchMode) -> None:
    request = replace(drawn(seed, learners=7, mentors=5), mode=mode)
    shuffled = replace(
        request,
        learners=tuple(rnd.sample(request.learners, len(request.learners))),
        mentors=tuple(rnd.sample(request.mentors, len(request.mentors))),
    )
    assert propose(shuffled) == propose(request)


@quickly
@given(SEEDS, st.sampled_from([100, 1_000_000]))
def test_tables_agree_with_fractions_and_rules_one_by_one(seed: int, steps: int) -> None:
    request = drawn(seed)
    mentors, learners, rules = request.mentors, request.learners, request.rules
    assert Tables(mentors, learners, rules).scores(steps).tolist() == [
        [rounded(points(other, one, rules), steps) for other in mentors] for one in learners
    ]
    tables = blocked(mentors, learners, rules)
    for rule in HARD:
        assert tables[rule.code].tolist() == [
            [rule.breaks(other, one, rules) for other in mentors] for one in learners
        ]


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_price_of_a_pair_is_the_difference_of_two_best_plans(seed: int) -> None:
    request = drawn(seed, learners=4, mentors=3)
    plan = paired(request)
    free = best(request)
    for learner in request.learners:
        for mentor in request.mentors:
            answer = why_not(request, plan, learner.id, mentor.id)
            kept = best(request, (learner.id, mentor.id))
            if kept is None:
                assert answer.price is None
                assert answer.barriers
            else:
                assert answer.price == Fraction(kept[1] - free[1], request.steps)
                assert answer.fewer == kept[0] - free[0]


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_pinned_pair_is_kept_and_the_rest_is_the_best(seed: int) -> None:
    request = drawn(seed)
    one, other = request.learners[0].id, request.mentors[0].id
    kept = best(request, (one, other))
    if kept is not None:
        assert paired(replace(request, pins=frozenset({(one, other)}))) == kept[2]


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_one_more_place_where_it_is_asked_for_matches_one_more(seed: int) -> None:
    request = drawn(seed, learners=7)
    found = propose(request)
    for left in found.unmatched:
        if left.fix.startswith("One more place"):
            roomier = tuple(
                replace(each, capacity=each.capacity + (each.id == left.ask)) for each in request.mentors
            )
            assert len(propose(replace(request, mentors=roomier)).pairs) == len(found.pairs) + 1
