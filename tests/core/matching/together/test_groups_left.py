"""Why somebody is in no group."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import Need, Request
from mentordesk.core.matching.together import Sizes, gather
from tests.core.matching.together.gathered_people import MONDAY, changed, request

FOUR = Sizes(4, 4)


def why(asked: Request, person: int = 5) -> str:
    """Reason and way out of one who is left."""
    left = {each.person: each for each in gather(asked, FOUR).left}
    return f"{left[person].reason} {left[person].fix}".strip()


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"onboarded": False}, "Person 5 has not finished onboarding. Finishing the onboarding comes first."),
        (
            {"needs": (Need("data", "Data", 3),)},
            (
                "No mentor with a free place covers what Person 5 needs. "
                "A mentor above level 3 in data could lead a group."
            ),
        ),
        (
            {"free": MONDAY},
            (
                "No mentor who covers what Person 5 needs has time when they do. "
                "1 h in the week that suits Person 11 too would be the first step."
            ),
        ),
        (
            {"line_manager": 11},
            "The only mentor who covers what Person 5 needs may not be with them: line management (1).",
        ),
        (
            {"tie": "9999"},
            (
                "The only group that Person 5 could join is full. "
                "With 5 in a group, Person 11's could take Person 5."
            ),
        ),
    ],
)
def test_first_hindrance_is_told(fields: dict[str, object], text: str) -> None:
    assert why(changed(request(5), 5, **fields)) == text


def test_too_few_who_share_a_theme_are_counted() -> None:
    asked = request(2)
    text = (
        "Only 1 other person shares leading and a time with Person 11; a group needs 4. "
        "2 more mentees for leading at that time would make a group."
    )
    assert why(asked, 1) == text


def test_no_mentors_no_places_and_decisions_that_cannot_be_kept() -> None:
    assert why(request(5, 0)) == "There are no mentors yet."
    assert why(changed(request(5), 11, capacity=0)).startswith("No mentor has a free place.")
    kept = replace(request(2), pins=frozenset({(1, 11)}))
    assert why(kept, 1).startswith("You decided that Person 1 stays with Person 11, but no group")


def test_those_who_remain_are_counted_and_who_is_taken_elsewhere_is_told() -> None:
    both = changed(request(6), 11, capacity=2)
    assert why(both, 5).startswith("The only group that Person 5 could join is full.")
    asked = changed(changed(request(8, 1), 11, free=(*MONDAY, *request().mentors[0].free)), 8, tie="0000")
    for identity in (5, 6, 7, 8):
        asked = changed(asked, identity, free=MONDAY)
    left = {each.reason for each in gather(asked, FOUR).left}
    assert len(left) == 4
    assert all(each.startswith("Person 11, the only one who could lead") for each in left)
