"""One value that may be kept: a round button with the words beside it, wrapped; a click on either counts."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_ZERO = re.compile(r"[@._/-](?=\w)")
"""After these an address may go on in the next line."""
LONGEST = 400
"""Letters of a value that are shown; the whole is in its tooltip."""


class ValueChoice(QWidget):
    """`name` is what a screen reader says: the field, the side and the value."""

    def __init__(self, text: str, name: str, *, chosen: bool) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setChecked(chosen)
        plain.name(self.button, name)
        short = text if len(text) <= LONGEST else text[:LONGEST] + "…"
        words = plain.label(_ZERO.sub("\\g<0>\u200b", short), "base", wrap=True)
        if short != text:
            plain.tip(words, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme().px(8), 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(0, theme().px(3), 0, 0)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words are a part of the button."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus()
            self.button.click()
