"""Whether all pairs are solved or the promising ones only: the same plan, the same levels, and a proof."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.matching.engine import Instance, descent, solve, sparse
from mentordesk.core.vocab import MatchMode


def drawn(seed: int) -> Instance:
    rng = np.random.default_rng(seed)
    rows, columns = (int(each) for each in rng.integers(1, 12, 2))
    scores = rng.choice([rng.integers(0, 4, (rows, columns)) * 30, rng.integers(0, 101, (rows, columns))])
    return Instance(
        scores.astype(np.int64),
        rng.random((rows, columns)) < rng.choice([0.2, 0.5, 0.9]),
        rng.integers(0, 4, columns),
        100,
        first=rng.random(rows) < 0.3,
        before=rng.integers(0, columns + 1, rows),
        held=rng.integers(0, 3, columns),
    )


def compare(seed: int, mode: MatchMode) -> None:
    """The same plan and levels, and proofs of the same value, on few pairs and on all."""
    instance = drawn(seed)
    dense = solve(instance, mode)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(descent, "LARGE", 0)
        for name, value in {"PROMISING": 1, "NEAR": 1, "PIECE": 9}.items():
            patch.setattr(sparse, name, value)
        few = solve(instance, mode)
    assert few.mates.tolist() == dense.mates.tolist()
    assert (few.levels, few.six, few.equal) == (dense.levels, dense.six, dense.equal)
    assert few.best_total == dense.best_total
    assert [proof.value for proof in few.certificate] == [proof.value for proof in dense.certificate]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(list(MatchMode)))
def test_solved_on_few_pairs_is_solved_on_all(seed: int, mode: MatchMode) -> None:
    compare(seed, mode)


@pytest.mark.trust
@settings(max_examples=2000, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(list(MatchMode)))
def test_solved_on_few_pairs_is_solved_on_all_thousands_of_times(seed: int, mode: MatchMode) -> None:
    compare(seed, mode)


def test_many_pairs_are_solved_by_few(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(5)
    scores = rng.integers(0, 10_001, (70, 40))
    instance = Instance(scores, rng.random((70, 40)) < 0.5, np.full(40, 2), 10_000)
    dense = solve(replace(instance), MatchMode.FAIR)
    monkeypatch.setattr(descent, "LARGE", 2_000)
    assert solve(instance, MatchMode.FAIR).mates.tolist() == dense.mates.tolist()
