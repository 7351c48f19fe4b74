"""Whole numbers under sums."""

from mentordesk.core.matching.together.picking import Sums


def test_best_choice_and_its_bound_are_those_worked_out_by_hand() -> None:
    sums = Sums([1, 1, 1])
    sums.add({0: 3, 1: 4, 2: 5}, 0, 8)  # at most 8 kilos of 3, 4 and 5
    picked = sums.best([30, 35, 50])
    assert picked.values.tolist() == [1, 0, 1]
    assert (picked.bound, picked.proven) == (80, True)


def test_that_there_is_no_choice_is_an_answer_too() -> None:
    sums = Sums([1, 1])
    sums.add({0: 1, 1: 1}, 3, 3)
    picked = sums.best([1, 1])
    assert picked.values is None
    assert picked.proven
