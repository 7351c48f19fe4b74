"""Flash rotations in a list."""

import pytest

from mentordesk.core.errors import NotFound
from mentordesk.core.services import rotating
from mentordesk.core.vocab import Side


def test_a_row_tells_who_comes_and_the_times_by_the_clock(desk, cohort, rotation) -> None:
    (row,) = desk.ask(rotating.rows, cohort)
    assert (row.id, row.name, row.mentors, row.learners, row.is_seated) == (
        rotation,
        "Flash mentoring",
        3,
        4,
        True,
    )
    assert [each.isoformat() for each in row.times(1)] == ["2026-11-25T14:00:00", "2026-11-25T14:10:00"]
    assert [each.isoformat() for each in row.times(3)] == ["2026-11-25T14:30:00", "2026-11-25T14:40:00"]


def test_guests_are_told_by_name_with_their_side(desk, rotation) -> None:
    told = [(each.name, each.side) for each in desk.ask(rotating.guests, rotation)]
    assert told[:3] == [("Ann Lee", Side.LEARNER), ("Ben Roy", Side.LEARNER), ("Cy Moss", Side.LEARNER)]
    assert ("Mo Hart", Side.MENTOR) in told


def test_one_that_is_gone_is_told_so(desk, cohort) -> None:
    with pytest.raises(NotFound, match="no longer there"):
        desk.ask(rotating.row, 99)
