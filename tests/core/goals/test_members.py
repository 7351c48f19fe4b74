"""Goals and actions belong to members of their pairing."""

import pytest

from mentordesk.core.errors import NotFound
from mentordesk.core.goals.members import owner_problems


def test_both_sides_can_own_a_goal_and_nobody_else(desk, pair, other_pair):
    for who, problems in [(pair.mentor, 0), (pair.learner, 0), (other_pair.mentor, 1)]:
        assert len(desk.ask(owner_problems, pair.id, who)) == problems


def test_a_pairing_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.ask(owner_problems, 99, 1)
