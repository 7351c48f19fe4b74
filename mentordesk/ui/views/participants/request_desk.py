"""The request desk in the window: type a question, see who could answer it and how soon, write to them."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout

from mentordesk.core import participants, programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import quick_help
from mentordesk.core.services.quick_help import Expert, Help
from mentordesk.core.vocab import Format
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme

_PAUSE = 250  # ms without typing after which it is looked for
Asker = tuple[int, str]


class QuickHelp(QDialog):
    """Follows what is typed; the best answer stands first."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.window())
        self.setWindowTitle(_("Ask somebody who knows"))
        self._page = page
        self._found: Help | None = None
        self._names: dict[int, str] = {}
        self.question, self.asker, self.list = QLineEdit(), QComboBox(), QListWidget()
        self.question.setPlaceholderText(_("such as: How do I prepare a difficult conversation?"))
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        plain.name(self.question, _("The question"))
        plain.name(self.asker, _("Who asks"))
        plain.name(self.list, _("Who could answer"))
        self.words = plain.label(_("Type the question."), "muted", wrap=True)
        self.copy_button = plain.button(_("Copy a message"))
        self.copy_button.clicked.connect(self._copy)
        self.flash_button = plain.button(_("Propose a flash session"), "primary")
        self.flash_button.clicked.connect(self._propose)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._ask)
        self.question.textChanged.connect(self._soon.start)
        self.list.currentRowChanged.connect(self._point)
        self._lay_out()
        desk, cohort = page.context.desk, page.cohort_id
        task.fetch(self, lambda: desk.ask(askers, cohort), self._show_askers)
        self._point()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Ask somebody who knows"), "title"))
        for text, field in ((_("The question"), self.question), (_("Who asks"), self.asker)):
            label = plain.label(text, "hint")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        close = plain.button(_("Close"))
        close.clicked.connect(self.reject)
        for button in (self.copy_button, self.flash_button, close):
            button.setAutoDefault(False)
        foot.addWidget(close)
        foot.addStretch(1)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.flash_button)
        column.addLayout(foot)
        self.resize(theme().px(600), theme().px(560))

    def _show_askers(self, found: tuple[bool, Sequence[Asker]]) -> None:
        flash, people = found
        self.asker.addItem(_("somebody in the programme"), 0)
        self._names = dict(people)
        for number, name in people:
            self.asker.addItem(plain.isolate(name), number)
        self.flash_button.setVisible(flash)

    @Slot()
    def _ask(self) -> None:
        desk, cohort, typed = self._page.context.desk, self._page.cohort_id, self.question.text()
        now = datetime.now().astimezone()
        task.fetch(self, lambda: desk.ask(quick_help.who_can_help, cohort, typed, now), self._show)

    def _show(self, found: Help) -> None:
        self._found = found
        self.words.setText(read_as(found) if self.question.text().strip() else _("Type the question."))
        self.list.clear()
        self.list.addItems([told(each) for each in found.people])
        self.list.setCurrentRow(0)
        self._point()

    @property
    def _current(self) -> Expert | None:
        row = self.list.currentRow()
        return self._found.people[row] if self._found and 0 <= row < len(self._found.people) else None

    @Slot()
    def _point(self) -> None:
        for button in (self.copy_button, self.flash_button):
            button.setEnabled(self._current is not None)

    @Slot()
    def _copy(self) -> None:
        if (expert := self._current) is not None:
            asker = self._names.get(self.asker.currentData(), "")
            text = quick_help.message(expert, self.question.text(), asker)
            QGuiApplication.clipboard().setText(text)
            self._page.context.window.toast(_("Message copied: paste it into an e-mail or a chat"))

    @Slot()
    def _propose(self) -> None:
        expert, asker = self._current, self.asker.currentData()
        if expert is None or not asker:
            self.words.setText(_("Say who asks."))
            return
        do, typed, now = self._page.context.desk.do, self.question.text(), datetime.now().astimezone()
        task.run(
            self,
            _("Proposing…"),
            lambda _progress: do(quick_help.ask_for_help, asker, expert.id, typed, now),
            self._proposed,
        )

    def _proposed(self, _made: int) -> None:
        self.accept()
        self._page.context.window.toast(_("Flash session proposed: it waits under Pairings"), undo=True)


def askers(db: Db, cohort_id: int) -> tuple[bool, list[Asker]]:
    """Whether the cohort keeps flash sessions, and who learns in it."""
    flash = programmes.cohort(db, cohort_id).format is Format.FLASH
    people = participants.profiles(db, cohort_id)
    return flash, [(each.id, each.name) for each in people if each.role.learns]


def read_as(found: Help) -> str:
    """How the question is read, and how many could answer."""
    if not found.skills:
        return _("Nobody offers a skill that this reads like. Try other words.")
    skills = words.names(list(found.skills))
    text = _("It names {skills}.") if found.named else _("It reads most like {skills}.")
    count = len(found.people)
    people = ngettext("{count} person could answer.", "{count} people could answer.", count)
    return f"{text.format(skills=skills)} {people.format(count=count)}"


def told(expert: Expert) -> str:
    """Who, with which levels, and how soon."""
    offers = words.names(
        [_("{skill} {level}").format(skill=skill, level=level) for skill, level in expert.offers]
    )
    soon = _("times not known") if not expert.times_known else _("not free in the next two weeks")
    if expert.soon is not None:
        moment = expert.soon.astimezone(ZoneInfo(expert.zone))
        soon = _("free {day} {time}").format(day=words.short_date(moment.date()), time=words.clock(moment))
    return " · ".join(part for part in (plain.isolate(expert.name), expert.line, offers, soon) if part)


def open_quick_help(page: Page) -> None:
    """Show it over the window."""
    if page.cohort_id:
        page.context.window.show_dialog(QuickHelp(page))
