"""Skills: what a mentor has above a learner."""

from fractions import Fraction

import pytest

from mentordesk.core.matching import Need, Offer
from mentordesk.core.matching.criteria.skills import explain, score
from tests.core.matching.making import person

LEARNER = person(
    1,
    called="Wanjiru",
    needs=(
        Need(1, "Leading a shift", 1, 3),
        Need(2, "Difficult conversations", 2, 2),
        Need(3, "Audit", 3, 1),
    ),
)
MENTOR = person(
    2,
    called="Siân",
    offers=(Offer(1, "Leading a shift", 5), Offer(2, "Difficult conversations", 3), Offer(3, "Audit", 3)),
)


@pytest.mark.req("S1-10", "S2-17")
def test_two_levels_above_are_all_and_one_is_half_weighed_by_importance() -> None:
    assert score(MENTOR, LEARNER) == Fraction(3 * 2 + 2 * 1 + 0, 2 * 6)


def test_skill_that_is_not_offered_gives_nothing() -> None:
    assert score(person(2), LEARNER) == 0


def test_learner_without_needs_leaves_it_unknown() -> None:
    assert score(MENTOR, person(1)) is None
    assert explain(MENTOR, person(1, called="Wanjiru")) == "Wanjiru named no needs."


def test_sentence_says_levels_of_both_and_what_gets_no_help() -> None:
    assert explain(MENTOR, LEARNER) == (
        "Siân is 5 in leading a shift and 3 in difficult conversations; Wanjiru 1 and 2."
        " No help with audit (both 3)."
    )


def test_sentence_says_why_there_is_no_help() -> None:
    low = person(2, offers=(Offer(3, "Audit", 1),))
    said = "No help with leading a shift (not offered), difficult conversations (not offered)"
    assert explain(low, LEARNER) == said + " and audit (1 against 3)."
