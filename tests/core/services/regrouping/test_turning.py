"""A group of two goes on as a pair and a pair as a group, with all that they have."""

from datetime import timedelta

import pytest

from mentordesk.core import pairings, sessions
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import JoinDraft, LeaveDraft, TurnDraft
from mentordesk.core.vocab import Format, Mark, SessionState
from tests.core.services.regrouping.conftest import MET, TODAY, plan


def shrink(groups):
    for who in ("ben", "cleo"):
        groups.desk.do(regrouping.leave_group, groups.first, LeaveDraft(groups[who], TODAY), TODAY)


@pytest.mark.req("S0-31", "S0-42")
def test_the_last_two_of_a_group_go_on_as_a_pair(groups, turned):
    groups.meet(groups.first, MET)
    shrink(groups)
    turned(regrouping.turn_into_pair, groups.first, TurnDraft(TODAY, "Others left"), TODAY)
    row = groups.desk.ask(pairings.row, groups.first)
    assert (row.format, row.held, groups.who(groups.first)) == (Format.PAIR, 1, ["ann", "ada"])
    told = "From Wednesday 18 November 2026 on they meet as: one to one. Before: group. Why: Others left"
    assert told in groups.told(groups.first)


def test_what_was_open_when_they_were_a_group_counts_as_held_by_the_rule_of_groups(groups):
    open_still = groups.desk.do(plan, groups.first, MET)
    shrink(groups)
    groups.desk.do(regrouping.turn_into_pair, groups.first, TurnDraft(TODAY), TODAY)
    came = dict.fromkeys([groups[each] for each in ("ada", "ann", "ben")], Mark.ATTENDED)
    came[groups["cleo"]] = Mark.NO_SHOW
    groups.desk.do(sessions.record, open_still, sessions.RecordDraft(attendance=came), TODAY)
    assert groups.desk.ask(sessions.one, open_still).state is SessionState.HELD


@pytest.mark.req("S0-31")
def test_a_pair_becomes_a_group_that_others_join(groups, turned):
    pair = groups.make(["hal"], ["gus"], Format.PAIR)
    turned(regrouping.turn_into_group, pair, TurnDraft(TODAY), TODAY)
    draft = LeaveDraft(groups["ben"], TODAY)
    groups.desk.do(regrouping.leave_group, groups.first, draft, TODAY)
    groups.desk.do(regrouping.join_group, pair, JoinDraft((groups["ben"],), TODAY + timedelta(days=1)), TODAY)
    assert groups.who(pair) == ["ben", "gus", "hal"]


def test_what_cannot_turn_is_told_why(groups):
    pair = groups.make(["hal"], ["gus"], Format.PAIR)
    for act, number, draft, words in (
        (regrouping.turn_into_pair, groups.first, TurnDraft(TODAY), "one mentor and one mentee left"),
        (regrouping.turn_into_group, groups.first, TurnDraft(TODAY), "Only a pair"),
        (regrouping.turn_into_group, pair, TurnDraft(TODAY + timedelta(days=1)), "day to come"),
    ):
        with pytest.raises((Invalid, Refused), match=words):
            groups.desk.do(act, number, draft, TODAY)
