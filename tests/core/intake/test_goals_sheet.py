from datetime import date

import pytest

from mentordesk.core.intake import columns, goals_sheet
from mentordesk.core.intake.goals_sheet import ActionRow, GoalRow
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.report import Checked, Choices, Kind


def grid(headings: str, *rows: tuple[str, ...]) -> Grid:
    names = tuple(headings.split("|"))
    return Grid("x.csv", "", names, tuple(GridRow(number, row) for number, row in enumerate(rows, 2)))


def goals(headings: str, *rows: tuple[str, ...]) -> Checked[GoalRow]:
    choices, sheet = Choices(kind=Kind.GOALS), grid(headings, *rows)
    return goals_sheet.check(sheet, columns.settle(sheet, choices), choices)


def actions(headings: str, *rows: tuple[str, ...]) -> Checked[ActionRow]:
    choices, sheet = Choices(kind=Kind.ACTIONS), grid(headings, *rows)
    return goals_sheet.check_actions(sheet, columns.settle(sheet, choices), choices)


def test_a_goal_is_taken_with_its_levels() -> None:
    headings = "owner|title|measure|due on|weight|baseline|final|level -2|level -1|level 0|level +1|level +2"
    cells = ("e@x.org", "Lead", "Shifts", "2026-12-18", "3", "-2", "1", "a", "b", "c", "d", "e")
    (goal,) = goals(headings, cells).rows
    assert (goal.owner, goal.title, goal.measure, goal.due_on) == (
        "e@x.org",
        "Lead",
        "Shifts",
        date(2026, 12, 18),
    )
    assert (goal.weight, goal.baseline, goal.final, goal.levels) == (3, -2, 1, ("a", "b", "c", "d", "e"))


def test_a_goal_without_numbers_weighs_one() -> None:
    (goal,) = goals("pairing code|title|weight", ("R-1234Y", "Lead", "")).rows
    assert (goal.pairing, goal.weight, goal.levels) == ("R-1234Y", 1, ())


@pytest.mark.parametrize(
    ("headings", "cells", "column"),
    [
        ("owner|title", ("e@x.org", ""), "title"),
        ("owner|title", ("", "Lead"), "pairing code"),
        ("owner|title|baseline", ("e@x.org", "Lead", "0"), "baseline"),
        ("owner|title|final", ("e@x.org", "Lead", "3"), "final"),
        ("owner|title|level -2|level -1", ("e@x.org", "Lead", "a", "b"), "level 0"),
    ],
)
def test_what_cannot_be_a_goal_is_named(headings: str, cells: tuple[str, ...], column: str) -> None:
    assert [problem.column for problem in goals(headings, cells).problems] == [column]


def test_an_action_is_taken() -> None:
    (action,) = actions("owner|text|due on|done on", ("e@x.org", "Shadow", "2026-07-10", "2026-07-08")).rows
    assert (action.owner, action.text) == ("e@x.org", "Shadow")
    assert (action.due_on, action.done_on) == (date(2026, 7, 10), date(2026, 7, 8))


def test_an_action_without_words_is_refused() -> None:
    assert [problem.column for problem in actions("owner|text", ("e@x.org", " ")).problems] == ["text"]
