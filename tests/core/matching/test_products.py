"""Sums of small products for all pairs."""

import numpy as np

from mentordesk.core.matching.products import products


def test_sums_are_those_of_the_lines_named_even_if_they_run_over_on_the_way() -> None:
    many = np.array([[30_000, 1], [30_000, 2], [59_999, 0]])
    rows = products([[(0, 1), (1, 1), (2, -1)], [], [(1, 2), (0, -2)]], many, 100)
    assert rows(slice(0, 3)).tolist() == [[1, 3], [0, 0], [0, 2]]
    assert rows(slice(2, None)).tolist() == [[0, 2]]


def test_large_sums_are_held() -> None:
    rows = products([[(0, 1000)]], np.array([[10**6]]), 10**9)
    assert rows(slice(None)).tolist() == [[10**9]]
