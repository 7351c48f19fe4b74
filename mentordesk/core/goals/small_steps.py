"""Small dated steps: agreed, done, dropped or taken up again."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from sqlalchemy import ColumnElement, select

from mentordesk.core import typed
from mentordesk.core.db import Db
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.goals.aims import get as get_goal
from mentordesk.core.goals.members import owner_problems
from mentordesk.core.i18n import N_, _
from mentordesk.core.lifecycles import ACTION, moved
from mentordesk.core.model import Action, Goal, Pairing, Participant, Person
from mentordesk.core.vocab import ActionState


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action as lists show it."""

    id: int
    pairing_id: int
    pairing_code: str
    owner_id: int
    owner: str
    text: str
    goal_id: int | None
    goal: str
    due_on: date | None
    done_on: date | None
    dropped_on: date | None

    @property
    def state(self) -> ActionState:
        """What its dates say."""
        return state_of(self.done_on, self.dropped_on)

    def overdue(self, on: date) -> bool:
        """Whether it is still open and was due before this day."""
        return self.state is ActionState.OPEN and self.due_on is not None and self.due_on < on


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """What can be said about an action."""

    pairing_id: int
    owner_id: int
    text: str = ""
    goal_id: int | None = None
    due_on: date | None = None

    @classmethod
    def of(cls, row: ActionRow) -> Self:
        """The action as it is now."""
        return cls(row.pairing_id, row.owner_id, row.text, row.goal_id, row.due_on)

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        missing = [] if self.text.strip() else [Problem("text", _("Say what is to be done."))]
        return missing + typed.problems(self, typed.PROSE, "text")


def actions(db: Db, cohort_id: int) -> list[ActionRow]:
    """The actions of a cohort, the earliest due first, those without a date last."""
    return _rows(db, Pairing.cohort_id == cohort_id)


def actions_of(db: Db, pairing_id: int) -> list[ActionRow]:
    """The actions of a pairing, the earliest due first, those without a date last."""
    return _rows(db, Action.pairing_id == pairing_id)


def overdue(db: Db, cohort_id: int, on: date) -> list[ActionRow]:
    """Open actions that were due before this day, the oldest first."""
    return _rows(
        db,
        Pairing.cohort_id == cohort_id,
        Action.due_on < on,
        Action.done_on.is_(None),
        Action.dropped_on.is_(None),
    )


@command(N_("Add action"))
def add_action(db: Db, draft: ActionDraft) -> int:
    """Agree on a step; gives its id."""
    _check(db, draft)
    action = Action(**asdict(draft) | {"text": draft.text.strip()})
    db.add(action)
    db.flush()
    return action.id


@command(N_("Change action"))
def edit_action(db: Db, action_id: int, draft: ActionDraft) -> None:
    """Say something else about a step that is still open."""
    action = _get(db, action_id)
    if _state(action) is not ActionState.OPEN:
        raise Refused(
            _("This action is {state} and stays as it is.").format(state=_state(action).label.lower())
        )
    if problems := draft.problems():
        raise Invalid(problems)
    if (draft.owner_id, draft.goal_id) != (action.owner_id, action.goal_id):
        _check(db, draft)
    action.owner_id, action.goal_id = draft.owner_id, draft.goal_id
    action.text, action.due_on = draft.text.strip(), draft.due_on


@command(N_("Tick off action"))
def finish_action(db: Db, action_id: int, on: date) -> None:
    """It is done."""
    action = _get(db, action_id)
    moved(ACTION, _state(action), ActionState.DONE)
    action.done_on = on


@command(N_("Drop action"))
def drop_action(db: Db, action_id: int, on: date) -> None:
    """It will not be done."""
    action = _get(db, action_id)
    moved(ACTION, _state(action), ActionState.DROPPED)
    action.dropped_on = on


@command(N_("Take action up again"))
def reopen_action(db: Db, action_id: int) -> None:
    """It is not done after all."""
    action = _get(db, action_id)
    moved(ACTION, _state(action), ActionState.OPEN)
    action.done_on = None


def state_of(done_on: date | None, dropped_on: date | None) -> ActionState:
    """What the dates of an action say."""
    if dropped_on is not None:
        return ActionState.DROPPED
    return ActionState.OPEN if done_on is None else ActionState.DONE


def _state(action: Action) -> ActionState:
    return state_of(action.done_on, action.dropped_on)


def _get(db: Db, action_id: int) -> Action:
    action = db.get(Action, action_id)
    if action is None:
        raise NotFound(_("This action is no longer there."))
    return action


def _check(db: Db, draft: ActionDraft) -> None:
    problems = draft.problems() + owner_problems(db, draft.pairing_id, draft.owner_id)
    if draft.goal_id is not None and get_goal(db, draft.goal_id).pairing_id != draft.pairing_id:
        problems.append(Problem("goal_id", _("This goal belongs to another pairing.")))
    if problems:
        raise Invalid(problems)


def _rows(db: Db, *where: ColumnElement[bool]) -> list[ActionRow]:
    a = Action
    found: Any = db.execute(
        select(
            a.id,
            a.pairing_id,
            Pairing.code,
            a.owner_id,
            Person.name,
            a.text,
            a.goal_id,
            Goal.title,
            a.due_on,
            a.done_on,
            a.dropped_on,
        )
        .join(Pairing, Pairing.id == a.pairing_id)
        .join(Participant, Participant.id == a.owner_id)
        .join(Person, Person.id == Participant.person_id)
        .outerjoin(Goal, Goal.id == a.goal_id)
        .where(*where)
        .order_by(a.due_on.is_(None), a.due_on, Person.folded_name, a.id)
    )
    return [ActionRow(*(*row[:7], row[7] or "", *row[8:])) for row in found]
