"""Points are written whole where they are whole."""

import pytest

from mentordesk.cli._match_output import points


@pytest.mark.parametrize(
    ("steps", "scale", "text"),
    [
        (727, 1, "727"),
        (212_500_000, 10**6, "212.5"),
        (55_000_000, 10**6, "55"),
        (66_666_667, 10**6, "66.666667"),
    ],
)
def test_points_are_written_in_as_few_digits_as_they_have(steps, scale, text) -> None:
    assert repr(points(steps, scale)) == text
