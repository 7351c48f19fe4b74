"""What long work shows: its words, a bar, the time left after 3 s, and Cancel."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_ESTIMATE_AFTER = 3.0  # seconds
_MINUTE = 60


class ProgressDialog(QDialog):
    """Modal while it is open; closes itself when the work has ended.

    Work of few `stages` says what it is at; all other work says how long it will take.
    """

    def __init__(
        self, parent: QWidget | None, words: str, cancel: Callable[[], None], stages: Sequence[str] = ()
    ) -> None:
        super().__init__(
            parent, Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint
        )
        self.setWindowTitle(words)
        self.setModal(True)
        self.setMinimumWidth(theme().px(360))
        self._cancel, self._stages = cancel, stages
        self._started = time.monotonic()
        self._finished = False
        self.left = plain.label("", "hint")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        plain.name(self.bar, words)
        self.cancel_button = plain.button(_("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(words, "section", wrap=True))
        column.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.addWidget(self.left, 1)
        foot.addWidget(self.cancel_button)
        column.addLayout(foot)

    @Slot()
    def open_unless_finished(self) -> None:
        """Show, unless the work was quick."""
        if not self._finished:
            self.open()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Move the bar, and say how long it will take."""
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)
        if not self.cancel_button.isEnabled():
            return
        if self._stages and done < total == len(self._stages):
            self.left.setText(self._stages[done])
            return
        spent = time.monotonic() - self._started
        if spent >= _ESTIMATE_AFTER and 0 < done < total:
            self.left.setText(time_left(spent / done * (total - done)))

    @Slot()
    def finish(self) -> None:
        """The work has ended."""
        self._finished = True
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Ask the work to stop; the dialog stays until it has."""
        self._cancel()
        self.cancel_button.setEnabled(False)
        self.left.setText(_("Stopping…"))


def time_left(seconds: float) -> str:
    """ "About 2 minutes left", rounded so that it does not flicker."""
    if seconds >= _MINUTE:
        minutes = round(seconds / _MINUTE)
        return ngettext("About {n} minute left", "About {n} minutes left", minutes).format(n=minutes)
    tens = max(5, round(seconds / 5) * 5)
    return ngettext("About {n} second left", "About {n} seconds left", tens).format(n=tens)
