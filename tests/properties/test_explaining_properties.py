"""Whatever the people and rules: what is said of shortages, places and prices is what a full search finds."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.matching import propose, why_not
from mentordesk.core.matching.bottleneck import bottlenecks, open_pairs
from mentordesk.core.matching.cheapest_fix import FORBID, STANDING, added, allowed_without
from mentordesk.core.matching.criterion import criteria
from mentordesk.core.matching.one_more_place import place_values
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.rules import HARD
from mentordesk.core.matching.steadiness import steadiness
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import best, drawn, plans

SEEDS = st.integers(0, 2**32)
quickly = settings(max_examples=40, deadline=None)


@quickly
@given(SEEDS)
def test_shortage_is_one_whoever_looks(seed: int) -> None:
    request = drawn(seed, learners=7)
    problem = Problem(request)
    allowed = open_pairs(problem)
    left = {each.learner for each in propose(request).unmatched}
    found = bottlenecks(problem, problem.plan.mates)
    for short in found:
        met = allowed[[problem.rows[each] for each in short.learners]].any(axis=0).nonzero()[0]
        assert {problem.mentors[j].id for j in met} == set(short.mentors)
        assert short.places == sum(problem.places[j] for j in met) < len(short.learners)
        assert short.short == len(left & set(short.learners))
    told = {each for short in found for each in short.learners}
    assert {each for each in left if allowed[problem.rows[each]].any()} <= told


@quickly
@given(SEEDS)
def test_value_of_a_place_is_the_difference_of_two_best_plans(seed: int) -> None:
    request = drawn(seed, learners=5)
    now = best(request)
    for value in place_values(Problem(request)):
        roomier = tuple(
            replace(m, capacity=m.places + (m.id == value.mentor), taken=0) for m in request.mentors
        )
        then = best(replace(request, mentors=roomier))
        assert (value.people, value.points) == (now[0] - then[0], Fraction(now[1] - then[1], request.steps))


@quickly
@given(SEEDS)
def test_those_matched_without_a_rule_are_as_many_as_a_full_search_finds(seed: int) -> None:
    request = drawn(seed, learners=5)
    problem = Problem(request)
    for code in [rule.code for rule in HARD if rule.code not in STANDING] + [FORBID]:
        allowed = allowed_without(problem, code)
        rows = added(allowed, problem.plan.mates, problem.places)
        most = max(
            sum(column < len(problem.mentors) for column in way)
            for way in plans(len(problem.learners), len(problem.mentors), problem.places)
            if all(column == len(problem.mentors) or allowed[i, column] for i, column in enumerate(way))
        )
        assert len(propose(request).pairs) + len(rows) == most
        assert all(problem.plan.mates[row] == len(problem.mentors) for row in rows)


def taken_up(problem: Problem, pair: tuple[int, int], rise: int) -> bool:
    """Whether the best of all plans holds the pair when its score is that much higher."""
    row, column, nobody = problem.rows[pair[0]], problem.columns[pair[1]], len(problem.mentors)
    scores = problem.scores.tolist()
    scores[row][column] += rise
    ways = [
        [(i, j) for i, j in enumerate(way) if j < nobody]
        for way in plans(len(problem.learners), nobody, problem.places)
        if all(j == nobody or problem.possible[i, j] for i, j in enumerate(way))
    ]
    found = min(ways, key=lambda way: (-len(way), -sum(scores[i][j] for i, j in way), way))
    return (row, column) in found


@quickly
@given(SEEDS)
def test_score_that_would_have_to_rise_is_the_least_that_is_enough(seed: int) -> None:
    request = drawn(seed)
    problem = Problem(request)
    seen = problem.pairs(problem.plan.mates)
    for one in request.learners:
        for other in request.mentors:
            answer = why_not(request, seen.items(), one.id, other.id)
            if answer.price is None or seen.get(one.id) == other.id:
                assert answer.rise is None
                continue
            highest = 100 * request.steps - int(answer.score * request.steps)
            steps = highest + 1 if answer.rise is None else int(answer.rise * request.steps)
            assert not taken_up(problem, (one.id, other.id), steps - 1)
            assert answer.rise is None or taken_up(problem, (one.id, other.id), steps)


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_firmness_counts_plans_made_anew(seed: int) -> None:
    request = drawn(seed)
    pairs = [(pair.learner, pair.mentor) for pair in propose(request).pairs]
    found = steadiness(request, pairs)
    assert len(found.variations) == 10
    for one in found.variations:
        others = {each.key: each.weight * 10 for each in criteria()}
        others[one.key] = others[one.key] * (12 if one.more else 8) // 10
        anew = propose(replace(request, rules=replace(request.rules, weights=others))).pairs
        assert one.parted == set(pairs) - {(pair.learner, pair.mentor) for pair in anew}


def goodness(problem: Problem, way: list[int]) -> tuple[int, ...]:
    """What the mode looks at in a plan, the first aim first; the higher one is better."""
    return by_scores(problem, way, problem.scores.tolist())


def by_scores(problem: Problem, way: list[int], scores: list[list[int]]) -> tuple[int, ...]:
    """The same if these were the scores."""
    request, nobody = problem.request, len(problem.mentors)
    pairs = [(i, j) for i, j in enumerate(way) if j < nobody]
    reached = sorted(scores[i][j] for i, j in pairs)
    bands = [sum(score >= edge * request.steps for score in reached) for edge in request.bands]
    kept = sum((problem.learners[i].id, problem.mentors[j].id) in request.before for i, j in pairs)
    loads = [way.count(j) + problem.mentors[j].taken for j in range(nobody)]
    told = {
        MatchMode.COVERAGE_TOTAL: (sum(reached),),
        MatchMode.FAIR: (*bands[:2], min(reached, default=0), sum(reached), kept),
        MatchMode.PROFILE: (*bands, sum(reached)),
        MatchMode.LEXIMIN: (*(score // problem.instance.point for score in reached), sum(reached)),
        MatchMode.KEEP: (kept, sum(reached)),
        MatchMode.BALANCE: (-sum(load * load for load in loads), sum(reached)),
    }
    return (len(pairs), *told[request.mode])


@quickly
@given(SEEDS, st.sampled_from(["coverage-total", "fair", "profile", "leximin", "keep", "balance"]))
def test_plan_with_a_pair_in_it_is_the_best_of_those_in_every_mode(seed: int, mode: str) -> None:
    request = replace(drawn(seed), mode=MatchMode(mode))
    before = zip(request.learners, request.mentors, strict=False)
    problem = Problem(replace(request, before=frozenset((one.id, other.id) for one, other in before)))
    allowed, nobody = problem.instance.allowed, len(problem.mentors)
    ways = [
        list(way)
        for way in plans(len(problem.learners), nobody, problem.places)
        if all(j == nobody or allowed[i, j] for i, j in enumerate(way))
    ]
    for i, j in zip(*allowed.nonzero(), strict=True):
        found = problem.insistence.on(int(i)).mates(int(j)).tolist()
        assert found[i] == j
        assert goodness(problem, found) == max(goodness(problem, way) for way in ways if way[i] == j)
