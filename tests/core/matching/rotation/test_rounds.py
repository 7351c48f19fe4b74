"""Pairs are cut into rounds: always while all stay to the end."""

from random import Random

import pytest

from mentordesk.core.matching.rotation.rounds import Stays, cut


@pytest.mark.parametrize("seed", range(5))
def test_every_set_of_pairs_that_fills_no_one_too_much_is_cut(seed: int) -> None:
    rnd = Random(seed)  # noqa: S311 - not for secrets
    learners, mentors, rounds, seats = 9, 5, 4, 2
    every = [(row, column) for row in range(learners) for column in range(mentors)]
    pairs: list[tuple[int, int]] = []
    for two in rnd.sample(every, len(every)):
        often = [sum(two[side] == each[side] for each in pairs) for side in (0, 1)]
        if often[0] < rounds and often[1] < rounds * seats:
            pairs.append(two)
    table, left = cut(pairs, rounds, Stays([rounds] * learners, [rounds] * mentors, seats))
    assert left == []
    assert sorted(two for each in table for two in each) == sorted(pairs)
    for each in table:
        assert len({row for row, _column in each}) == len(each)
        assert all(sum(column == place for _row, place in each) <= seats for column in range(mentors))


def test_tables_are_as_full_in_one_round_as_in_another() -> None:
    table, _left = cut([(row, 0) for row in range(6)], 3, Stays([3] * 6, [3], 4))
    assert [len(each) for each in table] == [2, 2, 2]


def test_those_who_leave_early_sit_in_the_first_rounds() -> None:
    table, left = cut([(0, 0), (1, 0)], 2, Stays([2, 1], [2], 1))
    assert (table, left) == ([[(1, 0)], [(0, 0)]], [])


def test_what_cannot_be_cut_is_told() -> None:
    """Both have to see somebody in the first round who leaves, and then share one seat in the second."""
    pairs = [(0, 0), (0, 1), (1, 0), (1, 2)]
    table, left = cut(pairs, 2, Stays([2, 2], [2, 1, 1], 1))
    assert len(left) == 1
    assert sorted([*left, *(two for each in table for two in each)]) == pairs
