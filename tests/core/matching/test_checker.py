"""The checker accepts what is proven, and refuses whatever was changed by hand."""

from copy import deepcopy
from dataclasses import replace

import numpy as np
import pytest

from mentordesk.core.matching.certified import case, certificate
from mentordesk.core.matching.checker import check
from mentordesk.core.matching.engine import Instance, solve
from mentordesk.core.matching.proof_rules import Refused
from mentordesk.core.vocab import MatchMode

ROWS, COLUMNS = ["a", "b", "c"], ["x", "y"]
INSTANCE = Instance(
    np.array([[90, 40], [70, 60], [50, 20]]),
    np.array([[True, True], [True, True], [True, False]]),
    np.array([1, 2]),
    100,
    before=np.array([1, 2, 0]),
)
# most people are matched where c has x; a and x would rather have each other
CASE = case(INSTANCE, ROWS, COLUMNS)


def proven(mode: MatchMode):
    solved = solve(INSTANCE, mode)
    plan = {ROWS[i]: COLUMNS[j] for i, j in enumerate(solved.mates) if j < len(COLUMNS)}
    return plan, certificate(INSTANCE, solved, ROWS, COLUMNS)


@pytest.mark.parametrize("mode", list(MatchMode), ids=lambda mode: mode.key)
def test_proof_of_each_mode_is_accepted_but_not_for_a_case_with_other_scores(mode: MatchMode) -> None:
    plan, proof = proven(mode)
    check(CASE, mode, plan, proof)
    stable = {"a": "x", "b": "y"}
    assert plan == (stable if mode is MatchMode.STABLE else {"a": "y", "b": "y", "c": "x"})
    other = replace(CASE, scores=CASE.scores | {"a": {"x": 90}, "b": {"x": 99}})
    with pytest.raises(Refused):
        check(other, mode, plan, proof)


@pytest.mark.parametrize("mode", [mode for mode in MatchMode if mode is not MatchMode.STABLE])
def test_every_changed_price_and_value_is_refused(mode: MatchMode) -> None:
    plan, proof = proven(mode)
    for at, level in enumerate(proof["levels"]):
        spots = [("rows", name) for name in ROWS] + [("columns", f"{name}#1") for name in COLUMNS]
        for part, name in spots:
            changed = deepcopy(proof)
            changed["levels"][at][part][name] = level[part].get(name, 0) + 1
            with pytest.raises(Refused):
                check(CASE, mode, plan, changed)
        changed = deepcopy(proof)
        changed["levels"][at]["value"] += 1
        with pytest.raises(Refused):
            check(CASE, mode, plan, changed)


def test_worse_plan_and_one_that_may_not_be_are_refused() -> None:
    _plan, proof = proven(MatchMode.COVERAGE_TOTAL)
    for plan in ({"a": "x", "b": "y"}, {"a": "y", "b": "y", "c": "y"}, {"a": "x", "b": "x"}):
        with pytest.raises(Refused):
            check(CASE, MatchMode.COVERAGE_TOTAL, plan, proof)


def test_proof_of_one_aim_does_not_prove_another() -> None:
    plan, proof = proven(MatchMode.COVERAGE_TOTAL)
    with pytest.raises(Refused, match="do not prove fair"):
        check(CASE, MatchMode.FAIR, plan, proof)
    light = deepcopy(proof)
    light["levels"][0]["weights"] = [1, 1]
    with pytest.raises(Refused, match="outweigh"):
        check(CASE, MatchMode.COVERAGE_TOTAL, plan, light)


def test_pair_who_would_rather_have_each_other_is_found() -> None:
    with pytest.raises(Refused, match="a and x would rather"):
        check(CASE, MatchMode.STABLE, {"a": "y", "b": "y", "c": "x"}, {"levels": []})
