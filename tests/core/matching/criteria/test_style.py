"""Style: alike, or different where wished."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.criteria.style import explain, score
from tests.core.matching.making import person

FREE, SET = person(1, called="Wanjiru", style=(5, 3, 1, 3)), person(2, style=(1, 3, 3, 2))


@pytest.mark.req("S2-07")
def test_mean_distance_of_the_four_items_is_taken_off() -> None:
    assert score(SET, FREE) == 1 - Fraction(4 + 0 + 2 + 1, 4) / 4


def test_wanted_difference_turns_it_round() -> None:
    wishing = person(1, called="Wanjiru", style=FREE.style, wants_difference=True)
    assert score(SET, wishing) == 1 - score(SET, FREE)
    assert explain(SET, wishing).endswith(" Wanjiru asked for someone different.")


def test_sentence_names_what_they_differ_on() -> None:
    assert explain(SET, FREE) == (
        "They differ on: a set plan or seeing where it leads; encouragement or challenge."
    )
    assert explain(FREE, FREE) == "They like to work alike."


def test_missing_style_leaves_it_unknown() -> None:
    assert score(person(2), FREE) is None
    assert explain(FREE, person(2)) == "Working style not known for both."
