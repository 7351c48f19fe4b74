"""One level after the other, each with its proof."""

import numpy as np

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.descent import Descent
from mentordesk.core.matching.engine.gains import PEOPLE, TOTAL

WHOLE = np.ones((2, 2), dtype=bool)


def test_floor_leaves_only_plans_without_worse_pairs_and_total_decides_among_them() -> None:
    descent = Descent(Instance(np.array([[90, 50], [40, 10]]), WHOLE, np.array([1, 1]), 100))
    assert list(descent.mates) == [0, 1]
    descent.known(PEOPLE)
    assert not descent.raise_floor(least=41)
    assert descent.raise_floor()
    descent.by((TOTAL,))
    assert list(descent.mates) == [1, 0]
    assert [(proof.words, proof.value) for proof in descent.proofs] == [
        ((PEOPLE,), 2),
        (("floor",), 40),
        ((TOTAL,), 90),
    ]


def test_without_anybody_there_is_no_floor() -> None:
    descent = Descent(Instance(np.zeros((2, 2), dtype=np.int64), ~WHOLE, np.array([1, 1]), 100))
    descent.known(PEOPLE)
    assert descent.raise_floor(least=10)
    assert len(descent.proofs) == 1
