"""Sessions found by what was typed."""

from datetime import date

import pytest

from mentordesk.core import sessions

TODAY = date(2026, 11, 18)


@pytest.fixture
def find(desk, cohort):
    return lambda typed, **more: [row.id for row in desk.ask(sessions.found, cohort, typed, TODAY, **more)]


@pytest.fixture
def two(placed, pair, other_pair):
    """Ben's session on 10 December and Dee's on 14 January."""
    return placed(pair), placed(other_pair, date(2027, 1, 14))


def test_by_code(desk, find, two):
    assert find(desk.ask(sessions.one, two[1]).code.lower()) == [two[1]]


def test_by_the_names_of_both(find, two):
    assert find("obi ben") == [two[0]]


def test_by_a_date_in_words_or_figures(find, two):
    assert find("14 january") == [two[1]]
    assert find("2026-12") == [two[0]]


def test_the_nearest_comes_first(find, two):
    assert find("thursday") == [two[0], two[1]]
    assert find("thursday", limit=1) == [two[0]]


def test_nothing_typed_finds_nothing(find, two):
    assert find("  ") == []
