"""Hides what the window shows while the person is away from the desk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain


class Cover(QDialog):
    """A blank sheet over the window; any key or a click takes it away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(_("Hidden"))
        self.setGeometry(window.geometry())
        words = plain.label(_("Hidden. Press any key to go on."), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(words)

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        """Go away."""
        self.accept()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Go away."""
        self.accept()
