"""The weight of one criterion: a slider with a mark at the weight in force, and both as figures."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.pairing_up import Dial
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


class Track(QSlider):
    """A slider that shows where it was."""

    def __init__(self, weight: int, highest: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._was = weight
        self.setRange(0, highest)
        self.setPageStep(5)
        self.setValue(weight)
        theme().changed.connect(self._scale)
        self._scale()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the slider, and a tick at the weight in force once it is another."""
        super().paintEvent(event)
        if self.value() == self._was:
            return
        knob = theme().px(16)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        along = QStyle.sliderPositionFromValue(
            self.minimum(), self.maximum(), self._was, self.width() - knob, backwards
        )
        high = theme().px(10)
        top = (self.height() - high) // 2
        QPainter(self).fillRect(along + knob // 2 - 1, top, 2, high, theme().colour("text"))

    @Slot()
    def _scale(self) -> None:
        self.setMinimumHeight(theme().px(22))  # else a large knob is cut off


class WeightSlider(QWidget):
    """Name, "was 20" where it was another, the figure, and the slider below."""

    moved = Signal()

    def __init__(self, dial: Dial, highest: int) -> None:
        super().__init__()
        self.dial = dial
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme().px(4))
        column.setSpacing(theme().px(2))
        across = QHBoxLayout()
        across.setSpacing(theme().px(8))
        across.addWidget(plain.Line(dial.label, "base"), 1)
        self.was = plain.label(_("was {weight}").format(weight=dial.weight), "hint")
        self.figure = plain.label("", "strong")
        across.addWidget(self.was)
        across.addWidget(self.figure)
        column.addLayout(across)
        self.track = Track(dial.weight, highest)
        column.addWidget(self.track)
        self.track.valueChanged.connect(self._tell)
        self._show()

    @property
    def weight(self) -> int:
        """Where it stands."""
        return self.track.value()

    def go_back(self) -> None:
        """To the weight in force."""
        self.track.setValue(self.dial.weight)

    def _tell(self) -> None:
        self._show()
        self.moved.emit()

    def _show(self) -> None:
        self.figure.setText(str(self.weight))
        self.was.setVisible(self.weight != self.dial.weight)
        text = _("{criterion}: weight {weight}, was {was}")
        plain.name(
            self.track,
            text.format(criterion=self.dial.label, weight=self.weight, was=self.dial.weight),
        )
