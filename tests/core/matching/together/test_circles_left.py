"""Why somebody is in no circle."""

import pytest

from mentordesk.core.matching.together import Sizes, gather
from tests.core.matching.together.gathered_people import CIRCLES, MONDAY, changed, request


@pytest.mark.parametrize(
    ("fields", "reason", "fix"),
    [
        (
            {"onboarded": False},
            "Person 5 has not finished onboarding.",
            "Finishing the onboarding comes first.",
        ),
        (
            {"free": ()},
            "Person 5 is never free as long as a session takes.",
            "1 h at a time in the week when others can come would be the first step.",
        ),
        (
            {"free": MONDAY},
            "Only 0 other people can meet Person 5 at any one time; a circle needs 4.",
            "3 more people with time then would make a circle.",
        ),
        ({}, "The only circle that Person 5 could join is full.", "With 5 in a circle there would be room."),
    ],
)
def test_first_hindrance_is_told(fields: dict[str, object], reason: str, fix: str) -> None:
    asked = changed(request(5, 0, rules=CIRCLES, first=frozenset({1, 2, 3, 4})), 5, **fields)
    (left,) = gather(asked, Sizes(4, 4)).left
    assert (left.person, left.reason, left.fix) == (5, reason, fix)


def test_those_who_remain_are_counted() -> None:
    asked = request(7, 0, rules=CIRCLES)
    for identity in (4, 5, 6, 7):
        asked = changed(asked, identity, free=MONDAY)
    asked = changed(asked, 4, free=(*MONDAY, *request().learners[0].free))
    reasons = {each.person: each.reason for each in gather(asked, Sizes(4, 4)).left}
    text = "No circle suits Person {}, and only 2 others in none have time then; one needs 4 people."
    assert len(reasons) == 3
    assert all(reason == text.format(person) for person, reason in reasons.items())
