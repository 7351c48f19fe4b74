"""Shows in words what an act would do for all who are selected and for whom not, and does it in one step."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core import participants
from mentordesk.core.errors import DeskError, Invalid
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import BulkAct, Preview, Staying
from mentordesk.core.progress import Progress
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.kit.theme import theme

_SOON = 150  # ms after the last key until the preview is asked for
_MANY = 20
"""From so many on, a copy of the file is put aside first."""


class BulkChoice(QWidget):
    """What a person chooses before it is done; override `act`."""

    changed = Signal()

    def act(self) -> BulkAct | None:
        """What is chosen; None while nothing is."""
        raise AssertionError


class BulkDialog(QDialog):
    """`choice` stands above the preview; the button bears the words of the act, with how many it is for."""

    done_in_words = Signal(str)
    """The act, once it is done."""

    def __init__(
        self, context: Context, parent: QWidget, title: str, choice: BulkChoice, wanted: list[int]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._desk, self.choice, self._wanted = context.desk, choice, wanted
        self._previewed: tuple[BulkAct, Preview] | None = None
        self._title = title.rstrip("…")
        self.do_button = plain.button(self._title, "primary")
        self.do_button.setDefault(True)
        self.do_button.setEnabled(False)
        self.do_button.clicked.connect(self.accept)
        self._below = QVBoxLayout()
        self._below.setSpacing(theme().px(8))
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._ask)
        choice.changed.connect(self._later)
        self.setMinimumWidth(theme().px(480))
        self.resize(theme().px(540), theme().px(440))
        self._ask()

    def accept(self) -> None:
        """Do what was previewed."""
        if self._previewed is None:
            return
        act, found = self._previewed
        self.do_button.setEnabled(False)
        desk, wanted = self._desk, self._wanted

        def work(progress: Progress) -> int:
            if len(wanted) >= _MANY:
                desk.back_up_before("before bulk change")
            return desk.do(participants.carry_out, act, wanted, progress)

        task.run(self, found.words, work, partial(self._done, found.words), self._refused)

    def _lay_out(self) -> None:
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.do_button)
        below = QWidget()
        whole = QVBoxLayout(below)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(12))
        whole.addWidget(self.choice)
        whole.addLayout(self._below)
        whole.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(self._title, "title"))
        count = len(self._wanted)
        selected = ngettext("{count} participant is selected.", "{count} participants are selected.", count)
        column.addWidget(plain.label(selected.format(count=count), "muted"))
        column.addWidget(scrolled(below), 1)
        column.addLayout(foot)

    @Slot()
    def _later(self) -> None:
        self._previewed = None
        self.do_button.setEnabled(False)
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        act, desk, wanted = self.choice.act(), self._desk, self._wanted

        def read() -> Preview | str:
            try:
                return desk.ask(participants.preview, act, wanted) if act else ""
            except DeskError as error:
                return str(error)

        task.fetch(self, read, partial(self._show, act))

    def _show(self, act: BulkAct | None, found: Preview | str) -> None:
        if self._soon.isActive():
            return
        while (item := self._below.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        able = isinstance(found, Preview) and found.able > 0
        self._previewed = (act, found) if act and isinstance(found, Preview) and able else None
        self.do_button.setEnabled(able)
        if isinstance(found, str):
            if found:
                self._below.addWidget(plain.label(found, "problem", wrap=True))
            return
        named = found.words if able else self._title
        self.do_button.setText(plain.button_text(named))
        self.do_button.setAccessibleName(named)
        words = _("{act}.").format(act=found.words) if able else _("This changes nobody of those selected.")
        self._below.addWidget(plain.label(words, "strong", wrap=True))
        if found.staying:
            self._below.addWidget(_staying(found.staying))

    def _done(self, words: str, _count: int) -> None:
        super().accept()
        self.done_in_words.emit(words)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Invalid | DeskError):
            self._show(None, str(error))
        else:
            from mentordesk.ui.kit.trouble import show_error

            show_error(error, self)


def _staying(groups: tuple[Staying, ...]) -> QWidget:
    count = sum(group.count for group in groups)
    words = ngettext("{count} stays as they are", "{count} stay as they are", count)
    return Note(words.format(count=count), "\n".join(map(staying_words, groups)), "watch")


def staying_words(group: Staying) -> str:
    """Such as "Declined, which is final: Ada Obi, Ben Moss and 3 more"."""
    more = group.count - len(group.names)
    named = ", ".join(map(plain.isolate, group.names))
    if more and named:
        text = ngettext("{names} and {count} more", "{names} and {count} more", more)
        named = text.format(names=named, count=more)
    return _("{why}: {names}").format(why=group.why.rstrip("."), names=named or str(group.count))
