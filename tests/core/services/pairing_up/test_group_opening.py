"""A group is looked at before it is opened."""

import pytest

from mentordesk.core.services import pairing_up
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import make_groups


@pytest.fixture
def people(desk, cohort):
    """Proposed as they fit best."""
    made = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    return made


def test_everybody_is_offered_with_where_they_are_now(desk, cohort, people):
    found = desk.ask(pairing_up.choosables, cohort)
    assert (found.mentors, [each.name for each in found.full]) == ((), ["Mo Hart", "Nia Pope"])
    assert {each.name: each.where for each in found.people}["Dee Fox"] == "data with Nia Pope"


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (("nia", "dee", "eve"), "A plan with it is as good as the best."),
        (("nia", "eve"), "Nia Pope has no free place."),
        (("", "eve"), "Choose a mentor, and who is to be together."),
    ],
)
def test_what_it_means_is_told(desk, cohort, people, wish, said):
    mentor, *members = (people.get(each, 0) for each in wish)
    found = desk.ask(pairing_up.opening, cohort, [mentor] if mentor else [], members)
    assert (found.possible, found.sentences[-1]) == ("as good" in said, said)
