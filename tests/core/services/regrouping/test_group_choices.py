"""What can be chosen when a group changes, and what is foretold of it."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.participants import Window, set_free_times
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import Foretold, LeaveDraft
from mentordesk.core.vocab import Format
from tests.core.services.regrouping.conftest import TODAY
from tests.core.services.regrouping.test_fitting_in import manage


def test_who_waits_and_mentors_with_a_place_could_join(groups):
    found = groups.desk.ask(regrouping.joinable, groups.first)
    assert [(each.name, each.told) for each in found] == [
        ("Gus Lee", "waits"),
        ("Hal Lead", "mentor, 1 free place"),
    ]


def test_other_groups_are_told_with_how_many_are_in_them(groups):
    groups.make(["hal"], ["gus"], Format.PAIR)
    found = groups.desk.ask(regrouping.other_groups, groups.first)
    assert found == {groups.second: "Dee Lee, Eve Lee, Fay Lee with Bo Lead · 3 mentees"}


def test_nothing_stands_against_somebody_new(groups):
    assert groups.desk.ask(regrouping.foretell, groups.first, [groups["gus"]]) == Foretold(
        "No rule stands against it."
    )
    assert groups.desk.ask(regrouping.foretell, groups.first, []) == Foretold("")


def test_what_no_reason_helps_against_is_foretold(groups):
    groups.desk.do(manage, groups["ada"], groups["gus"])
    found = groups.desk.ask(regrouping.foretell, groups.first, [groups["gus"]])
    assert found == Foretold("Ada Lead manages Gus Lee. This cannot be.", refused=True)


def test_what_needs_a_reason_is_foretold(groups):
    groups.desk.do(set_free_times, groups["ada"], [])
    groups.desk.do(set_free_times, groups["gus"], [Window(1, "09:00", "11:00")])
    found = groups.desk.ask(regrouping.foretell, groups.first, [groups["gus"]])
    assert (found.asks, found.refused) == (True, False)
    assert found.sentence.endswith("Say why they are to be together all the same.")


def test_a_group_that_would_be_too_large_is_foretold(groups):
    groups.change_cohort(match_sizes={"fewest": 3, "most": 3, "mentors": 1})
    found = groups.desk.ask(regrouping.foretell, groups.first, [groups["gus"]])
    assert (found.refused, found.sentence.startswith("A group here has at most 3")) == (True, True)


@pytest.mark.parametrize(
    ("leave", "words", "pair"),
    [
        ([], "", False),
        (["ben"], "This group has 2 mentees; the fewest are 3.", False),
        (["ben", "cleo"], "This group has 1 mentee; the fewest are 3.", True),
    ],
)
def test_a_group_that_has_become_small_is_pointed_out(groups, leave, words, pair):
    for who in leave:
        groups.desk.do(regrouping.leave_group, groups.first, LeaveDraft(groups[who], TODAY), TODAY)
    found = groups.desk.ask(lambda db: regrouping.smallness(db, pairings.row(db, groups.first)))
    assert (found.sentence, found.can_be_pair) == (words, pair) if leave else found is None
