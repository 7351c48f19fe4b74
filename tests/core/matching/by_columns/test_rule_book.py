"""The highest score that rules allow, which the bands of fit are measured by."""

import pytest

from tests.core.matching.by_columns.ruled import book


def steps(low, high, points):
    return {"field": "grade", "is": "mentor above by", "points": points} | {
        key: value for key, value in (("from", low), ("to", high)) if value is not None
    }


@pytest.mark.parametrize(
    ("points", "top"),
    [
        ([], 0),
        ([steps(2, 2, 12), steps(1, 1, 9)], 12),
        ([steps(1, 2, 5), steps(2, 3, 4), steps(3, 3, 6)], 10),
        ([steps(None, 0, 3), steps(0, None, 4)], 7),
        ([steps(1, 1, 9), {"field": "grade", "is": "same", "points": 2}], 11),
    ],
)
def test_only_one_number_of_steps_can_be_true(points, top) -> None:
    assert book(points=points).top == top


def test_a_field_stands_in_the_column_that_the_rules_name() -> None:
    rules = book(columns={"id": "email address"})
    assert (rules.heading("id"), rules.heading("grade")) == ("email address", "grade")
