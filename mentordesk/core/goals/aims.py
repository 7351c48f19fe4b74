"""Goals of a pairing: agreed, pursued, rested, reached or dropped."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Self

from sqlalchemy import ColumnElement, select

from mentordesk.core import typed
from mentordesk.core.db import Db
from mentordesk.core.desk import command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.goals.members import owner_problems
from mentordesk.core.i18n import N_, _
from mentordesk.core.lifecycles import GOAL, moved
from mentordesk.core.model import Goal, Pairing, Participant, Person
from mentordesk.core.vocab import GoalState

READS = frozenset({"goal", "action", "pairing", "participant", "person"})

LEVELS = range(-2, 3)
"""Much less than expected, less, as expected (0), more, much more: goal attainment scaling."""

BASELINES = (-2, -1)
WEIGHTS = range(1, 4)


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal as lists show it."""

    id: int
    pairing_id: int
    pairing_code: str
    owner_id: int
    owner: str
    title: str
    measure: str
    weight: int
    levels: tuple[str, ...]
    baseline: int | None
    final: int | None
    due_on: date | None
    state: GoalState

    @property
    def level(self) -> int | None:
        """Where it stands, -2 to +2: the level agreed at the end, before that the one at the start."""
        return self.baseline if self.final is None else self.final

    @property
    def steps(self) -> int | None:
        """The same as steps up from the lowest level, for "2 of 4"."""
        return None if self.level is None else self.level - LEVELS[0]

    @property
    def reached(self) -> bool | None:
        """Whether it came out as expected or better; none while it is not closed."""
        return None if self.final is None else self.final >= 0


@dataclass(frozen=True, slots=True)
class GoalDraft:
    """What can be said about a goal."""

    pairing_id: int
    owner_id: int
    title: str = ""
    measure: str = ""
    weight: int = 1
    levels: tuple[str, ...] = ()
    """The wording for -2, -1, 0, +1 and +2, or nothing."""
    baseline: int | None = None
    due_on: date | None = None

    @classmethod
    def of(cls, row: GoalRow) -> Self:
        """The goal as it is now."""
        return cls(**{name: getattr(row, name) for name in cls.__dataclass_fields__})

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = []
        if not self.title.strip():
            found.append(Problem("title", _("Say what they want to reach.")))
        if self.weight not in WEIGHTS:
            found.append(Problem("weight", _("A goal weighs 1, 2 or 3.")))
        if self.levels and (len(self.levels) != len(LEVELS) or not all(map(str.strip, self.levels))):
            found.append(Problem("levels", _("Say all five levels in words, or none.")))
        if self.baseline not in {None, *BASELINES}:
            found.append(Problem("baseline", _("A goal starts at level -2 or -1.")))
        return found + typed.problems(self, typed.PROSE, "title", "measure", "levels")


def rows(db: Db, cohort_id: int) -> list[GoalRow]:
    """The goals of a cohort, by pairing and owner, in the order in which they were set."""
    return _rows(db, Pairing.cohort_id == cohort_id)


def of_pairing(db: Db, pairing_id: int) -> list[GoalRow]:
    """The goals of a pairing, by owner, in the order in which they were set."""
    return _rows(db, Goal.pairing_id == pairing_id)


def due(db: Db, cohort_id: int, by: date) -> list[GoalRow]:
    """Goals being pursued that are due by this day, the earliest first."""
    found = _rows(db, Pairing.cohort_id == cohort_id, Goal.state == GoalState.ACTIVE, Goal.due_on <= by)
    return sorted(found, key=lambda row: (row.due_on or by, row.id))


@command(N_("Add goal"))
def add(db: Db, draft: GoalDraft) -> int:
    """Set a goal, as a draft; gives its id."""
    _check(db, draft)
    goal = Goal(**asdict(draft) | {"title": draft.title.strip()})
    db.add(goal)
    db.flush()
    return goal.id


