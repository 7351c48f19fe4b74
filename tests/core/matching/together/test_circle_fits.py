"""What stands against a circle that somebody has in mind."""

import pytest

from mentordesk.core.matching import Request
from mentordesk.core.matching.together import Sizes, fits
from tests.core.matching.together.gathered_people import CIRCLES, MONDAY, changed, request

BASE = request(5, 0, rules=CIRCLES)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (changed(BASE, 1, onboarded=False), "Person 1 has not finished onboarding."),
        (changed(BASE, 1, line_manager=2), "Person 2 manages Person 1."),
        (
            request(5, 0, rules=CIRCLES, forbids=frozenset({(3, 1)})),
            "You decided that Person 1 and Person 3 are never together.",
        ),
        (
            changed(BASE, 1, free=MONDAY),
            "They have no 1 h in the week when all can meet. Without Person 1 they would.",
        ),
    ],
)
def test_each_thing_has_its_sentence(asked: Request, sentence: str) -> None:
    assert fits(asked, Sizes(3, 4), (), [1, 2, 3]) == (sentence,)


def test_numbers_count() -> None:
    assert fits(BASE, Sizes(3, 4), (), [1, 2, 3]) == ()
    assert fits(BASE, Sizes(3, 4), (), [1, 2]) == ("A circle here needs 3 people; these are 2.",)
    assert fits(BASE, Sizes(3, 4), (), [1, 2, 3, 4, 5]) == (
        "A circle here has at most 4 people; these are 5.",
    )
