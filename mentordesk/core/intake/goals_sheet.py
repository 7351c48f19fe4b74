"""Sheets of goals and of actions: what pairings work towards, and the small steps to it."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, references
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.grid import Cell, Grid
from mentordesk.core.intake.report import Checked, Choices
from mentordesk.core.intake.taking import Row, date_orders, in_turn

_LEVELS = ("level -2", "level -1", "level 0", "level +1", "level +2")


@dataclass(frozen=True, slots=True)
class GoalRow:
    """What one row says of a goal; levels are the wordings for -2 to +2, all five or none."""

    number: int
    title: str
    pairing: str = ""
    owner: str = ""
    mentor: tuple[str, ...] = ()
    measure: str = ""
    activated_on: date | None = None
    due_on: date | None = None
    weight: int = 1
    baseline: int | None = None
    final: int | None = None
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What one row says of an action."""

    number: int
    text: str
    pairing: str = ""
    owner: str = ""
    mentor: tuple[str, ...] = ()
    due_on: date | None = None
    done_on: date | None = None


def check(grid: Grid, columns: Columns, choices: Choices) -> Checked[GoalRow]:
    """Every goal that can be taken, and every problem of the others."""
    orders, questions = date_orders(grid, columns, ("activated on", "due on"), choices)
    found, problems = [], list(grid.problems)
    for cells_of_row in grid.rows:
        row = Row(columns, cells_of_row, orders)
        goal = _goal(row)
        problems += row.problems
        if not row.problems:
            found.append(goal)
    return Checked(tuple(found), in_turn(problems), questions)


def check_actions(grid: Grid, columns: Columns, choices: Choices) -> Checked[ActionRow]:
    """Every action that can be taken, and every problem of the others."""
    orders, questions = date_orders(grid, columns, ("due on", "done on"), choices)
    found, problems = [], list(grid.problems)
    for cells_of_row in grid.rows:
        row = Row(columns, cells_of_row, orders)
        action = _action(row)
        problems += row.problems
        if not row.problems:
            found.append(action)
    return Checked(tuple(found), in_turn(problems), questions)


def _goal(row: Row) -> GoalRow:
    goal = GoalRow(
        number=row.number,
        title=row.line("title"),
        pairing=row.take("pairing code", references.pairing, ""),
        owner=row.take("owner", _owner, ""),
        mentor=row.take("mentor", cell_values.emails_or_codes, ()),
        measure=row.take("measure", cell_values.prose, ""),
        activated_on=row.day("activated on"),
        due_on=row.day("due on"),
        weight=row.integer("weight", 1, 3) or 1,
        baseline=row.integer("baseline", -2, -1),
        final=row.integer("final", -2, 2),
        levels=_levels(row),
    )
    row.need("title")
    _belongs(row, goal.pairing, goal.owner)
    return goal


def _action(row: Row) -> ActionRow:
    action = ActionRow(
        number=row.number,
        text=row.take("text", cell_values.prose, ""),
        pairing=row.take("pairing code", references.pairing, ""),
        owner=row.take("owner", _owner, ""),
        mentor=row.take("mentor", cell_values.emails_or_codes, ()),
        due_on=row.day("due on"),
        done_on=row.day("done on"),
    )
    row.need("text")
    _belongs(row, action.pairing, action.owner)
    return action


def _levels(row: Row) -> tuple[str, ...]:
    wordings = tuple(row.take(level, cell_values.prose, "") for level in _LEVELS)
    if any(wordings) and not all(wordings):
        lacking = _LEVELS[wordings.index("")]
        row.complain(lacking, _("Word all five levels, or none."))
    return wordings if all(wordings) else ()


def _owner(cell: Cell) -> str:
    return next(iter(cell_values.emails_or_codes(cell)), "")


def _belongs(row: Row, pairing: str, owner: str) -> None:
    if not pairing and not owner and not row.problems:
        row.complain("pairing code", _("Name the pairing by its code, or the owner by e-mail address."))
