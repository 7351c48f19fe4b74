"""What pairings work towards: their goals, and the small dated actions below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.folding import folded
from mentordesk.core.goals import ActionRow, GoalRow
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import PagedTableModel, Source
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback.goal_acts import GoalActs
from mentordesk.ui.views.feedback.goal_columns import action_columns, goal_columns
from mentordesk.ui.views.feedback.goal_panel import GoalPanel


class GoalsPart(QWidget):
    """Two tables, goals above actions, and the chosen one in the inspector."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._pairings: Mapping[int, PairingRow] = {}
        self._goals: Mapping[int, GoalRow] = {}
        self._steps: Mapping[int, ActionRow] = {}
        self._wanted = ("", 0)
        self.acts = GoalActs(self, context)
        self.panel = GoalPanel()
        self.filter = QLineEdit()
        pairings = lambda: self._pairings  # noqa: E731 - both tables ask anew what is known by then
        self.model = PagedTableModel(
            goal_columns(pairings, context.today), Source(self._goal_ids, self._goals_of), self
        )
        self.steps_model = PagedTableModel(
            action_columns(pairings, context.today), Source(self._step_ids, self._steps_of), self
        )
        self.table = Table(_("Goals"), self.model, context.settings, "goals")
        self.steps = Table(_("Actions"), self.steps_model, context.settings, "actions")
        self.no_goals = plain.label("", "muted", wrap=True)
        self.no_steps = plain.label(_("No action is agreed yet."), "muted", wrap=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.panel.show_nothing()

    def show_goals(
        self, rows: Sequence[GoalRow], steps: Sequence[ActionRow], pairings: Sequence[PairingRow]
    ) -> None:
        """Show what was agreed."""
        self._pairings = {row.id: row for row in pairings}
        places = {row.id: place for place, row in enumerate(pairings)}
        ordered = sorted(rows, key=lambda row: places.get(row.pairing_id, len(places)))
        self._goals = {row.id: row for row in ordered}
        self._steps = {row.id: row for row in steps}
        self.acts.know(self._pairings, self._goals)
        self.model.refresh()
        self.steps_model.refresh()

    def go_to(self, kind: str, row_id: int) -> None:
        """Show one goal ("goal") or action ("action"), whatever was filtered."""
        self._wanted = (kind, row_id)
        self.filter.clear()
        self._filter()

    def showEvent(self, event: QShowEvent) -> None:
        """Its acts are for what is seen."""
        super().showEvent(event)
        self._point_goal()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody drops a goal that is out of sight."""
        super().hideEvent(event)
        self.acts.allow(None, None)

    def _lay_out(self) -> None:
        looks = theme()
        side = looks.px(24)
        self.filter.setPlaceholderText(_("Filter by name, goal or action"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(looks.px(300))
        plain.name(self.filter, _("Filter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words, act, table, none in (
            (_("Goals by pairing"), self.acts.add, self.table, self.no_goals),
            (_("Actions"), self.acts.add_step, self.steps, self.no_steps),
        ):
            line = QHBoxLayout()
            line.setContentsMargins(side, looks.px(10), side, looks.px(10))
            line.setSpacing(looks.px(8))
            line.addWidget(plain.label(words, "section"))
            line.addStretch(1)
            if table is self.table:
                line.addWidget(self.filter, 1)
            button = plain.button(act.text())
            button.clicked.connect(act.trigger)
            line.addWidget(button)
            none.setContentsMargins(side, 0, side, looks.px(12))
            none.hide()
            column.addLayout(line)
            column.addWidget(none)
            column.addWidget(table, 3 if table is self.table else 2)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        clear = action(self, _("Empty the filter"), self.filter.clear, "Esc")
        clear.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.filter.addAction(clear)
        self.model.refreshed.connect(self._goals_there)
        self.steps_model.refreshed.connect(self._steps_there)
        self.table.pointed.connect(self._point_goal)
        self.steps.pointed.connect(self._point_step)
        self.table.clicked.connect(self._point_goal)
        self.steps.clicked.connect(self._point_step)
        self.table.opened.connect(self.acts.edit_goal)
        self.steps.opened.connect(self.acts.edit_action)
        self.steps.previewed.connect(self.acts.tick_or_reopen)

    def _goal_ids(self, _key: str, _descending: bool) -> list[int]:  # noqa: FBT001 - as the table asks
        return [row.id for row in self._goals.values() if self._fits(row.pairing_id, row.title, row.owner)]

    def _step_ids(self, _key: str, _descending: bool) -> list[int]:  # noqa: FBT001 - as the table asks
        return [row.id for row in self._steps.values() if self._fits(row.pairing_id, row.text, row.owner)]

    def _fits(self, pairing_id: int, *said: str) -> bool:
        pairing = self._pairings.get(pairing_id)
        line = folded(" ".join((*said, pairing.title if pairing else "", pairing.code if pairing else "")))
        return all(word in line for word in folded(self.filter.text()).split())

    def _goals_of(self, ids: Sequence[int]) -> dict[int, GoalRow]:
        return {each: self._goals[each] for each in ids if each in self._goals}

    def _steps_of(self, ids: Sequence[int]) -> dict[int, ActionRow]:
        return {each: self._steps[each] for each in ids if each in self._steps}

    @Slot()
    def _filter(self) -> None:
        self.model.refresh()
        self.steps_model.refresh()

    @Slot()
    def _goals_there(self) -> None:
        there = bool(self.model.ids)
        self.no_goals.setVisible(not there)
        self.no_goals.setText(
            _("No goal fits. Esc empties the filter.")
            if self._goals
            else _(
                "No goal is agreed yet. Goals are what mentee and mentor want to reach together; "
                "add the first with Ctrl+Shift+G, or bring them with a spreadsheet."
            )
        )
        if self._wanted[0] == "goal":
            self.table.go_to(self._wanted[1])
            self._wanted = ("", 0)
        elif there and not self.table.current_id():
            self.table.go_to(self.model.ids[0])
        elif not self.steps.hasFocus():
            self._point_goal()

    @Slot()
    def _steps_there(self) -> None:
        self.no_steps.setVisible(not self.steps_model.ids)
        if self._wanted[0] == "action":
            self.steps.setFocus()
            self.steps.go_to(self._wanted[1])
            self._wanted = ("", 0)
        elif self.steps.hasFocus():
            self._point_step()

    @Slot()
    def _point_goal(self) -> None:
        if not self.isVisible():
            return
        row = self._goals.get(self.table.current_id())
        self.acts.allow(row, self._steps.get(self.steps.current_id()))
        if row is None:
            self.panel.show_nothing()
        else:
            self.panel.show_goal(row, self._context.today(), self.acts.of_goal)

    @Slot()
    def _point_step(self) -> None:
        if not self.isVisible():
            return
        row = self._steps.get(self.steps.current_id())
        self.acts.allow(self._goals.get(self.table.current_id()), row)
        if row is not None:
            self.panel.show_action(row, self._context.today(), self.acts.of_step)
