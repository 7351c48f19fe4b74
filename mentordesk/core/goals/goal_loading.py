"""Takes in goals and actions of the past as they are told, without asking whether they were allowed."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import insert

from mentordesk.core.db import Db
from mentordesk.core.model import Action, Goal
from mentordesk.core.vocab import GoalState


@dataclass(frozen=True, slots=True)
class GoalRecord:
    """A goal as a sheet tells it, all decided."""

    pairing_id: int
    owner_id: int
    title: str
    state: GoalState
    measure: str = ""
    weight: int = 1
    levels: tuple[str, ...] = ()
    baseline: int | None = None
    final: int | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """An action as a sheet tells it, all decided."""

    pairing_id: int
    owner_id: int
    text: str
    goal_id: int | None = None
    due_on: date | None = None
    done_on: date | None = None
    dropped_on: date | None = None


def load(db: Db, records: Sequence[GoalRecord]) -> list[int]:
    """Write these goals; gives their ids in the same order."""
    if not records:
        return []
    made = insert(Goal).returning(Goal.id, sort_by_parameter_order=True)
    return list(db.scalars(made, [asdict(record) for record in records]))


def load_actions(db: Db, records: Sequence[ActionRecord]) -> list[int]:
    """Write these actions; gives their ids in the same order."""
    if not records:
        return []
    made = insert(Action).returning(Action.id, sort_by_parameter_order=True)
    return list(db.scalars(made, [asdict(record) for record in records]))
