"""Seating, seating what is left anew, and changing places by hand."""

import pytest

from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import Leaving


def seats(desk, rotation):
    return desk.ask(rotating.plan, rotation).seats


def test_rounds_that_are_over_stay_when_somebody_leaves(desk, crowd, rotation, turned) -> None:
    before = seats(desk, rotation)
    turned(rotating.leave, rotation, Leaving(crowd["nia"], 2, 2))
    after = desk.ask(rotating.plan, rotation)
    assert {each for each in after.seats if each[0] == 1} == {each for each in before if each[0] == 1}
    assert all(each[2] != crowd["nia"] for each in after.seats if each[0] > 1)
    assert after.levels.meetings == 7
    assert [each.away_from for each in after.mentors if each.name == "Nia Pope"] == [2]


def test_who_does_come_after_all_is_seated_again(desk, crowd, rotation) -> None:
    desk.do(rotating.leave, rotation, Leaving(crowd["nia"], 1, 1))
    assert len(seats(desk, rotation)) == 6
    desk.do(rotating.leave, rotation, Leaving(crowd["nia"], None, 1))
    assert len(seats(desk, rotation)) == 9


def test_two_change_places_and_the_way_back(desk, crowd, rotation, turned) -> None:
    """Somebody who sits out takes the seat of somebody at a table that they have not been to."""
    plan = desk.ask(rotating.plan, rotation)
    met = {each[1:] for each in plan.seats}
    number, out, sits, table = next(
        (number, out.id, learner, mentor)
        for number, learner, mentor in sorted(plan.seats)
        for out in plan.out(number)
        if (out.id, mentor) not in met
    )
    turned(rotating.swap, rotation, number, out, sits)
    assert seats(desk, rotation) == plan.seats - {(number, sits, table)} | {(number, out, table)}


def test_a_swap_that_would_have_them_meet_twice_is_refused(desk, rotation) -> None:
    plan = desk.ask(rotating.plan, rotation)
    number, one, table = min(plan.seats)
    again = next(each for each in plan.seats if each[1] == one and each[2] != table)
    with pytest.raises(Refused, match="already"):
        desk.do(rotating.swap, rotation, number, one, again[2])


def test_what_is_left_over_by_hand_is_found_again_by_seating(desk, crowd, rotation, turned) -> None:
    number, learner, _mentor = min(seats(desk, rotation))
    turned(rotating.swap, rotation, number, learner, 0)
    assert not desk.ask(rotating.plan, rotation).proven
    turned(rotating.seat, rotation)
    assert desk.ask(rotating.plan, rotation).proven


@pytest.mark.parametrize("draft", [(2, 0), (1, 2), (4, 4)])
def test_rounds_that_cannot_be_seated_are_told(desk, crowd, rotation, draft) -> None:
    away, first = draft
    with pytest.raises(Invalid):
        desk.do(rotating.leave, rotation, Leaving(crowd["nia"], away, first))


def test_who_was_not_asked_cannot_leave(desk, rotation) -> None:
    with pytest.raises(NotFound):
        desk.do(rotating.leave, rotation, Leaving(999, 1, 1))
