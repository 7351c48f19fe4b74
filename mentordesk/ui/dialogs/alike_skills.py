"""The list of skills that read alike: each claim with its two phrases; one press makes one skill of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core import skills
from mentordesk.core.desk import Change, Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import likenesses
from mentordesk.core.services.likenesses import Likeness
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.theme import theme


class LikenessesDialog(QDialog):
    """Reads again after each change."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Skills that read alike"))
        self._context = context
        self._found: list[Likeness] = []
        self.empty = plain.label(
            _(
                "Nothing that somebody needs reads like something else that somebody offers. As skills are "
                "entered, what may be one skill under two names is listed here."
            ),
            "muted",
            wrap=True,
        )
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plain.name(self.list, self.windowTitle())
        self.one = plain.button(_("One skill"), "primary")
        self.one.clicked.connect(self._merge)
        self.list.itemActivated.connect(self._merge)
        self.two = plain.button(_("Two skills"), "", _("Keep both, and do not list them again (Del)"))
        self.two.clicked.connect(self._tell_apart)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._tell_apart)
        self.told = plain.label("", "hint")
        self.again = plain.button(_("List them again"), "link")
        self.again.clicked.connect(self._ask_again)
        self._lay_out()
        context.live.changed.connect(self._heard)
        self._read()

    def _lay_out(self) -> None:
        close = plain.button(_("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.two)
        foot.addWidget(self.one)
        below = QHBoxLayout()
        below.addWidget(self.told)
        below.addWidget(self.again)
        below.addStretch(1)
        told = _(
            "A likeness counts in part, where “Skills in other words” or “Aspirations” counts. Where two are "
            "truly one skill, say so once: the second name becomes another word for the first. Where they "
            "are two, say that once, and they are not listed again."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(self.windowTitle(), "title"))
        column.addWidget(plain.label(told, "muted", wrap=True))
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addLayout(foot)
        self.resize(theme().px(560), theme().px(480))

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & likenesses.READS:
            self._read()

    def _read(self) -> None:
        task.fetch(self, partial(self._context.desk.ask, read), self._show)

    def _show(self, read_now: tuple[list[Likeness], int]) -> None:
        found, told = read_now
        row = max(0, self.list.currentRow())
        self._found = found
        self.list.clear()
        for each in found:
            self.list.addItem(QListWidgetItem(likeness_words(each)))
        self.list.setCurrentRow(min(row, len(found) - 1))
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        for button in (self.one, self.two):
            button.setEnabled(bool(found))
        text = ngettext(
            "{count} that you told apart is not listed.", "{count} that you told apart are not listed.", told
        )
        self.told.setText(text.format(count=told))
        for part in (self.told, self.again):
            part.setVisible(told > 0)

    @Slot()
    def _merge(self) -> None:
        if claim := self._chosen():
            said = _("“{gone}” is another word for “{kept}” now").format(gone=claim.gone, kept=claim.kept)
            self._do(said, partial(self._context.desk.do, skills.merge_skills, claim.kept_id, claim.gone_id))

    @Slot()
    def _tell_apart(self) -> None:
        if claim := self._chosen():
            said = _("“{gone}” and “{kept}” stay two skills").format(gone=claim.gone, kept=claim.kept)
            self._do(said, partial(self._context.desk.do, skills.tell_apart, claim.kept_id, claim.gone_id))

    @Slot()
    def _ask_again(self) -> None:
        self._do(
            _("What you told apart is listed again"), partial(self._context.desk.do, skills.forget_apart)
        )

    def _chosen(self) -> Likeness | None:
        place = self.list.currentRow()
        return self._found[place] if 0 <= place < len(self._found) else None

    def _do(self, said: str, work: Callable[[], object]) -> None:
        told = partial(self._context.window.toast, said, undo=True)
        task.run(self, _("Saving…"), lambda _progress: work(), lambda _done: told())


def read(db: Db) -> tuple[list[Likeness], int]:
    """What reads alike, and how many were told apart."""
    return likenesses.likenesses(db), len(skills.apart(db))


def likeness_words(claim: Likeness) -> str:
    """Both phrases and how alike they are."""
    text = _("“{kept}” ~ “{gone}” ({percent} %)")
    return text.format(kept=claim.kept, gone=claim.gone, percent=claim.percent)


def open_likenesses(context: Context, parent: QWidget) -> None:
    """Show what reads alike in the whole file."""
    context.window.show_dialog(LikenessesDialog(context, parent))
