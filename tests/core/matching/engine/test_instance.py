"""Where bands begin when nobody said so."""

import numpy as np

from mentordesk.core.matching.engine import Instance


def test_bands_begin_at_a_quarter_and_so_on_of_the_highest_score() -> None:
    nothing = (np.zeros((0, 0), dtype=np.int64), np.zeros((0, 0), dtype=bool), np.zeros(0, dtype=np.int64))
    assert Instance(*nothing, 10_000).edges == (2500, 3500, 5500)
    assert Instance(*nothing, 10).edges == (3, 4, 6)
    assert Instance(*nothing, 10, bands=(1, 2, 3)).edges == (1, 2, 3)
