"""Which levels decide in a mode."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.descent import Descent
from mentordesk.core.matching.engine.modes import descend
from mentordesk.core.vocab import MatchMode

SCORES = np.array([[90, 30], [60, 20]])


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("coverage-total", ("people", "total")),
        ("fair", ("people", "not very weak", "not weak", "floor", "total", "kept")),
        ("profile", ("people", "not very weak", "not weak", "good", "total")),
        ("floor", ("people", "floor", "total")),
        ("leximin", ("people", "floor", "fairest", "total")),
        ("balance", ("people", "even", "total")),
        ("keep", ("people", "kept", "total")),
    ],
)
def test_levels_in_their_order(mode: str, words: tuple[str, ...]) -> None:
    instance = Instance(SCORES, np.ones((2, 2), dtype=bool), np.array([1, 1]), 100, before=np.array([0, 2]))
    assert descend(Descent(instance), MatchMode(mode)) == words


def test_weak_pair_that_cannot_be_helped_is_counted_before_the_floor() -> None:
    descent = Descent(Instance(SCORES, np.ones((2, 2), dtype=bool), np.array([1, 1]), 100))
    descend(descent, MatchMode.FAIR)
    assert [proof.words for proof in descent.proofs] == [
        ("people",),
        ("not very weak", "not weak"),
        ("floor",),
        ("total",),
    ]
