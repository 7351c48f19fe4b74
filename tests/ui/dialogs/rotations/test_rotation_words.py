"""What is said about a rotation."""

from dataclasses import replace
from fractions import Fraction

from mentordesk.core.matching import rotation
from mentordesk.core.matching.rotation import Levels, Swap, Unmet
from mentordesk.ui.dialogs.rotations import rotation_words

NOW = Levels(1, 9, 3, Fraction(300), 1)


def test_numbers_and_line_are_what_one_counts(plan):
    told = {caption: value for value, caption in rotation_words.numbers(plan)}
    assert told["meetings"] == "9"
    assert told["wishes met"] == "1 of 1"
    assert told["round sat out at most"] == "1"
    assert rotation_words.line(plan.rotation).endswith("Wed 25 Nov 2026, 14:00\n3 tables, 4 mentees")


def test_whether_more_is_possible_is_told_in_the_order_that_counts(plan):
    assert rotation_words.proof(plan) == "Proven: no seating is better."
    now = plan.levels
    better = [
        (replace(now, wishes=2), "at most 1 more wish could be met"),
        (replace(now, uneven=0, meetings=11), "at most 2 more meetings are possible"),
        (replace(now, uneven=0), "breaks could be spread more evenly"),
        (replace(now, total=now.total + Fraction(1, 2)), "at most 0.50 points more are possible"),
    ]
    for bound, words in better:
        assert words in rotation_words.proof(replace(plan, bound=bound))


def test_a_price_names_what_gets_less_and_what_gets_more():
    after = Levels(0, 8, 4, Fraction(312), 2)
    said = rotation_words.price(Swap(frozenset(), "", NOW, after))
    assert said == "1 wish fewer, 1 meeting fewer, somebody sits out 2 rounds, 12 points more."
    assert rotation_words.price(Swap(frozenset(), "", NOW, NOW)) == "This costs nothing."
    assert rotation_words.price(Swap(frozenset(), "They met.", NOW, NOW)) == "They met."


def test_unmet_wishes_and_those_who_cannot_sit_are_named(plan, prepared):
    waiting = replace(plan.occasion.request.learners[0], onboarded=False)
    request = replace(plan.occasion.request, learners=(waiting, *plan.occasion.request.learners[1:]))
    occasion = rotation.Occasion(request, 3, 1)
    lost = replace(plan, occasion=occasion, unmet=(Unmet(prepared["dee"], prepared["mo"], "Full."),))
    first, second = rotation_words.remarks(lost).splitlines()
    assert first == "Dee Lau does not meet Mo Hart: Full."
    assert second == f"{waiting.name} has not finished onboarding, so nobody sits with them."
