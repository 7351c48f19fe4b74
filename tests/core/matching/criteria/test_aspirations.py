"""What a mentee hopes for, in free words."""

import pytest

from mentordesk.core.matching import Offer
from mentordesk.core.matching.criteria.aspirations import explain, score
from tests.core.matching.making import person

HOPING = person(1, called="Ann", aspiration="I want to run a ward. Public speaking")


@pytest.mark.req("S1-12")
def test_the_nearest_two_phrases_count_and_are_shown():
    mentor = person(2, offers=(Offer("a", "Public speaking", 4),), post="Matron")
    assert score(mentor, HOPING) == 1
    assert explain(mentor, HOPING) == "“public speaking” is offered."
    near = person(2, post="Speaking to audiences in public")
    assert 0 < score(near, HOPING) < 1
    assert explain(near, HOPING).startswith("“public speaking” ~ “speaking to audiences in public” (")


def test_what_is_not_said_is_not_known():
    assert score(person(2), HOPING) is None
    assert explain(person(2), HOPING) == "Not known what Person 2 offers or does."
    assert score(person(2, post="Matron"), person(1)) is None
    assert explain(person(2, post="Matron"), person(1, called="Ann")) == (
        "Ann wrote nothing about what they hope for."
    )


def test_nothing_alike_is_none_of_it():
    assert score(person(2, post="qqqq"), HOPING) == 0
    assert explain(person(2, post="qqqq"), HOPING) == "Nothing of Person 2 reads like what Ann hopes for."
