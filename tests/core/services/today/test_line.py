"""Working days are counted from Monday to Friday."""

from datetime import date

import pytest

from mentordesk.core.services.today.line import working_days_after

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        (FRIDAY, 0, FRIDAY),
        (FRIDAY, 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 9), 5, date(2026, 11, 16)),
    ],
)
def test_weekends_are_no_working_days(day, count, found):
    assert working_days_after(day, count) == found
