"""Preference: who named whom."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.criteria.preference import explain, score
from tests.core.matching.making import person


@pytest.mark.parametrize(
    ("wished", "view"),
    [((2,), "1"), ((9, 2), "3/4"), ((8, 9, 2), "1/2"), ((7, 8, 9, 2), "1/4"), ((9,), "1/4"), ((), "1/2")],
)
def test_view_falls_with_the_place_on_the_list(wished: tuple[int, ...], view: str) -> None:
    half_of_no_list = Fraction(1, 4)
    assert score(person(2), person(1, preferred=wished)) == Fraction(view) / 2 + half_of_no_list


def test_both_views_count_alike() -> None:
    one, other = person(1, preferred=(2,)), person(2, preferred=(9,))
    assert score(one, other) == score(other, one) == Fraction(5, 8)


def test_sentence_says_both_views() -> None:
    one, other = person(1, called="Wanjiru", preferred=(9, 2)), person(2, called="Siân", preferred=(7,))
    assert explain(other, one) == "Wanjiru named Siân second. Siân named others, not Wanjiru."
    assert explain(person(2, called="Siân"), one) == "Wanjiru named Siân second. Siân gave no list."
