"""The hard rules for all pairs at once."""

import pytest

from mentordesk.core.matching import Rules
from mentordesk.core.matching.blocks import blocked
from mentordesk.core.matching.rules import HARD
from tests.core.matching.making import drawn


@pytest.mark.parametrize("seed", range(40))
def test_tables_agree_with_the_rules_one_by_one(seed: int) -> None:
    request = drawn(seed, learners=5, mentors=6)
    tables = blocked(request.mentors, request.learners, request.rules)
    assert {code: table.tolist() for code, table in tables.items()} == {
        rule.code: [
            [rule.breaks(other, one, request.rules) for other in request.mentors] for one in request.learners
        ]
        for rule in HARD
    }


def test_nobody_is_kept_from_nobody() -> None:
    assert all(table.shape == (0, 0) for table in blocked((), (), Rules()).values())
