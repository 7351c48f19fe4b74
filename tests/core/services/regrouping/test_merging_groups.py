"""Two groups become one from a day on; sessions and goals of the one that ends stay with it."""

from datetime import timedelta

import pytest

from mentordesk.core import pairings, sessions
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.participants import set_capacity
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import JoinDraft, MergeDraft
from mentordesk.core.vocab import Format, PairingState, ParticipantState, SessionState
from tests.core.services.regrouping.conftest import MET, TODAY, TOMORROW, plan


@pytest.mark.req("S0-42")
def test_the_people_of_one_group_belong_to_the_other_from_that_day_on(groups, turned):
    met = groups.meet(groups.first, TODAY)
    planned = groups.desk.do(plan, groups.first, TODAY + timedelta(days=9))
    groups.change_cohort(match_sizes={"fewest": 3, "most": 6, "mentors": 2})
    draft = MergeDraft(groups.second, TOMORROW, reason="Too few came")
    turned(regrouping.merge_groups, groups.first, draft, TODAY)
    assert groups.who(groups.second) == ["ann", "ben", "cleo", "dee", "eve", "fay", "ada", "bo"]
    gone = groups.desk.ask(pairings.row, groups.first)
    assert (gone.state, gone.ended_on) == (PairingState.ENDED_EARLY, TODAY)
    states = [groups.desk.ask(sessions.one, each).state for each in (met, planned)]
    assert states == [SessionState.HELD, SessionState.CANCELLED]
    assert groups.state("ann") is groups.state("ada") is ParticipantState.MATCHED


def test_both_groups_tell_of_it(groups):
    draft = MergeDraft(groups.second, TODAY, mentors=False, reason="Too few came")
    groups.desk.do(regrouping.merge_groups, groups.first, draft, TODAY)
    told = " ".join(groups.told(groups.second))
    told_here = "Another one was merged into it. From Ann Lee, Ben Lee, Cleo Lee with Ada Lead. Why: Too few"
    assert told_here in told
    assert told.count("Too few came") == 1
    assert "Merged into Ann Lee, Ben Lee, Cleo Lee, Dee Lee" in " ".join(groups.told(groups.first))
    assert groups.state("ada") is ParticipantState.ACCEPTED


@pytest.mark.parametrize(
    ("change", "draft", "words"),
    [
        ({}, {"on": TOMORROW + timedelta(days=1)}, "tomorrow at the latest"),
        ({}, {"on": MET}, "They met on Tuesday 10 November 2026"),
        ({"match_sizes": {"fewest": 3, "most": 5, "mentors": 1}}, {"on": TODAY}, "at most 5 mentees"),
    ],
)
def test_groups_that_cannot_merge_stay_as_they_are(groups, change, draft, words):
    groups.meet(groups.first, MET)
    groups.change_cohort(**change)
    with pytest.raises(Invalid, match=words):
        groups.desk.do(regrouping.merge_groups, groups.first, MergeDraft(groups.second, **draft), TODAY)
    assert len(groups.who(groups.first)) == 4


def test_a_group_does_not_merge_into_itself_or_into_a_pair(groups):
    pair = groups.make(["hal"], ["gus"], Format.PAIR)
    for into in (groups.first, pair):
        with pytest.raises((Invalid, Refused)):
            groups.desk.do(regrouping.merge_groups, groups.first, MergeDraft(into, TODAY), TODAY)


def test_who_leads_both_is_in_the_one_that_goes_on_once(groups):
    groups.desk.do(set_capacity, groups["bo"], 2)
    groups.desk.do(regrouping.join_group, groups.first, JoinDraft((groups["bo"],), TODAY), TODAY)
    groups.desk.do(regrouping.merge_groups, groups.first, MergeDraft(groups.second, TODAY), TODAY)
    assert groups.who(groups.second).count("bo") == 1
