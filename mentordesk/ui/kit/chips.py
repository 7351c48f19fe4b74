"""Chips with counts, segmented buttons, and a row that wraps: the choices above a list."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QWidget,
)

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


class Chip(QAbstractButton):
    """A rounded choice with a count; checked while it is in force."""

    def __init__(self, text: str, count: int | None = None) -> None:
        super().__init__()
        self.setText(text)
        self._count: int | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_count(count)

    def show_count(self, count: int | None) -> None:
        """Show how many it stands for."""
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()}, {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words, in the heavier weight so that choosing moves nothing."""
        looks = theme()
        bold = QFontMetrics(looks.font(13, 600))
        width = bold.horizontalAdvance(self.text()) + looks.px(24)
        if self._count is not None:
            width += bold.horizontalAdvance(str(self._count)) + looks.px(7)
        return QSize(width, max(looks.px(28), bold.height() + 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        looks = theme()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        strong = chosen or self.hasFocus()
        edge = looks.colour("accent" if strong else "control")
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(looks.colour("selection" if chosen or self.underMouse() else "surface"))
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(looks.font(13, 600 if chosen else 500))
        painter.setPen(looks.colour("on_selection" if chosen else "text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        gap = looks.px(7) + metrics.horizontalAdvance(str(self._count)) if self._count is not None else 0
        inner = self.rect()
        inner.setLeft((self.width() - metrics.horizontalAdvance(self.text()) - gap) // 2)
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignLeft), self.text())
        if self._count is not None:
            painter.setPen(looks.colour("on_selection" if chosen else "muted"))
            inner.setLeft(inner.left() + metrics.horizontalAdvance(self.text()) + looks.px(7))
            painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignLeft), str(self._count))


class ChipBar(QWidget):
    """Chips of which one is in force."""

    chosen = Signal(str)

    def __init__(self, chips: dict[str, str]) -> None:
        """`chips`: the words of each chip by its key; the first is in force."""
        super().__init__()
        self.chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self.flow = Flow(self, 8)
        self.flow.setContentsMargins(0, 0, 0, 0)
        for key, words in chips.items():
            chip = Chip(words)
            chip.clicked.connect(partial(self.chosen.emit, key))
            self._group.addButton(chip)
            self.flow.addWidget(chip)
            self.chips[key] = chip
        next(iter(self.chips.values())).setChecked(True)

    @property
    def current(self) -> str:
        """The key of the chip in force."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        """Put another chip in force, without announcing it."""
        if key in self.chips:
            self.chips[key].setChecked(True)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show the counts of the chips named."""
        for key, count in counts.items():
            self.chips[key].show_count(count)


class Segments(QWidget):
    """Buttons side by side of which one is pressed: the ways to look at a page."""

    chosen = Signal(str)

    def __init__(self, segments: dict[str, str], name: str = "") -> None:
        """`segments`: the words of each button by its key; the first is pressed."""
        super().__init__()
        plain.name(self, name)
        self.buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (key, words) in enumerate(segments.items()):
            button = plain.button(words, "segment")
            button.setProperty("edge", {0: "first", len(segments) - 1: "last"}.get(place, ""))
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.clicked.connect(partial(self.chosen.emit, key))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[key] = button

    @property
    def current(self) -> str:
        """The key of the button that is pressed."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Press another button, without announcing it."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)


class Flow(QLayout):
    """Lays widgets out in a row, and in further rows where one is too narrow."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._heights: dict[int, int] = {}
        """By width, for those around it ask again and again."""

    def invalidate(self) -> None:
        """Something in it has another size."""
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Add in between; before it come `place` others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is when it is so wide."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Lay out."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        width = sum(item.sizeHint().width() + self._gap for item in self._items)
        return QSize(max(0, width - self._gap), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """As wide as the widest."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, high = rect.x(), rect.y(), 0
        gap = theme().px(self._gap)
        for item in self._items:
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, high = rect.x(), y + high + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + gap
            high = max(high, hint.height())
        return y + high - rect.y()
