from mentordesk.core.paper.pack import Occasion
from mentordesk.core.paper.terms import TO_FILL_IN, filled, terms


def test_fields_are_filled_and_unknown_ones_left_to_write_in() -> None:
    said = filled("We will work on {aims} and write goals by {date}.", {"aims": "confidence", "date": ""})
    assert said == f"We will work on \u2068confidence\u2069 and write goals by {TO_FILL_IN}."


def test_what_is_filled_in_is_not_read_as_a_field_again() -> None:
    assert "{date}" in filled("{aims}", {"aims": "{date}", "date": "today"})


def test_reverse_and_group_add_a_point_each() -> None:
    assert len(terms(Occasion.FIRST, group=False)) == 13
    assert terms(Occasion.REVERSE, group=False)[-1][0] == "Rank"
    assert terms(Occasion.GROUP, group=True)[-1][1].startswith("What is said here stays here")
