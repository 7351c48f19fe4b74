"""Which pairings break a rule as things stand, each with its ways out; several are put right in one step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core import pairings, participants
from mentordesk.core.desk import Change
from mentordesk.core.errors import Invalid
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import Chosen, Finding, PutRight, Remedy
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.cards import Card
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.trouble import show_error

_READS = pairings.READS | participants.READS
_LATER = ""
"""Chosen where nothing is done for now."""


class RuleCheckDialog(QDialog):
    """Follows what changes meanwhile; what was chosen for a pairing stays chosen while it can be."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Pairings and the rules"))
        self._context = context
        self.lines: dict[int, FindingCard] = {}
        self.words = plain.label(_("Looking through all pairings…"), "muted", wrap=True)
        self.reason = QLineEdit()
        plain.name(self.reason, _("Reason, where something is kept"))
        self.problem = plain.label("", "problem", wrap=True)
        self.problem.hide()
        self.suggest = plain.button(_("Choose the first way out for all"), "link")
        self.suggest.setAutoDefault(False)
        self.suggest.clicked.connect(self._suggest)
        self.do_button = plain.button(_("Put right"), "primary")
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self.accept)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, theme().px(8), 0)
        self._column.setSpacing(theme().px(8))
        self._lay_out()
        context.live.changed.connect(self._heard)
        self._read()

    def accept(self) -> None:
        """Put right what was chosen; the list stays open with what is left."""
        chosen = self._chosen()
        if not chosen:
            return
        desk, today, why = self._context.desk, self._context.today(), self.reason.text()
        cohort = self._context.cohort.id
        self.do_button.setEnabled(False)
        task.run(
            self,
            _("Putting pairings right…"),
            lambda _progress: desk.do(regrouping.put_right, cohort, chosen, why, today),
            self._done,
            self._refused,
        )

    def _lay_out(self) -> None:
        close = plain.button(_("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addWidget(self.suggest)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.do_button)
        self._why = plain.label(_("Reason, where something is kept"), "hint")
        self._why.setBuddy(self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Pairings and the rules"), "title"))
        column.addWidget(self.words)
        column.addWidget(scrolled(self._body), 1)
        column.addWidget(self._why)
        column.addWidget(self.reason)
        column.addWidget(self.problem)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(680), room.width() - 40), min(theme().px(620), room.height() - 80))

    def _read(self) -> None:
        desk, cohort = self._context.desk, self._context.cohort.id
        task.fetch(self, lambda: desk.ask(regrouping.rule_check, cohort), self._show)

    def _show(self, found: Sequence[Finding]) -> None:
        before = {number: line.ways.value() for number, line in self.lines.items()}
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        for each in found:
            card = FindingCard(each, before.get(each.pairing.id, _LATER))
            card.ways.activated.connect(self._count)
            card.see.clicked.connect(partial(self._see, each.pairing.id))
            self.lines[each.pairing.id] = card
            self._column.addWidget(card)
        self._column.addStretch(1)
        if found and not before:
            next(iter(self.lines.values())).ways.setFocus()
        self.words.setText(counted(len(found)))
        for part in (self._why, self.reason, self.suggest):
            part.setVisible(bool(found))
        self._count()

    def _chosen(self) -> list[Chosen]:
        ways = ((number, line.ways.value()) for number, line in self.lines.items())
        by_key = {remedy.key: remedy for remedy in Remedy}
        return [Chosen(number, by_key[way]) for number, way in ways if way != _LATER]

    @Slot()
    def _suggest(self) -> None:
        for line in self.lines.values():
            line.ways.setCurrentIndex(1)
        self._count()

    @Slot()
    def _count(self) -> None:
        count = len(self._chosen())
        text = ngettext("Put {count} right", "Put {count} right", count).format(count=count)
        self.do_button.setText(text if count else _("Put right"))
        self.do_button.setEnabled(count > 0)
        self.problem.hide()

    def _see(self, pairing_id: int, *_pressed: object) -> None:
        self.reject()
        self._context.window.go("pairings", "pairing", pairing_id)

    def _done(self, found: PutRight) -> None:
        self.reason.clear()
        self._context.window.toast(put_right_words(found), undo=True)

    def _refused(self, error: BaseException) -> None:
        self.do_button.setEnabled(True)
        if isinstance(error, Invalid):
            self.problem.setText(str(error))
            self.problem.show()
            self.reason.setFocus()
        else:
            show_error(error, self)

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & _READS:
            self._read()


class FindingCard(Card):
    """A pairing, what it breaks, and what is to be done about it."""

    def __init__(self, found: Finding, way: str) -> None:
        super().__init__()
        row = found.pairing
        top = QHBoxLayout()
        top.addWidget(plain.Line(row.title, "strong"), 1)
        top.addWidget(plain.label(row.state.label.lower(), "hint"))
        self.see = plain.button(_("See it"), "link")
        plain.name(self.see, _("See {pairing}").format(pairing=row.title))
        self.see.setAutoDefault(False)
        top.addWidget(self.see)
        self.column.addLayout(top)
        self.column.addWidget(plain.label(found.sentence, "problem", wrap=True))
        choices = {_LATER: _("Leave it for now")} | {each.key: each.label for each in found.remedies}
        self.ways = OneOf(choices)
        self.ways.set_value(way)
        plain.name(self.ways, _("What to do about {pairing}").format(pairing=row.title))
        self.column.addWidget(self.ways)


def counted(count: int) -> str:
    """How many there are, or that all is well."""
    if not count:
        return _(
            "No pairing that runs or is proposed breaks a rule. After a restructuring, look here again: new "
            "line managers, departments, times and wishes are all looked at."
        )
    text = ngettext(
        "{count} pairing breaks a rule as things stand now. Choose what is to be done.",
        "{count} pairings break a rule as things stand now. Choose what is to be done about each.",
        count,
    )
    return text.format(count=count)


def put_right_words(found: PutRight) -> str:
    """What was done."""
    text = ngettext("{count} pairing put right", "{count} pairings put right", found.pairings)
    said = [text.format(count=found.pairings)]
    if found.proposed:
        text = ngettext("{count} other mentor proposed", "{count} other mentors proposed", found.proposed)
        said.append(text.format(count=found.proposed))
    if found.waiting:
        said.append(ngettext("{count} waits", "{count} wait", found.waiting).format(count=found.waiting))
    return " · ".join(said)
