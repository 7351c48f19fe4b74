"""Everybody meets everybody: scores, what is held and decided, and why a pair is not allowed."""

import pytest

from mentordesk.core import matching, pairings
from mentordesk.core.services import asking, pairing_up


@pytest.fixture
def seen(desk, cohort, people):
    """The matrix as it stands, and where two people meet by their first names."""

    def read():
        found = desk.ask(pairing_up.matrix, cohort)
        return found, lambda who, whom: found.place_of(people[who], people[whom])

    return read


def test_rows_and_columns_stand_by_name(seen):
    found, _at = seen()
    assert [each.name for each in found.learners] == ["Ann Lee", "Ben Roy"]
    assert [each.name for each in found.mentors] == ["Mo Hart", "Nia Pope"]


def test_each_cell_is_the_score_that_is_explained(desk, cohort, people, seen, agreed):
    found, at = seen()
    request = desk.ask(asking.request, cohort, [people["ann"]])
    for who in ("ann", "ben"):
        for whom in ("mo", "nia"):
            total = matching.explain(request, people[who], people[whom]).total
            assert found.scores[at(who, whom)] == total * 100


def test_what_is_proposed_and_what_is_confirmed_is_held(people, seen, agreed):
    found, at = seen()
    states = {place: row.state.key for place, row in found.held.items()}
    assert states == {at("ann", "mo"): "agreed", at("ben", "nia"): "proposed"}


def test_decisions_are_shown_where_the_two_meet(desk, people, seen):
    desk.do(pairings.pin, people["mo"], people["ann"])
    desk.do(pairings.forbid, people["nia"], people["ben"])
    found, at = seen()
    assert (found.locked, found.forbidden) == ({at("ann", "mo")}, {at("ben", "nia")})
    assert found.reason(at("ben", "nia")) == "You decided that Ben Roy and Nia Pope are never paired."


def test_a_rule_bars_a_cell_and_is_told(people, seen, mentor):
    people["sam"] = mentor("Sam Dunn", cooking=5)
    found, at = seen()
    assert found.barred[at("ann", "sam")]
    assert not found.barred[at("ann", "mo")]
    assert found.reason(at("ann", "sam")) == "Sam Dunn is not above Ann Lee in lead."
    assert found.reason(at("ann", "mo")) == ""


def test_only_who_waits_is_decided_anew(desk, people, seen, agreed):
    found, _at = seen()
    assert [each.id for each in found.request.learners] == [people["ben"]]


def test_nobody_at_all_makes_an_empty_matrix(desk, cohort):
    found = desk.ask(pairing_up.matrix, cohort)
    assert (found.learners, found.mentors, found.scores.shape) == ((), (), (0, 0))
    assert found.place_of(1, 2) is None
