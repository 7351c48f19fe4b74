"""A plan is mended with the fewest changes: nobody moves, or one does, and what that brings is told."""

from dataclasses import replace
from fractions import Fraction

import pytest

from mentordesk.core.matching import Need, Offer, Request
from mentordesk.core.matching.fewest_moves import mending
from tests.core.matching.making import TUESDAY, person

A, B, M2, M3 = 1, 2, 12, 13


@pytest.fixture
def left() -> Request:
    """A has lost the mentor and may have M2 only, whom B has; B may have the free M3, who fits less."""
    lead = (Need("lead", "Leading", 2),)
    return Request(
        mentors=(
            person(M2, free=TUESDAY, offers=(Offer("lead", "Leading", 5),)),
            person(M3, free=TUESDAY, offers=(Offer("lead", "Leading", 3),)),
        ),
        learners=(
            person(A, free=TUESDAY, needs=lead, avoid=frozenset({M3})),
            person(B, free=TUESDAY, needs=lead),
        ),
        before=frozenset({(B, M2)}),
    )


@pytest.mark.req("S0-15")
def test_one_move_places_who_was_left(left: Request) -> None:
    nobody, one = mending(left).steps
    assert (nobody.moves, nobody.matched, nobody.shifts, nobody.left) == (0, 1, (), (A,))
    assert (one.moves, one.matched, one.left, one.enough, nobody.enough) == (1, 2, (), True, False)
    assert {(each.learner, each.before, each.after) for each in one.shifts} == {(A, None, M2), (B, M2, M3)}
    moved = next(each for each in one.shifts if each.learner == B)
    came = next(each for each in one.shifts if each.learner == A)
    assert moved.was is not None
    assert moved.was > moved.now
    assert (nobody.total, one.total) == (moved.was, moved.now + came.now)
    assert (nobody.worst, one.worst) == (moved.was, min(moved.now, came.now))
    assert came.was is None


def test_who_is_locked_or_is_to_stay_does_not_move(left: Request) -> None:
    locked = mending(replace(left, pins=frozenset({(B, M2)})))
    stays = mending(left, (B,))
    for found in (locked, stays):
        assert [(each.moves, each.matched) for each in found.steps] == [(0, 1)]
    assert (locked.most, locked.steps[0].enough) == (1, True)
    assert (stays.most, stays.steps[0].enough) == (2, False)


def test_what_is_decided_is_about_those_who_change_alone(left: Request) -> None:
    nobody, one = mending(left).steps
    assert [each.id for each in nobody.asked.learners] == [A]
    assert {each.id for each in one.asked.learners} == {A, B}
    assert [(pair.learner, pair.mentor) for pair in one.plan.pairs] == [(A, M2), (B, M3)]
    assert (one.plan.six.matched, one.plan.six.moves) == (2, 1)


def test_nobody_comes_to_a_mentor_who_has_more_than_places(left: Request) -> None:
    full = replace(left, mentors=tuple(replace(each, capacity=0) for each in left.mentors))
    steps = mending(full).steps
    assert [(each.moves, each.matched, each.left) for each in steps] == [(0, 1, (A,))]


def test_with_nobody_at_all_there_is_nothing_to_mend() -> None:
    found = mending(Request((), ()))
    assert (found.most, [(each.matched, each.worst, each.total) for each in found.steps]) == (
        0,
        [(0, None, Fraction(0))],
    )
