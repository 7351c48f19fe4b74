"""What stands against a group that somebody has in mind."""

import pytest

from mentordesk.core.matching import Need, Request
from mentordesk.core.matching.together import Sizes, fits
from tests.core.matching.together.gathered_people import MONDAY, changed, request

BASE = request(4, 2)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (changed(BASE, 11, capacity=0), "Person 11 has no free place."),
        (changed(BASE, 1, line_manager=11), "Person 11 manages Person 1."),
        (
            changed(BASE, 1, avoid=frozenset({2})),
            "One of Person 2 and Person 1 asked not to be paired with the other.",
        ),
        (
            request(4, 2, forbids=frozenset({(1, 3)})),
            "You decided that Person 1 and Person 3 are never together.",
        ),
        (request(4, 2, pins=frozenset({(2, 12)})), "You decided that Person 2 stays with Person 12."),
        (changed(BASE, 1, needs=(Need("data", "Data", 1),)), "They share no need that Person 11 covers."),
        (
            changed(BASE, 1, free=MONDAY),
            "They have no 1 h in the week when all can meet. Without Person 1 they would.",
        ),
    ],
)
def test_each_thing_has_its_sentence(asked: Request, sentence: str) -> None:
    assert fits(asked, Sizes(2, 3), [11], [1, 2, 3]) == (sentence,)


def test_numbers_count_and_nothing_stands_against_a_good_group() -> None:
    assert fits(BASE, Sizes(2, 3, 2), [11, 12], [1, 2, 3]) == ()
    assert fits(BASE, Sizes(2, 3), [11, 12], [1]) == (
        "A group here has 1 mentor, not 2.",
        "A group here needs 2 mentees; these are 1.",
    )
    assert fits(BASE, Sizes(2, 3), [], [1, 2, 3, 4])[:2] == (
        "A group needs a mentor.",
        "A group here has at most 3 mentees; these are 4.",
    )
