"""A pack holds what its session asks for: the occasion, goals, actions, agreement and the next meeting."""

import pytest

from mentordesk.core import goals
from mentordesk.core.exports._packing import contents
from mentordesk.core.goals import ActionDraft, GoalDraft
from mentordesk.core.paper.pack import Occasion
from tests.core.exports.conftest import TODAY


@pytest.fixture
def packed(desk, cohort):
    """The packs of these sessions."""
    return lambda *wanted: desk.ask(contents, cohort, wanted, TODAY)


def test_first_mid_and_closing_sessions_have_their_occasions(pair, meet, packed):
    ids = [meet(pair, day, closing=day == 18) for day in (2, 4, 8, 10, 16, 18)]
    occasions = [pack.occasion for pack in packed(*ids)]
    regular = Occasion.REGULAR
    assert occasions == [Occasion.FIRST, regular, Occasion.MIDPOINT, regular, regular, Occasion.CLOSING]


def test_without_a_choice_each_pairing_gets_its_next_session_by_name(pair, other_pair, meet, packed):
    meet(other_pair, 2)
    meet(pair, 9)
    meet(pair, 3)
    packs = packed()
    assert [(pack.people[1].name, pack.meeting.start.day) for pack in packs] == [
        ("Ben Hargreaves", 3),
        ("Dee Lau", 2),
    ]


def test_only_the_first_session_has_the_agreement(pair, meet, packed):
    first, second = packed(meet(pair, 2), meet(pair, 9))
    assert first.agreement.fields["programme"] == "Emerging leaders"
    assert first.agreement.fields["cadence"] == "30 days"
    assert second.agreement is None


def test_the_next_meeting_is_the_next_number(pair, meet, packed):
    first, second = packed(meet(pair, 2), meet(pair, 9))
    assert first.next_meeting == second.meeting
    assert second.next_meeting is None


def test_goals_that_are_pursued_and_open_actions_are_printed(desk, pair, meet, packed):
    number = desk.do(goals.add, GoalDraft(pair.id, pair.learner, "Lead", "Shifts", baseline=-1, due_on=TODAY))
    desk.do(goals.activate, number)
    desk.do(goals.add, GoalDraft(pair.id, pair.learner, "A mere draft"))
    desk.do(goals.add_action, ActionDraft(pair.id, pair.learner, "Shadow", due_on=TODAY))
    [pack] = packed(meet(pair, 2))
    assert [(goal.title, goal.share, goal.figure) for goal in pack.goals] == [("Lead", 0.25, "1 of 4")]
    assert [(action.text, action.whose) for action in pack.actions] == [("Shadow", "Ben Hargreaves")]


def test_each_member_has_a_slip_for_each_survey(pair, meet, packed):
    [pack] = packed(meet(pair, 2))
    assert sorted({slip.name for slip in pack.slips}) == ["Ada Obi", "Ben Hargreaves"]
    assert all(len(slip.number) == 8 for slip in pack.slips)


def test_a_session_without_a_time_has_no_meeting(pair, meet, packed):
    assert packed(meet(pair, 2, start=""))[0].meeting is None
