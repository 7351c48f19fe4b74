"""The dialog of the flash rotations: the occasions at the left, the seats of one at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core import participants
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _
from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import RotationPlan, RotationRow
from mentordesk.ui.dialogs.rotations import rotation_words
from mentordesk.ui.dialogs.rotations.plan_view import PlanView
from mentordesk.ui.dialogs.rotations.rotation_acts import RotationActs
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme

_READS = rotating.READS | participants.READS | frozenset(["pair_rule", "preference"])
_ID = Qt.ItemDataRole.UserRole


def open_rotations(page: Page) -> None:
    """Show the dialog for the cohort of a page."""
    if page.cohort_id:
        page.context.window.show_dialog(RotationsDialog(page))


class RotationsDialog(QDialog):
    """Everything that is done here is one command each; Ctrl+Z takes the last one back."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Flash rotations"))
        self.page, self._cohort = page, page.cohort_id
        self.wanted = 0
        """The occasion to be shown when the list is read next."""
        self.acts = RotationActs(self)
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setFixedWidth(theme().px(200))
        plain.name(self.list, _("Flash rotations"))
        self.view = PlanView()
        self.new = self._button(_("New…"), self.acts.new)
        self.remove = self._button(_("Delete"), self.acts.remove)
        self.of_plan = [
            self._button(_("Change…"), self.acts.change),
            self._button(_("Seat anew"), self.acts.seat),
            self._button(_("Somebody is missing…"), self.acts.leave),
            self._button(_("On paper"), self.acts.print),
            self._button(_("Whom would they like?"), self.acts.like),
            self.remove,
        ]
        self._states = QStackedWidget()
        self._lay_out()
        self.list.currentItemChanged.connect(self._point)
        self.view.moved.connect(self.acts.move)
        QShortcut(QKeySequence.StandardKey.Undo, self, page.context.window.undo)
        page.context.live.changed.connect(self._heard)
        self.read()

    @property
    def plan(self) -> RotationPlan | None:
        """What is shown."""
        found = self.view.plan
        return found if found is not None and found.rotation.id == self.current else None

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = plain.button(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        teaches = _(
            "At a flash rotation mentees go from table to table and meet each mentor for some minutes. Say "
            "who comes and who must meet; the best seating is worked out: nobody meets twice, and breaks are "
            "shared. Print a card for everybody, and note afterwards whom each would like as their mentor."
        )
        first = action(self, _("New rotation…"), self.acts.new)
        self._empty = EmptyState("switch", _("No flash rotation yet"), teaches, [first])
        self._states.addWidget(self._empty)
        self._states.addWidget(self._filled())
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Flash rotations"), "title"))
        column.addWidget(self._states, 1)
        column.addLayout(self._foot())
        room = self.screen().availableSize() - QSize(40, 80)
        self.resize(QSize(theme().px(1080), theme().px(680)).boundedTo(room))

    def _filled(self) -> QWidget:
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme().px(16))
        across.addWidget(self.list)
        across.addWidget(self.view, 1)
        return body

    def _foot(self) -> QHBoxLayout:
        acts = QWidget()
        row = Flow(acts, 8)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.new, *self.of_plan):
            row.addWidget(button)
        close = self._button(_("Close"), self.accept)
        close.setProperty("kind", "primary")
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addWidget(acts, 1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    @Slot()
    def read(self) -> None:
        """Read the occasions, and the one in hand."""
        desk, cohort = self.page.context.desk, self._cohort
        task.fetch(self, lambda: desk.ask(rotating.rows, cohort), self._show_rows)

    def _show_rows(self, rows: Sequence[RotationRow]) -> None:
        wanted, self.wanted = self.wanted or self.current, 0
        self.list.blockSignals(True)  # noqa: FBT003 - as Qt declares it
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(rotation_words.line(row))
            item.setData(_ID, row.id)
            self.list.addItem(item)
        self.list.setCurrentRow(next((at for at, row in enumerate(rows) if row.id == wanted), 0))
        self.list.blockSignals(False)  # noqa: FBT003 - as Qt declares it
        if not rows:
            self._states.setCurrentIndex(0)
        self._allow()
        self._point()

    @Slot()
    def _point(self) -> None:
        """Read the occasion in hand; working it out takes a while."""
        if number := self.current:
            desk = self.page.context.desk
            task.fetch(self.view, lambda: desk.ask(rotating.plan, number), self._show_plan)

    def _show_plan(self, plan: RotationPlan) -> None:
        if plan.rotation.id == self.current:
            self.view.show_plan(plan)
            self._states.setCurrentIndex(1)
            self._allow()

    def _allow(self) -> None:
        for button in self.of_plan:
            button.setEnabled(self.plan is not None)
        there = bool(self.list.count())
        self.list.setVisible(self.list.count() > 1)
        for button in (self.new, *self.of_plan):
            button.setVisible(there)

    @property
    def current(self) -> int:
        """The id of the occasion in hand; 0 for none."""
        item = self.list.currentItem()
        return int(item.data(_ID)) if item else 0

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & _READS:
            self.read()
