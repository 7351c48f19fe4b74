"""Takes in goals and actions: each belongs to a pairing of its owner."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.pairing_index import PairingIndex
from mentordesk.core.intake.applying.taken import Fate, RowFate, Taken, changed
from mentordesk.core.intake.goals_sheet import ActionRow, GoalRow
from mentordesk.core.model import Action, Goal, Pairing
from mentordesk.core.vocab import GoalState, Side

Place = tuple[int, int]
"""Pairing and owner."""


def take_goals(db: Db, directory: Directory, rows: Sequence[GoalRow]) -> Taken:
    """Write the goals that are new, and what the sheet says of the others."""
    taken, index = Taken(), PairingIndex(db, directory)
    known = {(goal.pairing_id, goal.owner_id, folded(goal.title)): goal for goal in db.scalars(select(Goal))}
    for row in rows:
        place = _place(index, directory, row, row.activated_on or row.due_on, taken)
        if place is None:
            continue
        key = (*place, folded(row.title))
        if key in known:
            taken.rows.append(_compared(row.number, known[key], _goal_values(row)))
        else:
            known[key] = Goal(pairing_id=place[0], owner_id=place[1], title=row.title, **_goal_values(row))
            db.add(known[key])
            taken.rows.append(RowFate(row.number, Fate.NEW))
    return taken


def take_actions(db: Db, directory: Directory, rows: Sequence[ActionRow]) -> Taken:
    """Write the actions that are new, and what the sheet says of the others."""
    taken, index = Taken(), PairingIndex(db, directory)
    known = {(each.pairing_id, each.owner_id, folded(each.text)): each for each in db.scalars(select(Action))}
    for row in rows:
        place = _place(index, directory, row, row.due_on, taken)
        if place is None:
            continue
        key = (*place, folded(row.text))
        if key in known:
            values = {"due_on": row.due_on, "done_on": row.done_on}
            taken.rows.append(_compared(row.number, known[key], values))
        else:
            known[key] = Action(
                pairing_id=place[0], owner_id=place[1], text=row.text, due_on=row.due_on, done_on=row.done_on
            )
            db.add(known[key])
            taken.rows.append(RowFate(row.number, Fate.NEW))
    return taken


def _compared(number: int, record: Goal | Action, values: dict[str, Any]) -> RowFate:
    changes = changed(record, {name: value for name, value in values.items() if value not in (None, "", ())})
    return RowFate(number, Fate.CHANGED if changes else Fate.UNCHANGED, tuple(changes))


def _goal_values(row: GoalRow) -> dict[str, Any]:
    """Closed with a final level, active once agreed on or with measure and due date, else a draft."""
    active = row.activated_on or (row.measure and row.due_on)
    state = GoalState.ACTIVE if active else GoalState.DRAFT
    return {
        "measure": row.measure,
        "weight": row.weight,
        "levels": row.levels,
        "baseline": row.baseline,
        "final": row.final,
        "due_on": row.due_on,
        "state": state if row.final is None else GoalState.CLOSED,
    }


def _place(
    index: PairingIndex, directory: Directory, row: GoalRow | ActionRow, on: date | None, taken: Taken
) -> Place | None:
    """The pairing and the owner: without an owner the only learner."""
    people = (*row.mentor, *([row.owner] if row.owner else []))
    pairing = index.coded(row.pairing) if row.pairing else index.of(people, on)
    owner = _owner(index, directory, row.owner, pairing) if pairing else None
    if pairing is None or owner is None:
        column, value = ("owner", row.owner) if row.owner else ("pairing code", row.pairing)
        taken.refuse(row.number, column, value, _("There is no such pairing. Import the pairings first."))
        return None
    return pairing.id, owner


def _owner(index: PairingIndex, directory: Directory, reference: str, pairing: Pairing) -> int | None:
    learners = index.members(pairing, Side.LEARNER)
    if not reference:
        return learners[0] if len(learners) == 1 else None
    person = directory.person(reference)
    places = {place.id for place in directory.participants() if person and place.person_id == person.id}
    return next((member for member in index.members(pairing) if member in places), None)
