"""Whom to look for, each gain held against a plan made anew."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import Need, Offer, Request, propose
from mentordesk.core.matching.radar import Recruit, Short, Slot, Wanted, radar, somebody
from tests.core.matching.making import drawn, person

MORNING, EVENING = Slot("Monday morning", ((360, 720),)), Slot("Monday evening", ((1080, 1320),))


def crowd() -> Request:
    """Three want audit, two of them in the evening; one wants rota; the only mentor knows data."""
    audit = {"needs": (Need("audit", "Audit", 1),)}
    learners = (
        person(1, **audit, free=((1080, 1200),)),
        person(2, **audit, free=((1140, 1260),)),
        person(3, **audit, free=((480, 600),)),
        person(4, needs=(Need("rota", "Rota", 2),), free=((480, 600),)),
        person(5, needs=(Need("data", "Data", 2),)),
    )
    return Request((person(11, offers=(Offer("data", "Data", 4),)),), learners)


@pytest.mark.req("S0-40")
def test_the_kind_that_helps_most_comes_first() -> None:
    found = radar(crowd(), [MORNING, EVENING])
    evening, morning = Wanted("audit", "Audit", EVENING, ""), Wanted("audit", "Audit", MORNING, "")
    rota = Wanted("rota", "Rota", MORNING, "")
    assert (found.learners, found.left) == (5, 4)
    assert found.recruits == (Recruit(evening, 2), Recruit(morning, 1), Recruit(rota, 1))
    assert found.short == (Short(evening, 2), Short(rota, 1))


def test_no_time_is_named_where_all_are_the_same() -> None:
    learners = tuple(person(i, needs=(Need("audit", "Audit", 1),)) for i in (1, 2))
    found = radar(Request((), learners), [MORNING, EVENING])
    assert found.recruits == (Recruit(Wanted("audit", "Audit", Slot("", MORNING.time), ""), 2),)


def test_the_likely_range_is_around_what_is_left_out_now() -> None:
    fewest, middle, most = radar(crowd(), [MORNING]).likely
    assert 0 < fewest <= middle <= most <= 5


@pytest.mark.parametrize("seed", range(25))
def test_each_gain_is_that_of_a_plan_made_anew(seed: int) -> None:
    request = drawn(seed, learners=7, mentors=2)
    found = radar(request, [Slot("", ((0, 240),)), Slot("", ((240, 480),))])
    assert found.left == len(propose(request).unmatched)
    for place, recruit in enumerate(found.recruits):
        before = len(propose(request).pairs)
        newcomer = replace(somebody(recruit.wanted, place), id=900 + place, tie=f"~{place}")
        request = replace(request, mentors=(*request.mentors, newcomer))
        assert len(propose(request).pairs) == before + recruit.gain


def test_where_nobody_signed_up_nothing_is_short() -> None:
    found = radar(Request((), ()), [MORNING])
    assert (found.left, found.likely, found.short, found.recruits) == (0, (0, 0, 0), (), ())
