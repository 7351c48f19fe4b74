"""What can be done with goals and actions: the entries of the menu, and what they open or do."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from mentordesk.core import goals
from mentordesk.core.errors import Invalid
from mentordesk.core.goals import ActionRow, GoalRow
from mentordesk.core.i18n import _
from mentordesk.core.lifecycles import ACTION, GOAL
from mentordesk.core.pairings import PairingRow
from mentordesk.core.vocab import ActionState, GoalState
from mentordesk.ui.kit import task
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.views.feedback import goal_forms
from mentordesk.ui.views.feedback.goal_forms import ActionFields, GoalFields, Outcome

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk


class GoalActs:
    """Acts on the goal and the action that are chosen; `allow` says which are."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        self._parent, self._context, self._desk = parent, context, context.desk
        self.goal: GoalRow | None = None
        self.step: ActionRow | None = None
        self._pairings: Mapping[int, PairingRow] = {}
        self._goals: Mapping[int, GoalRow] = {}
        self.add = action(parent, _("Add goal…"), self._add, "Ctrl+Shift+G", "goal")
        self.edit = action(parent, _("Edit goal…"), self._edit, icon="edit")
        self.pursue = action(parent, _("Pursue goal"), self._pursue, icon="play")
        self.hold = action(parent, _("Put goal on hold"), self._hold, icon="clock")
        self.close = action(parent, _("Close goal…"), self._close, icon="check")
        self.drop = action(parent, _("Drop goal"), self._drop, icon="remove")
        self.add_step = action(parent, _("Add action…"), self._add_step, "Ctrl+Shift+A", "add")
        self.edit_step = action(parent, _("Edit action…"), self._edit_step, icon="edit")
        self.tick = action(parent, _("Tick off action"), self.tick_or_reopen, icon="check")
        self.drop_step = action(parent, _("Drop action"), self._drop_step, icon="remove")
        self.of_goal = [self.edit, self.pursue, self.hold, self.close, self.drop]
        self.of_step = [self.tick, self.edit_step, self.drop_step]
        self.know({}, {})
        self.allow(None, None)

    @property
    def all(self) -> list[Any]:
        """For the menu."""
        return [self.add, *self.of_goal, self.add_step, *self.of_step]

    def know(self, pairings: Mapping[int, PairingRow], there: Mapping[int, GoalRow]) -> None:
        """What the forms offer."""
        self._pairings, self._goals = pairings, there
        some = any(pairing.current for pairing in pairings.values())
        self.add.setEnabled(some)
        self.add_step.setEnabled(some)

    def allow(self, goal: GoalRow | None, step: ActionRow | None) -> None:
        """Another goal or action is chosen: allow what its state allows."""
        self.goal, self.step = goal, step
        moves = GOAL[goal.state] if goal else frozenset()
        self.edit.setEnabled(bool(moves))
        self.pursue.setEnabled(GoalState.ACTIVE in moves)
        self.hold.setEnabled(GoalState.ON_HOLD in moves)
        self.close.setEnabled(GoalState.CLOSED in moves)
        self.drop.setEnabled(GoalState.DROPPED in moves)
        steps = ACTION[step.state] if step else frozenset()
        self.tick.setText(_("Take action up again") if ActionState.OPEN in steps else _("Tick off action"))
        self.tick.setEnabled(bool(steps))
        self.edit_step.setEnabled(ActionState.DONE in steps)
        self.drop_step.setEnabled(ActionState.DROPPED in steps)

    def edit_goal(self) -> None:
        """Open the form of the chosen goal, where it can be changed."""
        if self.edit.isEnabled():
            self._edit()

    def edit_action(self) -> None:
        """Open the form of the chosen action, where it can be changed."""
        if self.edit_step.isEnabled():
            self._edit_step()

    def tick_or_reopen(self) -> None:
        """Tick the chosen action off, or take it up again."""
        if self.step is None:
            return
        if self.step.state is ActionState.DONE:
            self._do(
                _("The action is open again."), partial(self._desk.do, goals.reopen_action, self.step.id)
            )
        elif self.step.state is ActionState.OPEN:
            work = partial(self._desk.do, goals.finish_action, self.step.id, self._context.today())
            self._do(_("The action is done."), work)

    def _add(self) -> None:
        form = goal_forms.goal_form(GoalFields(self._owner()), self._pairings.values(), pursued=False)
        self._open(_("Add goal"), form, partial(_add_goal, self._desk))

    def _edit(self) -> None:
        if (goal := self.goal) is None:
            return
        pursued = goal.state is GoalState.ACTIVE
        pairings = [self._pairings[goal.pairing_id]]
        form = goal_forms.goal_form(GoalFields.of(goal), pairings, pursued=pursued)
        self._open(_("Edit goal"), form, partial(_edit_goal, self._desk, goal.id))

    def _pursue(self) -> None:
        if self.goal is not None:
            self._do(_("The goal is pursued."), partial(self._desk.do, goals.activate, self.goal.id))

    def _hold(self) -> None:
        if self.goal is not None:
            self._do(_("The goal is on hold."), partial(self._desk.do, goals.hold, self.goal.id))

    def _drop(self) -> None:
        if self.goal is not None:
            self._do(_("The goal is dropped."), partial(self._desk.do, goals.drop, self.goal.id))

    def _close(self) -> None:
        if (goal := self.goal) is not None:
            form = goal_forms.outcome_form(goal)
            self._open(_("Close goal"), form, partial(_close_goal, self._desk, goal.id))

    def _add_step(self) -> None:
        goal = self.goal
        fields = ActionFields(self._owner(), goal_id=goal.id if goal else None)
        form = goal_forms.action_form(fields, self._pairings.values(), self._titles())
        self._open(_("Add action"), form, partial(_add_step, self._desk))

    def _edit_step(self) -> None:
        if (step := self.step) is None:
            return
        fields = ActionFields((step.pairing_id, step.owner_id), step.text, step.goal_id, step.due_on)
        form = goal_forms.action_form(fields, [self._pairings[step.pairing_id]], self._titles())
        self._open(_("Edit action"), form, partial(_edit_step, self._desk, step.id))

    def _drop_step(self) -> None:
        if self.step is not None:
            work = partial(self._desk.do, goals.drop_action, self.step.id, self._context.today())
            self._do(_("The action is dropped."), work)

    def _owner(self) -> goal_forms.Owner:
        if self.goal is not None:
            return self.goal.pairing_id, self.goal.owner_id
        return next(iter(goal_forms.owners(self._pairings.values())))

    def _titles(self) -> dict[int, str]:
        return {goal.id: f"{goal.title} ({goal.owner})" for goal in self._goals.values()}

    def _open(self, title: str, form: Form[Any], save: Callable[[Any], object]) -> None:
        self._context.window.show_dialog(FormDialog(self._parent.window(), title, form, save))

    def _do(self, said: str, work: Callable[[], object]) -> None:
        toast = self._context.window.toast
        task.run(self._parent, _("Saving…"), lambda _progress: work(), lambda _done: toast(said, undo=True))


def _add_goal(desk: "Desk", fields: GoalFields) -> object:
    return _with_our_fields(partial(desk.do, goals.add, fields.draft()))


def _edit_goal(desk: "Desk", goal_id: int, fields: GoalFields) -> object:
    if fields.reason.strip():
        return _with_our_fields(partial(desk.do, goals.revise, goal_id, fields.draft(), fields.reason))
    return _with_our_fields(partial(desk.do, goals.edit, goal_id, fields.draft()))


def _close_goal(desk: "Desk", goal_id: int, outcome: Outcome) -> object:
    return desk.do(goals.close, goal_id, outcome.final)


def _add_step(desk: "Desk", fields: ActionFields) -> object:
    return _with_our_fields(partial(desk.do, goals.add_action, fields.draft()))


def _edit_step(desk: "Desk", action_id: int, fields: ActionFields) -> object:
    return _with_our_fields(partial(desk.do, goals.edit_action, action_id, fields.draft()))


def _with_our_fields(work: Callable[[], object]) -> object:
    """Do it; problems of the owner stand under the one field that chooses pairing and owner."""
    try:
        return work()
    except Invalid as error:
        raise goal_forms.renamed(error) from error
