"""The big field for the code at the top of a sheet: it looks the slip up as soon as the code is whole."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback.typed_sheet import is_whole

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CodeField(QLineEdit):
    """Keys that are typed while the slip is being looked up are kept for its rows."""

    wanted = Signal(str)
    """A whole code was typed, or Enter was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "code")
        plain.name(self, _("Code at the top of the sheet"))
        plain.tip(self, _("Letters and digits in any case, with or without F-, or the eight-digit number"))
        self._ahead: str | None = None
        self.textEdited.connect(self._edited)
        theme().changed.connect(self._scale)
        self._scale()

    @property
    def looking_up(self) -> bool:
        """Whether a slip is on its way."""
        return self._ahead is not None

    def settle(self) -> str:
        """The slip has been looked up: what was typed meanwhile."""
        ahead, self._ahead = self._ahead or "", None
        return ahead

    def clear(self) -> None:
        """Empty the field; Ctrl+Z then takes back the sheet, not the letters of its code."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys while a slip is being looked up; Enter looks one up; Esc empties the field."""
        if self.looking_up:
            self._ahead = (self._ahead or "") + (event.text() if event.text().isprintable() else "")
        elif event.key() in _ENTER:
            self._want()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _edited(self, typed: str) -> None:
        if is_whole(typed):
            self._want()

    def _want(self) -> None:
        if self.text().strip():
            self._ahead = ""
            self.wanted.emit(self.text())

    @Slot()
    def _scale(self) -> None:
        self.setFixedWidth(theme().px(216))
