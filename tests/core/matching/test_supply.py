"""Where skills run short."""

import pytest

from mentordesk.core.matching import Need, Offer, Request, supply
from tests.core.matching.making import person, scenario


@pytest.mark.req("S0-40")
def test_skills_are_counted_and_the_shortest_comes_first() -> None:
    found = supply(scenario())
    assert [(each.label, each.wanted, each.cover, each.free, each.shortfall) for each in found] == [
        ("Leading", 2, 2, 2, 0),
        ("Data", 1, 2, 2, -1),
    ]


def test_pairs_take_up_places() -> None:
    found = supply(scenario(), [(1, 11), (3, 13)])
    assert [(each.label, each.free) for each in found] == [("Data", 0), ("Leading", 1)]


def test_mentor_on_the_learners_level_does_not_cover() -> None:
    request = Request((person(2, offers=(Offer(1, "Data", 3),)),), (person(1, needs=(Need(1, "Data", 3),)),))
    assert [(each.cover, each.free) for each in supply(request)] == [(0, 0)]
