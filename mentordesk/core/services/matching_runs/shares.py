"""Exact points as whole steps that add up to the score that they belong to."""

from collections.abc import Sequence
from fractions import Fraction


def in_steps(points: Sequence[Fraction], total: int, steps: int) -> list[int]:
    """Each of `points` in steps of 1 / `steps`, rounded so that they add up to `total`.

    What is left over goes, a step each, to those that lost most; among equals to the earlier one.
    """
    exact = [each * steps for each in points]
    whole = [int(each) for each in exact]
    order = sorted(range(len(exact)), key=lambda place: (whole[place] - exact[place], place))
    for place in order[: max(0, total - sum(whole))]:
        whole[place] += 1
    return whole
