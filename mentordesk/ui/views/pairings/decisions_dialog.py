"""What is decided about two people: who is kept together or apart, why, at what price; each can be lifted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout

from mentordesk.core import pairings, words
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.pairing_up import decision_list
from mentordesk.core.services.pairing_up.decision_list import Decision
from mentordesk.core.vocab import RuleKind
from mentordesk.ui.dialogs.reason import ReasonDialog, ReasonDraft
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme

_READS = frozenset({"pair_rule", "person", "cohort"})


class DecisionsDialog(QDialog):
    """A list that follows what is decided meanwhile."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.window())
        self.setWindowTitle(_("Decisions"))
        self._page = page
        self._found: Sequence[Decision] = ()
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._say_why)
        self.list.currentRowChanged.connect(self._point)
        plain.name(self.list, _("Decisions"))
        self.words = plain.label("", "muted", wrap=True)
        self.why = plain.button(_("Say why…"))
        self.why.clicked.connect(self._say_why)
        self.lift = plain.button(_("Lift"))
        self.lift.clicked.connect(self._lift)
        self._lay_out()
        page.context.live.changed.connect(self._heard)
        self._read()

    def _lay_out(self) -> None:
        close = plain.button(_("Close"), "primary")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        for button in (self.why, self.lift):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Decisions"), "title"))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.resize(theme().px(680), theme().px(440))

    def _read(self) -> None:
        desk, cohort = self._page.context.desk, self._page.cohort_id
        task.fetch(self, lambda: desk.ask(decision_list.decisions, cohort), self._show)

    def _show(self, found: Sequence[Decision]) -> None:
        row = max(0, min(self.list.currentRow(), len(found) - 1))
        self._found = found
        self.list.clear()
        self.list.addItems([told(each) for each in found])
        self.list.setCurrentRow(row)
        self.words.setText(_counted(len(found)))
        self._point()

    @property
    def _current(self) -> Decision | None:
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    @Slot()
    def _point(self) -> None:
        for button in (self.why, self.lift):
            button.setEnabled(self._current is not None)

    @Slot()
    def _say_why(self) -> None:
        if (decision := self._current) is not None:
            ask_why(self._page, decision.two, told(decision), decision.reason)

    @Slot()
    def _lift(self) -> None:
        if (decision := self._current) is not None:
            work = partial(self._page.context.desk.do, pairings.undecide, *decision.two)
            task.run(self, _("Lifting…"), lambda _progress: work(), lambda _done: None)

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & _READS:
            self._read()


def ask_why(page: Page, two: tuple[int, int], decision: str, reason: str = "") -> None:
    """Ask why a mentor and a learner (participant ids) are kept together or apart, and keep it."""

    def save(draft: ReasonDraft) -> None:
        page.context.desk.do(pairings.give_reason, *two, draft.reason)

    words_ = _("Say why"), decision, _("Keep")
    dialog = ReasonDialog(page.window(), words_, save)
    dialog.reason.setPlainText(reason)
    page.context.window.show_dialog(dialog)


def open_decisions(page: Page) -> None:
    """Show them over the window."""
    page.context.window.show_dialog(DecisionsDialog(page))


def _counted(count: int) -> str:
    if not count:
        return _("Nothing is decided by hand. Lock keeps two people together, Forbid keeps them apart.")
    text = ngettext("{count} decision binds every proposal.", "{count} decisions bind every proposal.", count)
    return text.format(count=count)


def told(decision: Decision) -> str:
    """Who, with whom, at what price, by whom and when, and why."""
    text = _("{learner} and {mentor} are never paired")
    if decision.kind is RuleKind.PIN:
        text = _("{learner} stays with {mentor}")
    said = [text.format(learner=plain.isolate(decision.learner), mentor=plain.isolate(decision.mentor))]
    if decision.price is not None:
        said.append(_("costs {price}").format(price=decision.price.told))
    said += [plain.isolate(decision.by)] if decision.by else []
    said += [words.short_date(decision.on)] if decision.on else []
    said.append(plain.isolate(decision.reason) if decision.reason else _("no reason given"))
    return " · ".join(said)
