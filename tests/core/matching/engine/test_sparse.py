"""Few pairs solved, all pairs proven: the same as when all are solved."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance, sparse
from mentordesk.core.matching.engine.narrowing import best, everything
from mentordesk.core.matching.engine.sparse import best_priced, narrowed


def drawn(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """What pairs bring, often the same, often nothing; and places by column."""
    rng = np.random.default_rng(seed)
    rows, columns = rng.integers(1, 14, 2)
    worth = rng.integers(0, rng.choice([2, 5, 1000]), (rows, columns)) * (rng.random((rows, columns)) < 0.8)
    return worth, rng.integers(0, 4, columns)


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few at a time that pairs have to join."""
    for name in ("PROMISING", "NEAR"):
        monkeypatch.setattr(sparse, name, 1)
    monkeypatch.setattr(sparse, "PIECE", 7)


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("seed", range(20))
def test_plan_is_the_best_and_its_prices_prove_it(seed: int) -> None:
    worth, room = drawn(seed)
    found = best_priced(lambda some: worth[some], worth.shape, room)
    paired = [(i, j) for i, j in enumerate(found.mates) if j < len(room)]
    assert (worth <= found.rows[:, None] + found.columns[None, :]).all()
    assert min(found.rows.min(), found.columns.min()) >= 0
    assert (np.bincount(found.mates, minlength=len(room) + 1)[:-1] <= room).all()
    assert sum(worth[pair] for pair in paired) == found.rows.sum() + (found.columns * room).sum()


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("seed", range(12))
def test_who_must_be_served_is_served_and_pays_less_for_it(seed: int) -> None:
    worth, room = drawn(seed)
    ones = np.ones_like(worth)
    state = everything(Instance(worth, worth > 0, room, 1000))
    first = narrowed(state, ones)
    state = state.tight(ones, first.rows, first.columns)
    found, plain = narrowed(state, worth), best(state, worth)
    total = sum(worth[i, j] for i, j in enumerate(found.mates) if j < len(room))
    assert total == sum(worth[i, j] for i, j in enumerate(plain) if j < len(room))
    assert (found.mates[state.rows] < len(room)).all()
    assert found.rows.sum() + (found.columns * state.room).sum() == total
    assert (worth <= found.rows[:, None] + found.columns[None, :])[state.pairs].all()


@pytest.mark.parametrize("seed", [11, 19, 27])
def test_pairs_as_good_as_those_that_join_do_not_keep_them_out(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Few different numbers, as in rules that give whole points."""
    monkeypatch.setattr(sparse, "PROMISING", 1)
    monkeypatch.setattr(sparse, "NEAR", 3)
    rng = np.random.default_rng(seed)
    worth = rng.integers(1, 4, (40, 40)) * (rng.random((40, 40)) < 0.6)
    room = rng.integers(0, 3, 40)
    found = best_priced(lambda some: worth[some], worth.shape, room)
    paired = [(i, j) for i, j in enumerate(found.mates) if j < len(room)]
    assert sum(worth[pair] for pair in paired) == found.rows.sum() + (found.columns * room).sum()
    assert (worth <= found.rows[:, None] + found.columns[None, :]).all()
