"""Goals and actions in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import goals
from mentordesk.core.goals import ActionDraft, GoalDraft
from mentordesk.core.vocab import ActionState

LEVELS = ("Never", "Once", "Twice", "Weekly", "Teaches")


@pytest.fixture
def part(qtbot, room, look_at):
    """A goal of the mentee with an action that is overdue."""
    pair = room.pair
    draft = GoalDraft(pair.id, pair.learner, "Lead a round", "Led twice", 1, LEVELS, -1, date(2027, 1, 8))
    goal = room.desk.do(goals.add, draft)
    step = ActionDraft(pair.id, pair.learner, "Send the list", goal, date(2026, 11, 2))
    room.desk.do(goals.add_action, step)
    shown = look_at("goals")
    qtbot.waitUntil(lambda: len(shown.model.ids) == 1 and len(shown.steps_model.ids) == 1)
    return shown


def _cells(model):
    return [model.index(0, place).data() for place in range(model.columnCount())]


def test_a_goal_shows_its_pairing_level_and_state(part):
    cells = _cells(part.model)
    assert cells[0].startswith("Kateryna Bondarenko with Amara Okonkwo")
    assert cells[1:] == ["Lead a round", "Kateryna Bondarenko", "1 of 4", "Fri 8 Jan", "Draft"]


def test_an_overdue_action_says_so_in_a_word(part):
    assert _cells(part.steps_model)[3] == "overdue"


def test_space_ticks_an_action_off_and_again_takes_it_up(qtbot, room, part):
    def state():
        return room.desk.ask(goals.actions, room.pair.cohort_id)[0].state

    room.page.focus("action", part.steps_model.ids[0])
    qtbot.waitUntil(lambda: part.acts.step is not None)
    qtbot.keyClick(part.steps, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: part.acts.step.state is ActionState.DONE)
    assert part.acts.tick.text() == "Take action up again"
    qtbot.keyClick(part.steps, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: state() is ActionState.OPEN)


def test_the_filter_finds_by_name_in_both_tables(qtbot, room, part):
    room.page.filter_focus()
    qtbot.keyClicks(part.filter, "amara round")
    qtbot.waitUntil(lambda: not part.steps_model.ids)
    assert len(part.model.ids) == 1
    part.filter.setText("zebra")
    qtbot.waitUntil(part.no_goals.isVisible)
    room.page.focus("goal", 1)
    qtbot.waitUntil(lambda: len(part.model.ids) == 1)


def test_out_of_sight_no_goal_can_be_dropped(part, look_at):
    assert part.acts.drop.isEnabled()
    look_at("sheets")
    assert not part.acts.drop.isEnabled()
