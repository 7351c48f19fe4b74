"""Who could be in which group."""

import pytest

from mentordesk.core.matching import Need, Offer
from mentordesk.core.matching.together import Sizes, group_options
from mentordesk.core.matching.together.group_options import GroupTable
from tests.core.matching.together.gathered_people import MONDAY, changed, request

TWO = Sizes(2, 4, 2)


def ways(asked, sizes: Sizes = TWO) -> list[tuple[tuple[int, ...], set[int]]]:
    """Ids of the mentors and of the learners of each way."""
    table = GroupTable(asked, sizes)
    return [
        (
            tuple(table.mentors[j].id for j in each.team),
            {row.id for i, row in enumerate(table.learners) if each.rows >> i & 1},
        )
        for each in table.options
    ]


def test_only_who_shares_a_theme_and_a_time_is_in_one_way() -> None:
    asked = changed(request(5), 4, free=MONDAY)
    asked = changed(asked, 5, needs=(Need("data", "Data", 1),))
    assert ways(asked) == [((11,), {1, 2, 3})]
    assert ways(changed(asked, 5, needs=())) == [((11,), {1, 2, 3, 5})]


def test_a_second_mentor_needs_no_skill_but_time_and_peace() -> None:
    asked = changed(request(4, 2), 12, offers=(Offer("data", "Data", 5),), avoid=frozenset({4}))
    assert ways(asked) == [((11,), {1, 2, 3, 4}), ((11, 12), {1, 2, 3})]
    assert ways(changed(asked, 12, free=MONDAY)) == [((11,), {1, 2, 3, 4})]
    assert ways(changed(asked, 12, conflicts=frozenset({11}))) == [((11,), {1, 2, 3, 4})]


def test_who_is_kept_with_a_mentor_counts_there_alone_even_against_a_rule() -> None:
    asked = request(3, 2, pins=frozenset({(3, 12)}))
    asked = changed(asked, 3, free=MONDAY, avoid=frozenset({12}))
    assert dict(ways(asked, Sizes(2, 4))) == {(11,): {1, 2}, (12,): {1, 2, 3}}


def test_of_very_many_teams_those_who_share_the_most_are_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_options, "TEAMS", 8)
    table = GroupTable(request(4, 6), TWO)
    assert table.capped
    assert 6 < len(table.by_team) < 6 + 15
