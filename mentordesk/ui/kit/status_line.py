"""The thin line at the foot: a hint of the page, the last undo step, and that everything is saved."""

import time

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain

_JUST_NOW = 5  # seconds
_MINUTE, _HOUR = 60, 3600


class StatusLine(QWidget):
    """28 px high; says what can be taken back and when the last change was saved."""

    undo_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hint = plain.Line("", "hint")
        self.undo = plain.button("", "status")
        icons.dress(self.undo, "undo", "muted")
        self.undo.clicked.connect(self.undo_wanted)
        self.undo.hide()
        self.saved = plain.label("", "hint")
        self.backup = plain.button("", "status")
        icons.dress(self.backup, "copy", "muted")
        self.backup.clicked.connect(self.backups_wanted)
        self.backup.hide()
        self._saved_at: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_JUST_NOW * 1000)
        self._timer.timeout.connect(self._tell_age)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self.hint, 1)
        row.addWidget(self.undo)
        row.addWidget(self.backup)
        row.addWidget(self.saved)

    def show_backup(self, words: str) -> None:
        """Say when the last backup was made; "" for nothing."""
        self.backup.setVisible(bool(words))
        self.backup.setText(plain.button_text(words))
        self.backup.setAccessibleName(words)
        plain.tip(self.backup, _("Show all backups"))

    def show_undo(self, label: str) -> None:
        """Name what Ctrl+Z takes back; "" for nothing."""
        words = _("Undo: {act}").format(act=label)
        self.undo.setVisible(bool(label))
        self.undo.setText(plain.button_text(words))
        self.undo.setAccessibleName(words)
        plain.tip(self.undo, _("Take it back (Ctrl+Z)"))

    def show_saved(self) -> None:
        """A change has just been saved."""
        self._saved_at = time.monotonic()
        self._tell_age()
        self._timer.start()

    def show_open(self) -> None:
        """A file has been opened; nothing is waiting to be saved."""
        self._saved_at = None
        self._timer.stop()
        self.saved.setText(_("All changes saved"))

    def show_closed(self) -> None:
        """No file is open."""
        self._timer.stop()
        self.saved.setText("")
        self.show_undo("")
        self.show_backup("")
        self.hint.setText("")

    @Slot()
    def _tell_age(self) -> None:
        if self._saved_at is None:
            return
        words = _("All changes saved · {when}").format(when=age(time.monotonic() - self._saved_at))
        self.saved.setText(words)


def age(seconds: float) -> str:
    """How long ago, in words that do not hurry: "just now", "20 s ago", "3 min ago", "2 h ago"."""
    if seconds < _JUST_NOW:
        return _("just now")
    if seconds < _MINUTE:
        return _("{n} s ago").format(n=int(seconds))
    if seconds < _HOUR:
        return _("{n} min ago").format(n=int(seconds // _MINUTE))
    return _("{n} h ago").format(n=int(seconds // _HOUR))
