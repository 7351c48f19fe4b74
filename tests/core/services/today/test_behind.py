"""Behind a line stand its pairing's sessions, goals and steps; the list is in order."""

from datetime import timedelta

from mentordesk.core import goals
from mentordesk.core.goals import ActionDraft, GoalDraft
from mentordesk.core.services import today
from mentordesk.core.vocab import SessionState
from tests.core.services.today.conftest import TODAY


def test_behind_a_line_stands_its_pairing(desk, begun, met, found):
    pair = begun(100)
    met(61)
    goal = desk.do(goals.add, GoalDraft(pair.id, pair.learner, "Lead", "Shifts", due_on=TODAY))
    desk.do(goals.add, GoalDraft(pair.id, pair.learner, "A mere draft"))
    desk.do(goals.activate, goal)
    desk.do(goals.add_action, ActionDraft(pair.id, pair.learner, "Shadow", due_on=TODAY))
    [line] = found("Contact gap")
    behind = desk.ask(today.behind, line)
    assert behind.pairing.id == pair.id
    assert [row.state for row in behind.sessions] == [SessionState.HELD]
    assert [row.title for row in behind.goals] == ["Lead"]
    assert [row.text for row in behind.actions] == ["Shadow"]


def test_behind_plain_work_stands_nothing(desk, pair, found):
    assert desk.ask(today.behind, found("")[0]) is None


def test_the_next_session_is_the_first_to_come(desk, pair, met):
    met(-20, SessionState.SCHEDULED)
    met(-10, SessionState.SCHEDULED)
    assert desk.ask(today.next_session, pair.cohort_id, TODAY).day == TODAY + timedelta(10)
    assert desk.ask(today.next_session, pair.cohort_id, TODAY + timedelta(30)) is None


def test_lines_go_by_date_and_then_by_level(desk, begun, met, said):
    pair = begun(43)
    said(0, contact_me=True)
    met(3, SessionState.SCHEDULED)
    lines = desk.ask(today.lines, pair.cohort_id, TODAY)
    assert [line.due for line in lines] == sorted(line.due for line in lines)
    assert desk.ask(today.count, pair.cohort_id, TODAY) == len(lines) > 2
    assert desk.ask(today.count, 0, TODAY) == 0
