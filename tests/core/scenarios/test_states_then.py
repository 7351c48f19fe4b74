"""States follow from the dates of a scenario, as of its day."""

import pytest

from mentordesk.core.scenarios.states_then import Standing
from tests.core.scenarios.spelt import document, read, someone


def members(*pairs):
    return [{"participant": one, "side": side} for one, side in pairs]


BOTH = members(("M", "mentor"), ("L", "learner"))


def standing(*matches, **days):
    return Standing(
        read(document(someone("L", "mentee", **days), someone("M", "mentor"), matches=list(matches)))
    )


def state(*matches, **days):
    found = standing(*matches, **days)
    return found.state(found.scenario.participants["L"]).key


@pytest.mark.parametrize(
    ("days", "word"),
    [
        ({}, "accepted"),
        ({"applied_on": "2025-01-01"}, "applied"),
        ({"applied_on": "2025-01-01", "accepted_on": "2025-08-01"}, "applied"),
        ({"accepted_on": "2025-07-10"}, "accepted"),
        ({"applied_on": "2025-01-01", "declined_on": "2025-02-01"}, "declined"),
        ({"accepted_on": "2025-01-01", "withdrawn_on": "2025-07-10"}, "withdrawn"),
        ({"accepted_on": "2025-01-01", "withdrawn_on": "2025-07-11"}, "accepted"),
        ({"state": "waitlisted"}, "waitlisted"),
    ],
)
def test_a_state_follows_from_the_days(days, word) -> None:
    assert state(**days) == word


@pytest.mark.parametrize(
    ("match", "word"),
    [
        ({"started_on": "2025-07-10"}, "matched"),
        ({"started_on": "2025-07-11"}, "accepted"),
        ({}, "accepted"),
        ({"state": "agreed"}, "matched"),
        ({"started_on": "2025-01-10", "state": "cancelled"}, "accepted"),
        ({"started_on": "2025-01-10", "ended_on": "2025-07-11", "end_state": "completed"}, "matched"),
        ({"started_on": "2025-01-10", "ended_on": "2025-07-10", "end_state": "completed"}, "completed"),
        ({"started_on": "2025-01-10", "ended_on": "2025-05-10", "end_state": "ended_early"}, "accepted"),
    ],
)
def test_a_state_follows_from_a_match(match, word) -> None:
    assert state({"id": "X", "members": BOTH} | match) == word


def test_who_has_left_a_match_or_not_yet_come_is_not_in_it() -> None:
    gone = [BOTH[0], BOTH[1] | {"left_on": "2025-07-10"}]
    later = [BOTH[0], BOTH[1] | {"joined_on": "2025-07-11"}]
    for people in (gone, later):
        found = standing({"id": "X", "started_on": "2025-01-10", "members": people})
        assert found.placed == {"M"}
        assert list(found.pairs(found.current)) == []


def test_what_is_only_proposed_is_told_apart() -> None:
    found = standing({"id": "X", "members": BOTH}, {"id": "Y", "state": "declined", "members": BOTH})
    assert [match.id for match in found.proposed] == ["X"]
    assert list(found.pairs(found.proposed)) == [("L", "M")]
