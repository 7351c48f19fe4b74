"""Who could stand in: the order of mentors, and the even spread of covers against every possible one."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest

from mentordesk.core.matching import Need, Offer, Request
from mentordesk.core.matching.rules import barriers
from mentordesk.core.matching.scores import points, rounded
from mentordesk.core.matching.standing_in import Seat, StandingIn
from tests.core.matching.making import TUESDAY, drawn, person

AUDIT = {"needs": (Need(1, "Clinical audit", 2),)}
TEACHES = {"offers": (Offer(1, "Clinical audit", 5),)}
NINE_TO_TEN = ((TUESDAY[0][0], TUESDAY[0][0] + 60),)


def answers(request: Request, *seats: Seat, covers=None, away=None) -> StandingIn:
    return StandingIn(request, seats, covers or {}, away or {})


def test_places_do_not_count_and_what_forbids_is_told_last() -> None:
    request = Request(
        (
            person(11, **TEACHES, capacity=0, free=NINE_TO_TEN),
            person(12, **TEACHES, free=TUESDAY),
            person(13, free=TUESDAY),
            person(14, **TEACHES, avoid=frozenset({1})),
            person(15, **TEACHES),
        ),
        (person(1, **AUDIT, free=TUESDAY),),
    )
    seat = Seat(7, (1,), frozenset({1, 15}))  # 15 is the mentor who is away
    found = answers(request, seat, covers={12: 2}).fits(seat)
    assert [(fit.mentor, fit.minutes, fit.covers) for fit in found[:2]] == [(12, 120, 2), (11, 60, 0)]
    assert {fit.mentor: [each.code for each in fit.barriers] for fit in found[2:]} == {13: ["H9"], 14: ["H3"]}
    assert found[0].score == rounded(
        points(request.mentors[1], request.learners[0], request.rules), 100
    ) / Fraction(100)


def test_a_group_needs_a_mentor_whom_all_may_meet_and_who_is_of_use_to_one() -> None:
    data = (Need(2, "Data", 1),)
    learners = (person(1, **AUDIT), person(2, needs=data), person(3, needs=data, avoid=frozenset({12})))
    request = Request((person(11, **TEACHES), person(12, **TEACHES), person(13)), learners)
    seat = Seat(7, (1, 2, 3), frozenset({1, 2, 3}))
    found = {fit.mentor: [each.code for each in fit.barriers] for fit in answers(request, seat).fits(seat)}
    assert found == {11: [], 12: ["H3"], 13: ["H9", "H9", "H9"]}
    assert answers(request, seat).plan() == {7: 11}


def test_who_is_away_then_is_told_so_and_left_out() -> None:
    request = Request((person(11, **TEACHES), person(12, **TEACHES)), (person(1, **AUDIT),))
    seat = Seat(7, (1,), frozenset({1}))
    asked = answers(request, seat, away={11: "Away until 3 December."})
    assert [each.sentence for each in asked.fits(seat)[1].barriers] == ["Away until 3 December."]
    assert asked.plan() == {7: 12}


def best(request: Request, seats: list[Seat], covers: dict[int, int]) -> tuple[int, int, int]:
    """Pairings covered, squares of what everybody covers, total: of all ways there are."""
    learners = {each.id: each for each in request.learners}

    def may(seat: Seat, mentor) -> bool:
        (who,) = seat.learners
        codes = {each.code for each in barriers(mentor, learners[who], request.rules)}
        return (
            codes <= {"H5"} and (who, mentor.id) not in request.forbids and mentor.person not in seat.people
        )

    choices = [[None, *(each for each in request.mentors if may(seat, each))] for seat in seats]
    found = []
    for way in product(*choices):
        load = Counter(covers) + Counter(each.id for each in way if each)
        total = sum(
            rounded(points(mentor, learners[seat.learners[0]], request.rules), request.steps)
            for seat, mentor in zip(seats, way, strict=True)
            if mentor
        )
        found.append((sum(each is not None for each in way), -sum(each**2 for each in load.values()), total))
    return max(found)


MANY = [pytest.param(seed, marks=pytest.mark.trust) for seed in range(12, 1012)]


@pytest.mark.parametrize("seed", [*range(12), *MANY])
def test_most_are_covered_then_evenly_then_best(seed: int) -> None:
    request = drawn(seed, learners=5, mentors=3)
    seats = [Seat(100 + each.id, (each.id,), frozenset({each.person})) for each in request.learners]
    covers = {request.mentors[seed % 3].id: seed % 4}
    plan = answers(request, *seats, covers=covers).plan()
    learners, mentors = ({each.id: each for each in side} for side in (request.learners, request.mentors))
    load = Counter(covers) + Counter(plan.values())
    total = sum(
        rounded(points(mentors[mentor], learners[pairing - 100], request.rules), request.steps)
        for pairing, mentor in plan.items()
    )
    assert (len(plan), -sum(each**2 for each in load.values()), total) == best(request, seats, covers)
    turned = replace(request, mentors=request.mentors[::-1], learners=request.learners[::-1])
    assert answers(turned, *seats[::-1], covers=covers).plan() == plan


def test_nobody_to_cover_is_no_plan() -> None:
    assert answers(Request((), ())).plan() == {}
