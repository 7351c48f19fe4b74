"""A session is held when those came who make one of its kind."""

import pytest

from mentordesk.core.sessions.quorum import enough
from mentordesk.core.vocab import Format, Mark

A, N = Mark.ATTENDED, Mark.NO_SHOW


@pytest.mark.parametrize(
    ("kind", "mentors", "learners", "held"),
    [
        (Format.PAIR, [A], [A], True),
        (Format.PAIR, [A], [Mark.APOLOGIES], False),
        (Format.PAIR, [A], [A, N], True),
        (Format.REVERSE, [N], [A], False),
        (Format.GROUP, [A, N], [A, A, N, N], True),
        (Format.GROUP, [A], [A, N, N], False),
        (Format.GROUP, [N], [A, A], False),
        (Format.FLASH, [A], [N], False),
        (Format.FLASH, [A], [A, N], True),
        (Format.CIRCLE, [], [A, A, A, N, N, N], True),
        (Format.CIRCLE, [], [A, A, N, N], False),
        (Format.CIRCLE, [], [A, A, A, N, N, N, N], False),
    ],
)
def test_enough_people_make_a_session(kind, mentors, learners, held):
    assert enough(kind, mentors, learners) is held
