"""What speaks for a group."""

from mentordesk.core.matching import Need
from mentordesk.core.matching.together import Sizes, gather
from tests.core.matching.together.gathered_people import MONDAY, changed, request


def said(asked, sizes: Sizes) -> tuple[str, ...]:
    (group,) = gather(asked, sizes).gatherings
    return group.reasons


def test_theme_time_and_numbers_are_told() -> None:
    assert said(request(), Sizes(3, 4)) == (
        "All of them need leading, which Person 11 covers.",
        "All can meet at the same time for 2 h a week.",
        "4 mentees; a group here has 3 to 4.",
    )


def test_who_said_nothing_is_not_counted_and_a_missing_mentor_is() -> None:
    reasons = said(changed(request(3), 3, needs=()), Sizes(3, 4, 2))
    assert reasons[0] == "2 of 3 need leading, which Person 11 covers."
    assert reasons[-1] == "3 mentees; a group here has 3 to 4. 1 mentor is missing."
    silent = request(2)
    for identity in (1, 2):
        silent = changed(silent, identity, needs=())
    assert said(silent, Sizes(2, 4))[0].startswith("None of them has said what they need")


def test_theme_is_what_matters_most_to_all() -> None:
    needs = (Need("lead", "Leading", 2, 1), Need("data", "Data", 1, 3))
    asked = changed(request(2), 11, offers=(*request().mentors[0].offers, *_offer("data")))
    for identity in (1, 2):
        asked = changed(asked, identity, needs=needs)
    assert gather(asked, Sizes(2, 4)).gatherings[0].theme == "Data"


def _offer(skill: str):
    from mentordesk.core.matching import Offer

    return (Offer(skill, skill.title(), 4),)


def test_what_a_decision_goes_against_is_told() -> None:
    asked = changed(request(3, pins=frozenset({(3, 11)})), 3, free=MONDAY)
    reasons = said(asked, Sizes(3, 4))
    assert "Person 3 stays as you decided." in reasons
    assert reasons[-1].startswith(
        "Person 3 stays with Person 11 as you decided, against a rule: Person 11 and"
    )
