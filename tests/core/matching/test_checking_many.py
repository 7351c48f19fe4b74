"""The checker for very many pairs says what the other one says, and is quick at it."""

from copy import deepcopy

import numpy as np
import pytest

from mentordesk.core.matching.certified import certificate, many
from mentordesk.core.matching.checking_many import check_many
from mentordesk.core.matching.engine import Instance, solve
from mentordesk.core.matching.proof_rules import Refused
from mentordesk.core.vocab import MatchMode

ROWS, COLUMNS = [f"l{i}" for i in range(40)], [f"m{j}" for j in range(25)]


def proven(mode: MatchMode):
    rnd = np.random.default_rng(3)
    scores, allowed = rnd.integers(0, 10_001, (40, 25)), rnd.random((40, 25)) < 0.4
    instance = Instance(scores, allowed, rnd.integers(0, 3, 25), 10_000, before=rnd.integers(0, 26, 40))
    solved = solve(instance, mode)
    plan = {ROWS[i]: COLUMNS[j] for i, j in enumerate(solved.mates) if j < 25}
    return many(instance, ROWS, COLUMNS), plan, certificate(instance, solved, ROWS, COLUMNS)


@pytest.mark.parametrize("mode", list(MatchMode), ids=lambda mode: mode.key)
def test_proof_is_taken_but_not_for_a_plan_without_one_pair(mode: MatchMode) -> None:
    asked, plan, proof = proven(mode)
    check_many(asked, mode, plan, proof)
    plan.pop(next(iter(plan)))
    with pytest.raises(Refused):
        check_many(asked, mode, plan, proof)


@pytest.mark.parametrize("mode", [mode for mode in MatchMode if mode is not MatchMode.STABLE])
def test_every_changed_number_is_refused(mode: MatchMode) -> None:
    asked, plan, proof = proven(mode)
    for at in range(len(proof["levels"])):
        for part, name in (("rows", ROWS[1]), ("columns", f"{next(iter(plan.values()))}#1")):
            changed = deepcopy(proof)
            changed["levels"][at][part][name] = changed["levels"][at][part].get(name, 0) + 1
            with pytest.raises(Refused):
                check_many(asked, mode, plan, changed)
        changed = deepcopy(proof)
        changed["levels"][at]["value"] += 1
        with pytest.raises(Refused):
            check_many(asked, mode, plan, changed)


def test_numbers_that_machines_cannot_add_up_are_refused() -> None:
    asked, plan, proof = proven(MatchMode.COVERAGE_TOTAL)
    proof["levels"][0]["rows"][ROWS[0]] = 2**70
    with pytest.raises(Refused, match="too high"):
        check_many(asked, MatchMode.COVERAGE_TOTAL, plan, proof)
