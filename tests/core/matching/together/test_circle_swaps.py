"""Circles made better by swapping."""

from dataclasses import replace

import pytest

from mentordesk.core.matching.together import Sizes, circles, gather
from tests.core.matching.making import drawn
from tests.core.matching.together.gathered_people import CIRCLES


@pytest.mark.parametrize("seed", range(4))
def test_swapping_comes_within_what_it_tells_of_the_proven_best(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = replace(drawn(seed, 12, 1), rules=replace(CIRCLES, allow_async=True))
    best = gather(asked, Sizes(3, 4))
    monkeypatch.setattr(circles, "_EXACT", 1)
    found = gather(asked, Sizes(3, 4))
    assert best.proven
    assert not found.proven
    placed, most = (sum(len(each.members) for each in plan.gatherings) for plan in (found, best))
    assert placed <= most <= placed + found.more_people
    assert placed < most or best.total * 95 / 100 <= found.total <= best.total <= found.total + found.gap
