"""The inspector of goals."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.ui.kit.actions import action
from mentordesk.ui.views.feedback.goal_panel import GoalPanel
from tests.ui.views.feedback.test_goal_words import ACTION, GOAL

TODAY = date(2026, 11, 18)


def _said(panel):
    return [label.text() for label in panel.findChildren(QLabel) if not label.parentWidget().isHidden()]


def test_a_goal_shows_its_levels_and_where_it_stands(qtbot, dressed):
    panel, parent = GoalPanel(), QObject()
    qtbot.addWidget(panel)
    levels = ("Never", "Once", "Twice", "Weekly", "Teaches")
    shut = action(parent, "Drop goal", print)
    shut.setEnabled(False)
    acts = [action(parent, "Edit goal…", print), shut]
    panel.show_goal(replace(GOAL, levels=levels, baseline=-1, measure="Led twice"), TODAY, acts)
    assert {"1  Once (now)", "2  Twice", "Led twice", "Tuesday 17 November 2026, overdue"} <= set(
        _said(panel)
    )
    assert [button.text() for button in panel.findChildren(QPushButton)] == ["Edit goal…"]


def test_a_goal_without_levels_says_what_to_do(qtbot, dressed):
    panel = GoalPanel()
    qtbot.addWidget(panel)
    panel.show_goal(GOAL, TODAY, [])
    assert any(words.startswith("Not worded yet.") for words in _said(panel))


def test_an_action_says_who_when_and_what_for(qtbot, dressed):
    panel = GoalPanel()
    qtbot.addWidget(panel)
    panel.show_action(replace(ACTION, done_on=TODAY), TODAY, [])
    assert {"Send the list", "done", "Lead a round", "Wednesday 18 November 2026"} <= set(_said(panel))
