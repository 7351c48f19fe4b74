"""Each mode of the solver against looking at every plan of small random instances."""

from random import Random

import pytest

from mentordesk.core.matching.certified import case, certificate
from mentordesk.core.matching.checker import Refused, check
from mentordesk.core.matching.engine import solve
from mentordesk.core.vocab import MatchMode
from tests.properties.all_plans import best, drawn, rank, ways

MODES = ["coverage-total", "fair", "profile", "leximin", "balance", "keep"]


def found_by_looking_at_all(seeds: range, mode: MatchMode) -> None:
    for seed in seeds:
        instance = drawn(seed)
        solved = solve(instance, mode)
        assert (tuple(solved.mates), solved.equal) == best(instance, mode), seed


def proofs_are_weighed(seeds: range, mode: MatchMode) -> None:
    """The proof of the best plan is taken for plans as good, refused for worse ones and if changed."""
    for seed in seeds:
        instance, rnd = drawn(seed), Random(seed)  # noqa: S311 - not for secrets
        rows, columns = [f"l{i}" for i in range(5)], [f"m{j}" for j in range(3)]
        rows, columns = rows[: instance.scores.shape[0]], columns[: instance.scores.shape[1]]
        solved, asked = solve(instance, mode), case(instance, rows, columns)
        proof = certificate(instance, solved, rows, columns)
        goal = rank(instance, mode, tuple(solved.mates))[0]
        for way in [tuple(solved.mates), *rnd.sample(every := ways(instance), min(len(every), 4))]:
            plan = {rows[i]: columns[j] for i, j in enumerate(way) if j < len(columns)}
            assert taken(asked, mode, plan, proof) is (rank(instance, mode, way)[0] == goal), (seed, way)
        level = rnd.choice(proof["levels"])
        name = rnd.choice(rows)
        level["rows"][name] = level["rows"].get(name, 0) + rnd.choice([-1, 1])
        plan = {rows[i]: columns[j] for i, j in enumerate(solved.mates) if j < len(columns)}
        assert not taken(asked, mode, plan, proof), seed


def taken(asked, mode, plan, proof) -> bool:
    try:
        check(asked, mode, plan, proof)
    except Refused:
        return False
    return True


@pytest.mark.parametrize("mode", MODES)
def test_plan_is_the_best_and_equals_are_told(mode: str) -> None:
    found_by_looking_at_all(range(60), MatchMode(mode))


@pytest.mark.trust
@pytest.mark.parametrize("mode", MODES)
def test_thousands_of_plans_are_the_best(mode: str) -> None:
    found_by_looking_at_all(range(60, 3000), MatchMode(mode))


@pytest.mark.parametrize("mode", MODES)
def test_proof_is_taken_for_the_best_plans_only(mode: str) -> None:
    proofs_are_weighed(range(40), MatchMode(mode))


@pytest.mark.trust
@pytest.mark.parametrize("mode", MODES)
def test_thousands_of_proofs_are_taken_for_the_best_plans_only(mode: str) -> None:
    proofs_are_weighed(range(40, 2000), MatchMode(mode))
