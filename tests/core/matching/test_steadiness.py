"""How firm a plan stands when weights change by a fifth."""

from dataclasses import replace

from mentordesk.core.matching import Need, Offer, Request, propose
from mentordesk.core.matching.steadiness import steadiness
from tests.core.matching.making import person


def close_call() -> Request:
    """11 teaches a fifth more of what is needed, 8 points; 12 was named first, 7.5 points."""
    needs = (Need("lead", "Leading", 1, 3), Need("rota", "Rota", 1, 1), Need("data", "Data", 1, 1))
    most = (Offer("lead", "Leading", 4), Offer("rota", "Rota", 4))
    mentors = (person(11, offers=(*most, Offer("data", "Data", 4))), person(12, offers=most))
    return Request(mentors, (person(1, needs=needs, preferred=(12,)),))


def test_what_would_part_a_pair_is_told() -> None:
    request = close_call()
    (pair,) = [(each.learner, each.mentor) for each in propose(request).pairs]
    found = steadiness(request, [pair])
    assert (pair, len(found.variations)) == ((1, 11), 10)
    assert found.told(pair) == (
        "Stays in 8 of 10 plans in which one weight is a fifth more or less."
        " They would part with skills a fifth less and preference a fifth more."
    )


def test_of_all_pairs_those_that_no_change_parts_are_counted() -> None:
    """The close call parts; the same learner with nobody else who could help stays with 13."""
    only = Need("welding", "Welding", 1, 1)
    request = close_call()
    mentors = (*request.mentors, person(13, offers=(Offer("welding", "Welding", 4),)))
    request = replace(request, mentors=mentors, learners=(*request.learners, person(2, needs=(only,))))
    found = steadiness(request, [(1, 11), (2, 13)])
    assert found.told_of_all([(1, 11), (2, 13)]) == "Of all 2 pairs, 1 stays in every such plan."


def test_what_counts_alone_cannot_count_more() -> None:

    request = close_call()
    alone = dict.fromkeys(("preference", "interests", "availability", "style"), 0)
    request = replace(request, rules=replace(request.rules, weights={"skills": 40, **alone}))
    assert steadiness(request, [(1, 11)]).told((1, 11)) == ""
