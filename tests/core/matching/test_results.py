"""What the matching answers cannot be changed by who reads it."""

from dataclasses import FrozenInstanceError

import pytest

from mentordesk.core.matching import propose
from tests.core.matching.making import scenario


def test_answers_are_frozen_and_equal_when_asked_again() -> None:
    proposal = propose(scenario())
    assert proposal == propose(scenario())
    with pytest.raises(FrozenInstanceError):
        proposal.total = 0
