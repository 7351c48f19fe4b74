"""What groups and circles are made for, in words."""

from mentordesk.core.matching import Request, Rules, Sizes
from mentordesk.core.services.matching_runs import aims_of_groups
from mentordesk.core.vocab import Format


def told(kind, sizes, **rules):
    kept = Rules(kind, **rules)
    return aims_of_groups.aims(Request((), (), kept), sizes), aims_of_groups.rules(kept, sizes)


def test_a_group_says_how_large_it_is_and_how_many_lead_it():
    aims, rules = told(Format.GROUP, Sizes(2, 5, 2))
    assert aims[1] == "As many groups as possible have all their mentors."
    assert rules[0] == "A group has 2 to 5 mentees and up to 2 mentors."


def test_a_circle_has_neither_mentors_nor_a_theme():
    aims, rules = told(Format.CIRCLE, Sizes(4, 6), allow_async=True)
    assert aims[0] == "As many people as possible are in a circle."
    assert not any("mentor" in each for each in rules)
    assert "Free times need not meet, because this cohort may also work in writing." in rules
