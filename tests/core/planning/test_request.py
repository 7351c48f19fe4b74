"""Which sessions a pairing lacks, and where they aim."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core.planning import Meeting, Pairing


def pairing(cadence: int = 30, count: int | None = None, until: date | None = None, held: int = 0) -> Pairing:
    fixed = tuple(Meeting(index, datetime(2027, 1, 11, 9, tzinfo=UTC), 60) for index in range(held))
    return Pairing(1, (1, 2), date(2027, 1, 11), cadence, 60, count, until, fixed)


def test_each_session_aims_at_its_own_date() -> None:
    assert [pairing().target(index) for index in (0, 1, 5)] == [
        date(2027, 1, 11),
        date(2027, 2, 10),
        date(2027, 6, 10),
    ]


@pytest.mark.parametrize(("cadence", "days"), [(7, 3), (14, 3), (30, 7), (91, 22)])
def test_tolerance_is_a_quarter_of_the_cadence_and_at_least_three_days(cadence: int, days: int) -> None:
    assert pairing(cadence).tolerance == days


@pytest.mark.parametrize(
    ("count", "until", "held", "missing"),
    [
        (3, None, 0, [0, 1, 2]),
        (3, None, 2, [2]),
        (None, date(2027, 3, 12), 0, [0, 1, 2]),
        (None, date(2027, 3, 11), 0, [0, 1]),
        (2, date(2027, 12, 31), 0, [0, 1]),
        (9, date(2027, 1, 10), 0, []),
        (None, None, 0, []),
    ],
)
def test_the_series_is_what_count_and_end_allow_less_what_is_held(
    count: int | None, until: date | None, held: int, missing: list[int]
) -> None:
    assert pairing(30, count, until, held).missing() == missing
