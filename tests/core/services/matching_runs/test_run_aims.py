"""Aims and rules are told in words, for every mode and every rule that a cohort can set."""

import pytest

from mentordesk.core import matching
from mentordesk.core.services.matching_runs.run_aims import aims, rules
from mentordesk.core.vocab import Format, MatchMode, MatchRule


@pytest.mark.parametrize("mode", list(MatchMode))
def test_every_mode_tells_its_aims_and_how_ties_are_broken(mode):
    told = aims(matching.Request((), (), mode=mode))
    assert len(told) > 1
    assert "sorts first" in told[-1]


def test_a_fair_plan_tells_its_aims_in_their_order():
    most, weak, worst, total, _ties = aims(matching.Request((), (), mode=MatchMode.FAIR))
    assert [each.split()[1] for each in (most, weak)] == ["many", "few"]
    assert "weakest" in worst
    assert "together" in total


def test_the_rules_of_a_cohort_are_told():
    kept = matching.Rules(Format.REVERSE, MatchRule.CROSS_DEPARTMENT, session_minutes=45)
    told = " ".join(rules(kept))
    for words in ("45", "Different departments only.", "junior"):
        assert words in told


def test_a_cohort_that_may_write_needs_no_common_time():
    told = " ".join(rules(matching.Rules(allow_async=True)))
    assert "in writing" in told
    assert "same time" not in told


def test_who_goes_first_and_what_stays_is_told_where_it_counts():
    asked = matching.Request((), (), mode=MatchMode.FAIR, first=frozenset({1}), before=frozenset({(1, 2)}))
    told = aims(asked)
    assert "left out before" in told[0]
    assert "change mentor" in told[-2]
