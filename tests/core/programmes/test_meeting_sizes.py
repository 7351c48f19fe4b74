"""How large groups and circles are: kept with the other aims, checked by the way people meet."""

import pytest

from mentordesk.core import programmes
from mentordesk.core.errors import Invalid
from mentordesk.core.programmes import MatchAims, MeetingSizes
from mentordesk.core.vocab import Format
from tests.core.services.conftest import alter_cohort


def test_nothing_said_is_four_to_six_with_one_mentor(desk, cohort):
    assert desk.ask(programmes.meeting_sizes, cohort) == MeetingSizes(4, 6, 1)


def test_sizes_are_kept_with_the_aims_in_one_step(turned, desk, cohort):
    desk.do(alter_cohort, cohort, format=Format.GROUP)
    turned(programmes.set_match_aims, cohort, MatchAims(sizes=MeetingSizes(2, 8, 3)))
    assert desk.ask(programmes.match_aims, cohort).sizes == MeetingSizes(2, 8, 3)


@pytest.mark.parametrize(
    ("kind", "wrong", "said"),
    [
        (Format.GROUP, MeetingSizes(1, 6), "A group has 2 to 8 mentees."),
        (Format.GROUP, MeetingSizes(4, 9), "A group has 2 to 8 mentees."),
        (Format.GROUP, MeetingSizes(5, 4), "The most cannot be less than the fewest."),
        (Format.GROUP, MeetingSizes(4, 6, 4), "A group has one, two or three mentors."),
        (Format.CIRCLE, MeetingSizes(3, 6), "A circle has 4 to 10 people."),
    ],
)
def test_sizes_beyond_the_bounds_are_refused(desk, cohort, kind, wrong, said):
    desk.do(alter_cohort, cohort, format=kind)
    with pytest.raises(Invalid) as refused:
        desk.do(programmes.set_match_aims, cohort, MatchAims(sizes=wrong))
    assert [(each.field, each.message) for each in refused.value.problems] == [("sizes", said)]
    assert desk.ask(programmes.meeting_sizes, cohort) == MeetingSizes()


def test_sizes_of_groups_that_no_circle_has_are_not_used_for_circles(desk, cohort):
    desk.do(alter_cohort, cohort, format=Format.GROUP)
    desk.do(programmes.set_match_aims, cohort, MatchAims(sizes=MeetingSizes(2, 3)))
    desk.do(alter_cohort, cohort, format=Format.CIRCLE)
    assert desk.ask(programmes.meeting_sizes, cohort) == MeetingSizes()
