"""The inspector of goals: the chosen goal with its levels, or the chosen action."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mentordesk.core import words
from mentordesk.core.goals import LEVELS, ActionRow, GoalRow
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, fact, heading
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.views.feedback.goal_words import action_state, goal_due, level_names, steps


class GoalPanel(Panel):
    """Shows what is chosen, with the acts that its state allows."""

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.clear()
        self.add(plain.label(_("Choose a goal or an action to see all of it."), "muted", wrap=True))

    def show_goal(self, row: GoalRow, today: date, acts: Sequence[QAction]) -> None:
        """Show a goal with its five levels."""
        self.clear()
        self.add(plain.label(row.title, "section", wrap=True))
        self.add(fact(_("Owner"), row.owner))
        self.add(fact(_("State"), row.state.label))
        if row.due_on is not None:
            _said, late = goal_due(row, today)
            day = words.long_date(row.due_on)
            self.add(fact(_("Due"), _("{day}, overdue").format(day=day) if late else day))
        self.add(fact(_("Level"), steps(row) or _("not agreed yet")))
        self.add(fact(_("Weight"), str(row.weight)))
        if row.measure:
            self.add(heading(_("How they will know")))
            self.add(plain.label(row.measure, "base", wrap=True))
        self.add(heading(_("The five levels")))
        self._tell_levels(row)
        self._offer(acts)

    def show_action(self, row: ActionRow, today: date, acts: Sequence[QAction]) -> None:
        """Show an action."""
        self.clear()
        self.add(plain.label(row.text, "section", wrap=True))
        self.add(fact(_("Who"), row.owner))
        self.add(fact(_("State"), action_state(row, today)))
        if row.due_on is not None:
            self.add(fact(_("Due"), words.long_date(row.due_on)))
        if row.done_on is not None:
            self.add(fact(_("Done"), words.long_date(row.done_on)))
        if row.goal:
            self.add(heading(_("Serves the goal")))
            self.add(plain.label(row.goal, "base", wrap=True))
        self._offer(acts)

    def _tell_levels(self, row: GoalRow) -> None:
        if not row.levels:
            self.add(
                plain.label(
                    _("Not worded yet. Edit the goal to say what each level means."), "muted", wrap=True
                )
            )
            return
        names = level_names()
        for step, (level, wording) in enumerate(zip(LEVELS, row.levels, strict=True)):
            here = level == row.level
            said = _("{step}  {wording}").format(step=step, wording=wording)
            label = plain.label(
                _("{level} (now)").format(level=said) if here else said,
                "strong" if here else "base",
                wrap=True,
            )
            plain.tip(label, names[level])
            self.add(label)

    def _offer(self, acts: Sequence[QAction]) -> None:
        row = QWidget()
        flow = Flow(row, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for act in acts:
            if act.isEnabled():
                button = plain.button(act.text().replace("&", ""))
                button.clicked.connect(act.trigger)
                flow.addWidget(button)
        self.add(heading(_("What can be done")))
        self.add(row)
