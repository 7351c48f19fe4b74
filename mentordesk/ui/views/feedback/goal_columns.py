"""The columns of the two tables of goals and of actions."""

from collections.abc import Callable, Mapping
from datetime import date

from mentordesk.core import words
from mentordesk.core.goals import ActionRow, GoalRow
from mentordesk.core.i18n import N_, _
from mentordesk.core.pairings import PairingRow
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.kit.table_model import Column
from mentordesk.ui.views.feedback.goal_words import action_mark, action_state, goal_due, steps

Pairings = Callable[[], Mapping[int, PairingRow]]


def goal_columns(pairings: Pairings, today: Callable[[], date]) -> list[Column[GoalRow]]:
    """Pairing, goal, owner, level, due and state."""

    def due(row: GoalRow) -> Cell:
        said, late = goal_due(row, today())
        return Cell(said, note=_("overdue") if late else "", tone="amber")

    def owner(row: GoalRow) -> Cell:
        return _owner(pairings(), row.pairing_id, row.owner_id, row.owner)

    def pairing(row: GoalRow) -> Cell:
        return _title(pairings(), row.pairing_id, row.pairing_code)

    return [
        Column(N_("Pairing"), pairing, width=190, grow=1),
        Column(N_("Goal"), lambda row: row.title, width=200, grow=3),
        Column(N_("Owner"), owner, width=150, grow=1),
        Column(N_("Level"), _level, width=92),
        Column(N_("Due"), due, width=110),
        Column(N_("State"), lambda row: row.state.label, width=80),
    ]


def action_columns(pairings: Pairings, today: Callable[[], date]) -> list[Column[ActionRow]]:
    """Action, who, due, state and the goal it serves."""

    def state(row: ActionRow) -> Cell:
        mark, tone = action_mark(row, today())
        return Cell("", note=action_state(row, today()), mark=mark, tone=tone)

    return [
        Column(N_("Action"), lambda row: row.text, width=270, grow=2),
        Column(N_("Who"), lambda row: _owner(pairings(), row.pairing_id, row.owner_id, row.owner), width=176),
        Column(N_("Due"), lambda row: words.short_date(row.due_on) if row.due_on else "", width=120),
        Column(N_("State"), state, width=110),
        Column(N_("Goal"), lambda row: row.goal, width=180, grow=1),
    ]


def _title(pairings: Mapping[int, PairingRow], pairing_id: int, code: str) -> Cell:
    pairing = pairings.get(pairing_id)
    return Cell(pairing.title if pairing else code, note="" if pairing is None else code)


def _owner(pairings: Mapping[int, PairingRow], pairing_id: int, owner_id: int, name: str) -> Cell:
    pairing = pairings.get(pairing_id)
    mentors = {each.participant_id for each in pairing.mentors} if pairing else set()
    return Cell(name, tile=name, square=owner_id not in mentors)


def _level(row: GoalRow) -> Cell:
    said = steps(row)
    return Cell(said, bar=row.steps / 4 if row.steps is not None else None)
