"""A sentence at the foot of the window that goes away by itself, with Undo where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

Offer = tuple[str, Callable[[], object]]
"""The words of what can be done next, and what does it."""
_STAYS = 8000  # ms, long enough to read it and to reach for Undo


class Toast(QFrame):
    """Lies over the window's lower edge, in its middle; it never moves in or out."""

    undo_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.words = plain.label("")
        self.undo, self.offer = plain.button(_("Undo")), plain.button("")
        self.undo.clicked.connect(self._take_back)
        self.offer.clicked.connect(self._take_up)
        self._offered: Offer | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.words)
        row.addWidget(self.offer)
        row.addWidget(self.undo)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, undo: bool, offer: Offer | None = None) -> None:
        """Show the sentence; a screen reader speaks it."""
        self.words.setText(plain.one_line(text))
        self.undo.setVisible(undo)
        self._offered = offer
        self.offer.setVisible(offer is not None)
        if offer is not None:
            self.offer.setText(plain.button_text(offer[0]))
            plain.name(self.offer, offer[0])
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_STAYS)
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self._window
        widest = parent.width() - theme().px(64)
        self.words.setWordWrap(False)
        self.words.setWordWrap(self.sizeHint().width() > widest)
        wide = widest if self.words.wordWrap() else self.sizeHint().width()
        high = self.heightForWidth(wide) if self.words.wordWrap() else self.sizeHint().height()
        self.resize(wide, high)
        foot = theme().px(28 + 16)
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - foot)

    @Slot()
    def _take_back(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    @Slot()
    def _take_up(self) -> None:
        self.hide()
        if self._offered is not None:
            self._offered[1]()

    @Slot()
    def _leave(self) -> None:
        if self.undo.hasFocus() or self.offer.hasFocus() or self.underMouse():
            self._timer.start(_STAYS)
            return
        self.hide()
