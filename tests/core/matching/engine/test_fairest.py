"""Sorted scores from the worst upwards."""

import numpy as np

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.descent import Descent
from mentordesk.core.matching.engine.fairest import fairest
from mentordesk.core.matching.engine.gains import PEOPLE


def test_better_second_worst_pair_counts_more_than_any_total() -> None:
    # with 20 for the first row, the others have 90 and 30, or 40 and 31
    scores = np.array([[20, 0, 0], [0, 90, 40], [0, 31, 30]])
    descent = Descent(Instance(scores, scores > 0, np.array([1, 1, 1]), 100))
    descent.known(PEOPLE)
    fairest(descent)
    assert list(descent.mates) == [0, 2, 1]
    assert [word for proof in descent.proofs for word in proof.words][:3] == ["people", "at 20", "at 30"]


def test_nobody_is_fair_enough() -> None:
    descent = Descent(
        Instance(np.zeros((1, 1), dtype=np.int64), np.zeros((1, 1), dtype=bool), np.array([1]), 1)
    )
    descent.known(PEOPLE)
    fairest(descent)
    assert list(descent.mates) == [1]
