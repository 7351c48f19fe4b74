"""When many can meet, as bits."""

from mentordesk.core.matching import Rules
from mentordesk.core.matching.together.joint_starts import Starts, bits, can_meet, in_common, mask_of
from tests.core.matching.making import person

EARLY, LATE = person(1, free=((0, 120),)), person(2, free=((60, 180), (300, 330)))
UNKNOWN, NEVER = person(3, free=None), person(4, free=())


def test_bits_are_places() -> None:
    assert mask_of([0, 3]) == 9
    assert list(bits(9)) == [0, 3]


def test_only_who_is_not_known_can_begin_at_any_other_moment() -> None:
    starts = Starts([EARLY, LATE, UNKNOWN, NEVER], Rules())
    assert starts.moments == [0, 60, 300]
    assert [list(bits(starts.of(each))) for each in (EARLY, LATE, UNKNOWN, NEVER)] == [
        [0, 1],
        [1],
        [0, 1, 2, 3],
        [],
    ]
    assert list(bits(Starts([NEVER], Rules(allow_async=True)).of(NEVER))) == [0]


def test_what_is_not_known_stands_in_nobodys_way() -> None:
    assert in_common([EARLY, LATE, UNKNOWN]) == ((60, 120),)
    assert in_common([UNKNOWN]) is None
    assert can_meet([EARLY, LATE, UNKNOWN], Rules())
    assert not can_meet([EARLY, LATE], Rules(session_minutes=90))
    assert can_meet([EARLY, NEVER], Rules(allow_async=True))
