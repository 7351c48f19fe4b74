"""Small words of the matching."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.phrases import duration, inside, points


@pytest.mark.parametrize(
    ("label", "within"),
    [("Leading a shift", "leading a shift"), ("NHS finance", "NHS finance"), ("A plan", "a plan"), ("", "")],
)
def test_label_within_a_sentence_keeps_the_capitals_of_abbreviations(label: str, within: str) -> None:
    assert inside(label) == within


@pytest.mark.parametrize(("count", "said"), [(120, "2 h"), (45, "45 min"), (90, "1 h 30 min"), (0, "0 min")])
def test_duration_is_said_in_hours_and_minutes(count: int, said: str) -> None:
    assert duration(count) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(55), "55"),
        (Fraction(165, 2), "82.5"),
        (Fraction(1, 100), "less than 0.1"),
        (Fraction(0), "0"),
        (Fraction(-3, 2), "-1.5"),
    ],
)
def test_points_have_a_decimal_only_where_needed(value: Fraction, said: str) -> None:
    assert points(value).replace("−", "-") == said
