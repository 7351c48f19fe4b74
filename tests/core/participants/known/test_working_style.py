"""How people like to work."""

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid
from mentordesk.core.participants import known


@pytest.mark.req("S3-18")
def test_a_style_is_kept_and_forgotten(turned, desk, someone):
    number = someone("Ada Obi")
    turned(known.set_style, number, (1, 3, 4, 5))
    assert desk.ask(participants.profile, number).style == (1, 3, 4, 5)
    turned(known.set_style, number, None)
    assert desk.ask(participants.profile, number).style is None


def test_a_style_is_told_in_words():
    assert known.style_words((1, 2, 3, 5)) == [
        "a set plan",
        "rather thinking first",
        "between encouragement and being challenged",
        "meaning and feelings",
    ]


@pytest.mark.req("S3-18")
def test_a_team_shows_what_it_has_in_common_and_where_it_differs():
    plan, *_others = known.shared_style([(1, 3, 3, 3), (5, 3, 3, 3), (3, 3, 3, 3)])
    assert (plan.poles, plan.mean, plan.least, plan.most, plan.known) == (
        ("a set plan", "seeing where it leads"),
        3.0,
        1,
        5,
        3,
    )


def test_of_nobody_nothing_is_in_common():
    assert known.shared_style([]) == []


@pytest.mark.parametrize("style", [(0, 3, 3, 3), (3, 3, 3, 6), (3, 3, 3)])
def test_each_of_the_four_lies_between_the_poles(desk, someone, style):
    with pytest.raises(Invalid, match="between 1 and 5"):
        desk.do(known.set_style, someone(), style)
