"""Each mode of the solver against looking at every plan of small random instances."""

from random import Random

import pytest

from mentordesk.core.matching import many_pairs
from mentordesk.core.matching.certified import case, certificate, many
from mentordesk.core.matching.checker import check
from mentordesk.core.matching.checking_many import check_many
from mentordesk.core.matching.engine import solve
from mentordesk.core.matching.proof_rules import Refused
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
        solved = solve(instance, mode)
        asked = case(instance, rows, columns), many(instance, rows, columns)
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
    """What both checkers say: the one that goes pair by pair, and the one for very many pairs."""
    said = [
        _says(checker, each, mode, plan, proof)
        for checker, each in zip((check, check_many), asked, strict=True)
    ]
    assert said[0] is said[1]
    return said[0]


def _says(checker, asked, mode, plan, proof) -> bool:
    try:
        checker(asked, mode, plan, proof)
    except Refused:
        return False
    return True


@pytest.fixture(autouse=True)
def few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_pairs, "PIECE", 7)


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
