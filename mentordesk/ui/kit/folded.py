"""A block that is folded until it is asked for: a line to press, and what lies below it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.theme import theme


class Folded(QWidget):
    """`words` name what is folded; `icon` says why, such as "lock"."""

    turned = Signal(bool)
    """It has been unfolded (true) or folded."""

    def __init__(self, words: str, inside: QWidget, icon: str = "", *, unfolded: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self.inside = inside
        self.button = plain.button(words, "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(self.button)
        column.addWidget(inside)
        self.button.setChecked(unfolded)
        self._turn(unfolded)

    @Slot(bool)
    def _turn(self, unfolded: bool) -> None:  # noqa: FBT001 - what a toggled button says
        self.inside.setVisible(unfolded)
        icons.dress(self.button, "down" if unfolded else self._icon or "right", "accent")
        self.turned.emit(unfolded)
