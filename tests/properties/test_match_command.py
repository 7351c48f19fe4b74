"""`mentordesk match` answers the same, byte for byte, in any order of rows and under other names."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.documents import Reader
from mentordesk.core.matching import certified
from mentordesk.core.matching.by_columns import listed, rule_file
from mentordesk.core.matching.by_columns.case import Case
from mentordesk.core.matching.by_columns.listed import PlainSheet
from mentordesk.core.matching.checker import check
from mentordesk.core.matching.proof_rules import Refused
from mentordesk.core.vocab import MatchMode
from tests.properties.sheets_drawn import HEADINGS, MODES, by_scenario, by_sheets, drawn, scenario

SEEDS = st.integers(0, 2**32)

few = settings(max_examples=12, deadline=None)


def asked_of(sides, book):
    """What was asked, as the checker is told it."""
    read = rule_file.read(book, "rules.json")
    sheets = [PlainSheet(Reader(""), HEADINGS, enumerate(side, 2)) for side in sides]
    found = Case(read, listed.mentees(sheets[0], read), listed.mentors(sheets[1], read))
    return certified.case(
        found.instance, *([each.id for each in side] for side in (found.mentees, found.mentors))
    )


def shuffled(rnd, rows):
    return rnd.sample(rows, len(rows))


def renamed(rnd, text):
    """Other ids that sort as these do by code point, all of one length; the text, and the way back."""
    old = sorted(set(re.findall(r"<\w+>", text)))
    letters = "09AZaz~éßЖ中"
    fresh = set()
    while len(fresh) < len(old):
        fresh.add("<" + "".join(rnd.choices(letters, k=6)) + ">")
    there = dict(zip(old, sorted(fresh), strict=True))
    return there, {new: each for each, new in there.items()}


def exchanged(names, text):
    return re.sub(r"<[^<>]+>", lambda found: names.get(found[0], found[0]), text)


@few
@given(SEEDS, st.sampled_from(MODES))
def test_the_order_of_rows_changes_nothing(seed, mode) -> None:
    rnd, sides, book = drawn(seed)
    assert by_sheets([shuffled(rnd, side) for side in sides], book, mode) == by_sheets(sides, book, mode)


@few
@given(SEEDS, st.sampled_from(MODES))
def test_what_people_are_called_changes_nothing_but_their_names(seed, mode) -> None:
    rnd, sides, book = drawn(seed)
    there, back = renamed(rnd, str(sides))
    other = [[{key: exchanged(there, text) for key, text in row.items()} for row in side] for side in sides]
    assert exchanged(back, by_sheets(other, book, mode)) == by_sheets(sides, book, mode)


@few
@given(SEEDS, st.sampled_from(MODES[:-1]))
def test_scenarios_are_matched_alike_in_any_order(seed, mode) -> None:
    rnd, _sides, _book = drawn(seed)
    said = scenario(rnd)
    other = said | {key: shuffled(rnd, said[key]) for key in ("people", "participants")}
    assert by_scenario(other, mode) == by_scenario(said, mode)


@few
@given(SEEDS, st.sampled_from(MODES))
def test_what_is_written_is_proven_to_the_checker_that_knows_no_solver(seed, mode) -> None:
    _rnd, sides, book = drawn(seed)
    found = json.loads(by_sheets(sides, book, mode))
    asked = asked_of(sides, book)
    plan = {learner: mentor for learner, mentor, _points in found["assignment"]}
    kind = next(each for each in MatchMode if each.key == mode)
    check(asked, kind, plan, found["certificate"])
    assert found["six"]["matched"] == len(plan) == found["matched"]
    if len(plan) > 1:
        with pytest.raises(Refused):
            check(asked, kind, dict(list(plan.items())[1:]), found["certificate"])


@pytest.mark.trust
@settings(max_examples=2000, deadline=None)
@given(SEEDS, st.sampled_from(MODES))
def test_two_thousand_times_neither_order_nor_names_matter(seed, mode) -> None:
    test_the_order_of_rows_changes_nothing.hypothesis.inner_test(seed, mode)
    test_what_people_are_called_changes_nothing_but_their_names.hypothesis.inner_test(seed, mode)
