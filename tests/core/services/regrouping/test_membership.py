"""People join a group that runs, leave it, and move to another, by date; what was entered stays true."""

from datetime import timedelta

import pytest

from mentordesk.core import pairings, sessions
from mentordesk.core.errors import Invalid
from mentordesk.core.services import pairing_up, regrouping
from mentordesk.core.services.regrouping import JoinDraft, LeaveDraft, MoveDraft
from mentordesk.core.vocab import Mark, ParticipantState
from tests.core.services.regrouping.conftest import BEGAN, MET, TODAY, TOMORROW, plan

NEXT = TODAY + timedelta(days=10)


def members(groups, session_id):
    (row,) = groups.desk.ask(sessions.of_ids, [session_id])
    return {each.name.split()[0].lower() for each in row.members}


@pytest.mark.req("S0-42")
def test_who_joins_is_expected_from_that_day_on_and_held_sessions_stay_as_they_were(groups, turned):
    met, planned = groups.meet(groups.first, MET), groups.desk.do(plan, groups.first, NEXT)
    draft = JoinDraft((groups["gus"],), TODAY, "Waited for long")
    turned(regrouping.join_group, groups.first, draft, TODAY)
    assert groups.who(groups.first) == ["ann", "ben", "cleo", "gus", "ada"]
    assert members(groups, met) == {"ann", "ben", "cleo", "ada"}
    assert members(groups, planned) == {"ann", "ben", "cleo", "gus", "ada"}
    assert groups.state("gus") is ParticipantState.MATCHED
    told = "Gus Lee belongs to it from Wednesday 18 November 2026 on. Why: Waited for long"
    assert told in groups.told(groups.first)


def test_nobody_joins_on_a_day_of_which_is_written_down_who_came(groups):
    groups.meet(groups.first, MET)
    with pytest.raises(Invalid, match="10 November 2026 is written down already"):
        groups.desk.do(regrouping.join_group, groups.first, JoinDraft((groups["gus"],), MET), TODAY)


@pytest.mark.req("S0-42")
def test_who_leaves_waits_again_and_what_they_attended_stays(groups, turned):
    met, planned = groups.meet(groups.first, MET), groups.desk.do(plan, groups.first, NEXT)
    turned(regrouping.leave_group, groups.first, LeaveDraft(groups["ben"], MET, "New ward"), TODAY)
    assert groups.who(groups.first) == ["ann", "cleo", "ada"]
    (row,) = groups.desk.ask(sessions.of_ids, [met])
    assert row.attendance[groups["ben"]] is Mark.ATTENDED
    assert members(groups, planned) == {"ann", "cleo", "ada"}
    assert groups.state("ben") is ParticipantState.ACCEPTED
    told = "Ben Lee left; the last day was Tuesday 10 November 2026. Why: New ward"
    assert told in groups.told(groups.first)


@pytest.mark.parametrize(
    ("who", "last", "words"),
    [
        ("ben", MET - timedelta(days=1), "Ben Lee is noted for the session of Tuesday 10 November"),
        ("ben", TOMORROW, "cannot be a day to come"),
        ("gus", TODAY, "not in the pairing any more"),
        ("ada", TODAY, "Ada Lead is the last mentor here"),
    ],
)
def test_who_cannot_leave_is_told_why(groups, who, last, words):
    groups.meet(groups.first, MET)
    with pytest.raises(Invalid, match=words):
        groups.desk.do(regrouping.leave_group, groups.first, LeaveDraft(groups[who], last), TODAY)


@pytest.mark.req("S0-42")
def test_who_moves_belongs_to_one_group_after_the_other_and_both_tell_it(groups, turned):
    groups.meet(groups.first, TODAY)
    draft = MoveDraft(groups["ben"], groups.second, TOMORROW, "Nearer")
    turned(regrouping.move_group, groups.first, draft, TODAY)
    assert groups.who(groups.second) == ["ben", "dee", "eve", "fay", "bo"]
    assert groups.state("ben") is ParticipantState.MATCHED
    (ben,) = [m for m in groups.desk.ask(pairings.row, groups.second).members if m.name == "Ben Lee"]
    assert ben.joined_on == TOMORROW
    (gone,) = [text for text in groups.told(groups.first) if text.startswith("Ben Lee left; ")]
    assert gone.endswith("18 November 2026. To Ben Lee, Dee Lee, Eve Lee, Fay Lee with Bo Lead. Why: Nearer")
    (came,) = [text for text in groups.told(groups.second) if text.startswith("Ben Lee belongs")]
    assert came.endswith("19 November 2026 on. From Ann Lee, Cleo Lee with Ada Lead. Why: Nearer")


def test_the_group_of_who_withdraws_tells_of_it(groups, turned):
    turned(pairing_up.withdraw, groups["ben"], "Private", TODAY)
    assert "Ben Lee left; the last day was Wednesday 18 November 2026." in groups.told(groups.first)


def test_who_comes_back_has_missed_no_session(groups, turned):
    groups.desk.do(regrouping.leave_group, groups.first, LeaveDraft(groups["ben"], MET), TODAY)
    turned(regrouping.join_group, groups.first, JoinDraft((groups["ben"],), TODAY), TODAY)
    assert groups.who(groups.first) == ["ann", "ben", "cleo", "ada"]
    groups.desk.do(regrouping.leave_group, groups.first, LeaveDraft(groups["ben"], MET), TODAY)
    groups.meet(groups.first, MET + timedelta(days=2))
    with pytest.raises(Invalid, match="it has met since then"):
        groups.desk.do(regrouping.join_group, groups.first, JoinDraft((groups["ben"],), TODAY), TODAY)


def test_who_is_there_from_the_first_day_has_no_date_of_joining(groups):
    groups.desk.do(regrouping.join_group, groups.first, JoinDraft((groups["gus"],), BEGAN), TODAY)
    (gus,) = [m for m in groups.desk.ask(pairings.row, groups.first).members if m.name == "Gus Lee"]
    assert gus.joined_on is None
