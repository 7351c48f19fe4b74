"""Pins, forbids and order, before anything is solved."""

from dataclasses import replace

from mentordesk.core.matching import Request, propose
from mentordesk.core.matching.problem import Problem
from tests.core.matching.making import person, scenario


def paired(request: Request) -> list[tuple[int, int]]:
    return [(pair.learner, pair.mentor) for pair in propose(request).pairs]


def test_pin_is_kept_and_the_rest_made_the_best_of() -> None:
    proposal = propose(replace(scenario(), pins=frozenset({(1, 11)})))
    assert [(pair.learner, pair.mentor, pair.pinned) for pair in proposal.pairs] == [
        (1, 11, True),
        (3, 13, False),
    ]
    assert proposal.notes == ()


def test_forbidden_pair_is_not_proposed() -> None:
    request = replace(scenario(), forbids=frozenset({(2, 11)}))
    assert paired(request) == [(1, 11), (3, 13)]
    assert [each.code for each in Problem(request).barriers(2, 11)] == ["forbid"]


def test_pin_against_a_rule_is_honoured_and_reported() -> None:
    proposal = propose(replace(scenario(), pins=frozenset({(3, 12)})))
    assert (3, 12) in [(pair.learner, pair.mentor) for pair in proposal.pairs]
    (note,) = proposal.notes
    assert note == (
        "Person 3 stays with Person 12 as you decided, against a rule:"
        " Person 12 is not above Person 3 in data."
    )


def test_pins_beyond_the_places_are_honoured_and_reported() -> None:
    proposal = propose(replace(scenario(), pins=frozenset({(1, 11), (2, 11)})))
    assert proposal.notes == ("Person 11 has fewer free places than people whom you keep there.",)
    assert len(proposal.pairs) == 3


def test_of_two_pins_of_one_learner_the_first_in_order_counts() -> None:
    proposal = propose(replace(scenario(), pins=frozenset({(1, 12), (1, 11)})))
    assert proposal.notes == ("Person 1 is kept with more than one mentor; Person 11 counts.",)


def test_decisions_about_people_who_are_not_there_change_nothing() -> None:
    request = replace(scenario(), pins=frozenset({(1, 99)}), forbids=frozenset({(98, 11)}))
    assert paired(request) == paired(scenario())


def test_pin_stands_in_the_way_of_others() -> None:
    problem = Problem(replace(scenario(), pins=frozenset({(1, 11)})))
    (kept,), (full,) = problem.barriers(1, 12), problem.barriers(2, 11)
    assert kept.sentence == "You decided that Person 1 stays with Person 11."
    assert full.sentence == "All places of Person 11 are kept for others by your decision."
    assert problem.barriers(1, 11) == ()


def test_order_of_rows_is_by_tie_and_not_by_request() -> None:
    request = Request((person(9, tie="b"), person(8, tie="a")), (person(2, tie="z"), person(3, tie="y")))
    assert paired(request) == [(3, 8), (2, 9)]


def test_two_who_would_rather_are_counted_although_a_decision_keeps_them_apart() -> None:
    """Each is kept with whom the other named: learners and mentors, who all named each other, would swap."""
    named = (person(1, preferred=(11,)), person(2, preferred=(12,)))
    mentors = (person(11, preferred=(1,)), person(12, preferred=(2,)))
    request = Request(mentors, named, pins=frozenset({(1, 12), (2, 11)}))
    assert Problem(request).six.blocking == 2
    assert Problem(replace(request, pins=frozenset())).six.blocking == 0