@command(N_("Change goal"))
def edit(db: Db, goal_id: int, draft: GoalDraft) -> None:
    """Say something else about a goal; once it is pursued, resting too, levels and baseline stay."""
    goal = get(db, goal_id)
    if goal.state in {GoalState.ACTIVE, GoalState.ON_HOLD} and (goal.levels, goal.baseline) != (
        draft.levels,
        draft.baseline,
    ):
        raise Refused(_("Levels and start of a goal that is pursued stay. To revise them, say why."))
    _change(db, goal, draft)


@command(N_("Revise goal"))
def revise(db: Db, goal_id: int, draft: GoalDraft, reason: str) -> None:
    """Say something else about a goal that is pursued, levels and baseline too; the history keeps why."""
    why = typed.reason(reason, _("Say why."))
    _change(db, get(db, goal_id), draft)
    describe(db, _("Revise goal: {reason}").format(reason=why))


@command(N_("Pursue goal"))
def activate(db: Db, goal_id: int) -> None:
    """Pursue a goal, or take it up again; it needs a measure and a date."""
    goal = get(db, goal_id)
    state = moved(GOAL, goal.state, GoalState.ACTIVE)
    problems = []
    if not goal.measure.strip():
        problems.append(Problem("measure", _("Say how they will know that they are there.")))
    if goal.due_on is None:
        problems.append(Problem("due_on", _("Say by when.")))
    if problems:
        raise Invalid(problems)
    goal.state = state


@command(N_("Close goal"))
def close(db: Db, goal_id: int, final: int | None) -> None:
    """Agree where the goal came out, -2 to +2."""
    goal = get(db, goal_id)
    state = moved(GOAL, goal.state, GoalState.CLOSED)
    if final not in LEVELS:
        raise Invalid([Problem("final", _("Agree on the level that was reached, from -2 to +2."))])
    goal.state, goal.final = state, final


@command(N_("Put goal on hold"))
def hold(db: Db, goal_id: int) -> None:
    """Let the goal rest."""
    goal = get(db, goal_id)
    goal.state = moved(GOAL, goal.state, GoalState.ON_HOLD)


@command(N_("Drop goal"))
def drop(db: Db, goal_id: int) -> None:
    """Give the goal up."""
    goal = get(db, goal_id)
    goal.state = moved(GOAL, goal.state, GoalState.DROPPED)


def get(db: Db, goal_id: int) -> Goal:
    """The goal; raises `NotFound`."""
    goal = db.get(Goal, goal_id)
    if goal is None:
        raise NotFound(_("This goal is no longer there."))
    return goal


def _check(db: Db, draft: GoalDraft) -> None:
    if problems := draft.problems() + owner_problems(db, draft.pairing_id, draft.owner_id):
        raise Invalid(problems)


def _change(db: Db, goal: Goal, draft: GoalDraft) -> None:
    if not GOAL[goal.state]:
        raise Refused(_("This goal is {state} and stays as it is.").format(state=goal.state.label.lower()))
    if problems := draft.problems():
        raise Invalid(problems)
    if draft.owner_id != goal.owner_id:
        _check(db, draft)
    for name, value in asdict(draft).items():
        if name != "pairing_id":
            setattr(goal, name, value)
    goal.title = draft.title.strip()


def _rows(db: Db, *where: ColumnElement[bool]) -> list[GoalRow]:
    g = Goal
    found = db.execute(
        select(
            g.id,
            g.pairing_id,
            Pairing.code,
            g.owner_id,
            Person.name,
            g.title,
            g.measure,
            g.weight,
            g.levels,
            g.baseline,
            g.final,
            g.due_on,
            g.state,
        )
        .join(Pairing, Pairing.id == g.pairing_id)
        .join(Participant, Participant.id == g.owner_id)
        .join(Person, Person.id == Participant.person_id)
        .where(*where)
        .order_by(g.pairing_id, Person.folded_name, g.owner_id, g.id)
    )
    return [GoalRow(*tuple(row)) for row in found]
