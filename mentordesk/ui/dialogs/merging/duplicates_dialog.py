"""People who look like one person: looked at side by side, then merged or told apart, one after the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.desk import Change, Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.services import merging
from mentordesk.core.services.merging import Likely, SideBySide
from mentordesk.ui.dialogs.merging.choices_panel import ChoicesPanel, takes_of
from mentordesk.ui.dialogs.merging.pair_list import PairList
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.trouble import show_error

_WIDE, _HIGH = 1080, 720
Pairs = tuple[list[Likely], list[Likely]]


class DuplicatesDialog(QDialog):
    """Nothing is merged alone: each pair is shown, and waits for a decision."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._said = ""
        self.setWindowTitle(_("Likely duplicates"))
        self.setAccessibleName(_("Likely duplicates"))
        self.pairs, self.panel = PairList(), ChoicesPanel()
        self.pairs.pointed.connect(self._point)
        self.merge = plain.button(_("Merge"), "primary")
        self.apart = plain.button(_("Not the same person"))
        self.undo = plain.button(_("Undo"), "link")
        self.leave = plain.button(_("Close"))
        self.words = plain.label("", "muted", wrap=True)
        self.merge.clicked.connect(self._merge)
        self.apart.clicked.connect(self._tell_apart)
        self.undo.clicked.connect(self._undo)
        self.leave.clicked.connect(self.accept)
        self._lay_out()
        self._allow(None)
        context.live.changed.connect(self._heard)
        self._read()

    def done(self, result: int) -> None:
        """Say in the window what was done last, with the way back."""
        super().done(result)
        if self._said:
            self._context.window.toast(self._said, undo=True)
            self._said = ""

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(theme().px(24))
        both.addWidget(self.pairs, 2)
        both.addWidget(scrolled(self.panel), 5)
        sentence = _("Look at each pair; nothing is merged until you say so. The proposed values are chosen.")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Likely duplicates"), "title"))
        column.addWidget(plain.label(sentence, "muted", wrap=True))
        column.addLayout(both, 1)
        column.addWidget(self.words)
        column.addLayout(self._foot())
        room = self.screen().availableSize()
        self.resize(min(theme().px(_WIDE), room.width() - 40), min(theme().px(_HIGH), room.height() - 80))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        for button in (self.undo, self.leave, self.apart, self.merge):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.undo.hide()
        return foot

    @Slot(object)
    def _heard(self, _change: Change) -> None:
        self._read()

    def _read(self) -> None:
        desk = self._context.desk

        def read() -> Pairs:
            return desk.ask(merging.likely), desk.ask(merging.told_apart)

        task.fetch(self, read, self._show)

    def _show(self, found: Pairs) -> None:
        self.pairs.show_pairs(*found)

    @Slot(object)
    def _point(self, pair: Likely | None) -> None:
        if pair is None:
            self._compared(None)
            return
        desk, both = self._context.desk, (pair.one.id, pair.other.id)
        task.fetch(self, lambda: desk.ask(_side_by_side, both), self._compared)

    def _compared(self, found: SideBySide | None) -> None:
        nobody = _("Nobody looks like somebody else.")
        self.panel.show_two(found, _("Nobody was told apart yet.") if self.pairs.apart else nobody)
        self._allow(found)

    def _allow(self, found: SideBySide | None) -> None:
        self.merge.setEnabled(found is not None and not found.obstacles)
        self.merge.setDefault(self.merge.isEnabled())
        self.apart.setEnabled(found is not None)
        words = _("Perhaps the same person") if self.pairs.apart else _("Not the same person")
        self.apart.setText(words)
        plain.name(self.apart, words)

    @Slot()
    def _merge(self) -> None:
        if (two := self.panel.shown) is not None:
            takes, today = takes_of(self.panel), self._context.today()
            act = partial(self._context.desk.do, merging.merge, two.one_id, two.other_id, takes, today)
            self._do(_("Merging…"), act, _("Merged"))

    @Slot()
    def _tell_apart(self) -> None:
        if (two := self.panel.shown) is not None:
            again = self.pairs.apart
            command = merging.perhaps_the_same if again else merging.not_the_same
            act = partial(self._context.desk.do, command, two.one_id, two.other_id)
            self._do(_("Keeping…"), act, _("Offered again") if again else _("Told apart"))

    @Slot()
    def _undo(self) -> None:
        self._do(_("Taking back…"), self._context.desk.undo, "")

    def _do(self, busy: str, act: Callable[[], object], said: str) -> None:
        self._allow(None)
        two = self.panel.shown

        def done(_result: object) -> None:
            self._said = f"{said}: {' · '.join(map(plain.isolate, two.names))}" if said and two else ""
            self.words.setText(self._said)
            self.undo.setVisible(bool(self._said))
            self.pairs.list.setFocus()

        task.run(self, busy, lambda _progress: act(), done, self._failed)

    def _failed(self, error: BaseException) -> None:
        show_error(error, self)
        self._read()


def _side_by_side(db: Db, both: tuple[int, int]) -> SideBySide | None:
    try:
        return merging.side_by_side(db, *both)
    except NotFound:  # merged meanwhile; the list is being read again
        return None
