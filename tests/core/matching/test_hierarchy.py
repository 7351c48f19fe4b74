"""What counted, in words."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import propose
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import scenario


def test_levels_say_what_counted_and_what_was_reached() -> None:
    proposal = propose(replace(scenario(), mode=MatchMode.FAIR))
    assert proposal.hierarchy == (
        "First as many people as possible; then as few very weak pairs as possible; then as few weak pairs as"
        " possible; then the worst pair as good as possible; then the best fit in all."
    )
    assert [level.value for level in proposal.levels] == [3, 0, 0, 5500, 21250]


@pytest.mark.parametrize("mode", list(MatchMode), ids=lambda mode: mode.key)
def test_every_mode_has_its_words(mode: MatchMode) -> None:
    proposal = propose(replace(scenario(), mode=mode, before=frozenset({(1, 11)})))
    assert proposal.hierarchy.startswith("First ")
    assert proposal.six.matched == (2 if mode is MatchMode.STABLE else 3)
