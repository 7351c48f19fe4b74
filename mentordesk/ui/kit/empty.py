"""What a page shows while it holds nothing: what it is for, and the ways in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.theme import theme


class EmptyState(QWidget):
    """An icon, a title, a sentence that teaches, and up to two buttons; the first is the primary one."""

    def __init__(self, icon: str, title: str, sentence: str, actions: list[QAction]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addStretch(2)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(icon, "accent", 40))
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(plain.label(title, "section"), 0, Qt.AlignmentFlag.AlignHCenter)
        words = plain.label(sentence, "muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(theme().px(440))
        column.addLayout(centred(words))
        column.addSpacing(theme().px(4))
        column.addLayout(_buttons(actions))
        column.addStretch(3)


def centred(widget: QWidget) -> QHBoxLayout:
    """The widget in the middle; Qt's alignment would forget that words wrap."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _buttons(actions: list[QAction]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    row.addStretch(1)
    for number, action in enumerate(actions):
        button = plain.button(action.text().replace("&", ""), "" if number else "primary")
        button.clicked.connect(action.trigger)
        row.addWidget(button)
    row.addStretch(1)
    return row
