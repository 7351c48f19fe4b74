"""Goals and actions in words: level, due, state."""

from datetime import date

from mentordesk.core import words
from mentordesk.core.goals import LEVELS, ActionRow, GoalRow
from mentordesk.core.i18n import _
from mentordesk.core.vocab import ActionState, GoalState

_TOP = len(LEVELS) - 1


def level_names() -> dict[int, str]:
    """What each level is called."""
    said = (
        _("Much less than expected"),
        _("Less than expected"),
        _("As expected"),
        _("More than expected"),
        _("Much more than expected"),
    )
    return dict(zip(LEVELS, said, strict=True))


def steps(row: GoalRow) -> str:
    """The level as steps up from the lowest, such as "2 of 4"; "" while none is agreed."""
    return "" if row.steps is None else _("{step} of {top}").format(step=row.steps, top=_TOP)


def goal_due(row: GoalRow, today: date) -> tuple[str, bool]:
    """The day, and whether it has passed while the goal is pursued."""
    if row.due_on is None:
        return "", False
    late = row.state is GoalState.ACTIVE and row.due_on < today
    return words.short_date(row.due_on), late


def action_state(row: ActionRow, today: date) -> str:
    """Open, overdue, done or dropped, as a word."""
    if row.overdue(today):
        return _("overdue")
    return row.state.label.lower()


def action_mark(row: ActionRow, today: date) -> tuple[str, str]:
    """The icon and colour beside that word."""
    if row.overdue(today):
        return "level-amber", "amber"
    return ("check", "good") if row.state is ActionState.DONE else ("", "muted")
