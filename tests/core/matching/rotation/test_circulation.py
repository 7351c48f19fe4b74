"""The cheapest circulation, whatever the linear program began with."""

from random import Random

import numpy as np
import pytest

from mentordesk.core.matching.rotation.circulation import Network, is_circulation, mended


def drawn(seed: int) -> Network:
    rnd = Random(seed)  # noqa: S311 - not for secrets
    network = Network(nodes=6)
    for _arc in range(14):
        start, end = rnd.sample(range(6), 2)
        network.arc(start, end, rnd.randint(0, 3), rnd.randint(-20, 12))
    return network


@pytest.mark.parametrize("seed", range(8))
def test_it_comes_to_the_same_from_the_programs_guess_and_from_nothing(seed: int) -> None:
    network = drawn(seed)
    guessed, from_nothing = network.cheapest(), mended(network, np.zeros(14, dtype=np.int64))
    assert is_circulation(network, guessed)
    assert is_circulation(network, from_nothing)
    assert guessed @ network.costs == from_nothing @ network.costs


def test_a_ring_that_saves_is_filled_and_one_that_costs_is_emptied() -> None:
    network = Network(nodes=4)
    for arc in ((0, 1, 5, 2), (1, 0, 3, -3), (2, 3, 4, 1), (3, 2, 4, 1)):
        network.arc(*arc)
    assert mended(network, np.array([0, 0, 4, 4])).tolist() == [3, 3, 0, 0]


def test_what_a_node_keeps_is_no_circulation() -> None:
    network = Network(nodes=2)
    network.arc(0, 1, 2)
    network.arc(1, 0, 2)
    assert is_circulation(network, np.array([2, 2]))
    assert not is_circulation(network, np.array([2, 1]))
    assert not is_circulation(network, np.array([3, 3]))
