"""The way to the likely duplicates: an action that says how many there are."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mentordesk.core.desk import Change, Db
from mentordesk.core.i18n import _
from mentordesk.core.services import merging
from mentordesk.ui.dialogs.merging import open_duplicates
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context

MOST = 20_000
"""People up to whom they are counted without being asked to: it takes a second for each ten thousand."""
QUIET = 1_500  # ms without a change


class DuplicatesAction(QAction):
    """Counts in the background once nothing has changed for a while."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(_("Likely duplicates…"), page)
        self._page, self._context = page, context
        self.button = plain.button("", "link")
        """Beside a list of people; seen only while there is something to look at."""
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.trigger)
        self.setProperty("icon_name", "merge")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self._ask)
        context.live.changed.connect(self._heard)
        self.triggered.connect(self._open)
        self._say(None)
        self._timer.start()

    @Slot()
    def _open(self) -> None:
        open_duplicates(self._context, self._page)

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & merging.READS:
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        task.fetch(self, lambda: self._context.desk.ask(_how_many), self._say)

    def _say(self, count: int | None) -> None:
        known = _("Likely duplicates ({count})…").format(count=count)
        words = known if count else _("Likely duplicates…")
        self.setText(plain.button_text(words))
        self.button.setText(plain.button_text(words))
        self.button.setVisible(bool(count))
        for each in (self, self.button):
            plain.tip(each, _("People who look like one person, side by side"))
        plain.name(self.button, words)


def _how_many(db: Db) -> int | None:
    return len(merging.likely(db)) if merging.headcount(db) <= MOST else None
