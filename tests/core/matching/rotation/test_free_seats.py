"""What still fits into rounds that are partly seated."""

from mentordesk.core.matching.rotation.free_seats import filled
from tests.core.matching.rotation.test_whole import colliding


def test_free_seats_are_filled_without_meeting_twice() -> None:
    table = filled(colliding(), [[(0, 1)], [(1, 0)]])
    assert table == [[(0, 1), (1, 2)], [(1, 0)]]


def test_wishes_are_filled_in_first() -> None:
    table = filled(colliding(wishes=frozenset([(2, 13)])), [[(0, 0)], []])
    assert (1, 2) in table[0]


def test_nothing_is_done_where_all_seats_are_taken() -> None:
    occasion = colliding(away={11: 2, 12: 1, 13: 1})
    assert filled(occasion, [[(0, 0)], []]) == [[(0, 0)], []]
