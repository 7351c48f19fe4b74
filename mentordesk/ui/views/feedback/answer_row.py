"""One row of a sheet: its question, what can be answered, and the answer in a box; keys or clicks."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.surveys import Item, Sort
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback.typed_sheet import (
    ASIDE,
    BLANK,
    DIGITS,
    NO,
    TICKED,
    YES,
    mark_of,
    yes_no_keys,
)

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Backspace: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Bubble(QAbstractButton):
    """A circle to click, as it is printed on the sheet; filled where it is the answer."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plain.name(self, name)

    def nextCheckState(self) -> None:
        """The row says what is checked, not the click."""

    def sizeHint(self) -> QSize:
        """A circle of 26 px, longer for a word."""
        looks = theme()
        words = QFontMetrics(looks.font(12, 600)).horizontalAdvance(self.text())
        return QSize(max(looks.px(26), words + looks.px(18)), looks.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        looks = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(looks.colour("accent" if chosen or self.underMouse() else "control"), 1))
        painter.setBrush(looks.colour("accent" if chosen else "surface"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(looks.font(12, 600 if chosen else 400))
        painter.setPen(looks.colour("on_accent" if chosen else "muted"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.text())


class AnswerRow(QWidget):
    """A row that takes a mark; tells the sheet when to go on, back, or to save."""

    marked = Signal(str)
    """Another mark stands; the sheet goes on to the next row."""
    stepped = Signal(int)
    finished = Signal()
    left = Signal()
    """Esc."""

    def __init__(self, item: Item, number: int) -> None:
        super().__init__()
        self.item, self.number, self.mark = item, number, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bubbles = {
            mark: Bubble(words, _("{answer}: {question}").format(answer=words or mark, question=item.text))
            for mark, words in _choices(item.sort).items()
        }
        self.box = plain.label("", "markbox")
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setFixedSize(theme().px(44), theme().px(40))
        self._lay_out()
        self.show_mark("")

    def show_mark(self, mark: str) -> None:
        """Show an answer without announcing it."""
        self.mark = mark
        for each, bubble in self.bubbles.items():
            bubble.setChecked(each == mark)
        self.box.setText(box_words(mark))
        self._later.setText({ASIDE: _("look at it later"), BLANK: self._blank}.get(mark, ""))
        self._later.setVisible(bool(self._later.text()))
        said = mark_words(mark) or _("no answer yet")
        plain.name(self, _("Row {number}: {question}").format(number=self.number, question=self.item.text))
        self.setAccessibleDescription(said)

    def press(self, key: str) -> bool:
        """Take a key; gives whether it means anything here."""
        mark = mark_of(self.item.sort, key, self.mark)
        if mark:
            self._choose(mark)
        return bool(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, go back or on, save, or leave the sheet."""
        if event.key() in _ENTER:
            self.finished.emit()
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.press(event.text()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the row that is typed."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be it no more."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, _event: object) -> None:
        """Leave the box out where the question needs the room."""
        self.box.setVisible(self.width() >= theme().px(430))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the row that is typed, and the line below."""
        looks = theme()
        painter = QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), looks.colour("selection"))
            painter.fillRect(0, 0, 3, self.height(), looks.colour("accent"))
        painter.setPen(QPen(looks.colour("border"), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def _lay_out(self) -> None:
        looks = theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(looks.px(12), looks.px(8), looks.px(12), looks.px(8))
        row.setSpacing(looks.px(12))
        number = plain.label(str(self.number), "hint")
        number.setFixedWidth(looks.px(16))
        row.addWidget(number)
        question = plain.label(self.item.text, "question", wrap=True)
        question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(question, 1)
        self._later = plain.label("", "hint")
        row.addWidget(self._later)
        bubbles = QHBoxLayout()
        bubbles.setSpacing(looks.px(4))
        for mark, bubble in self.bubbles.items():
            bubble.clicked.connect(partial(self._click, mark))
            bubbles.addWidget(bubble)
        row.addLayout(bubbles)
        row.addWidget(self.box)
        self.setMinimumHeight(looks.px(56))

    @property
    def _blank(self) -> str:
        return "" if self.item.sort is Sort.TICK else _("left blank")

    @Slot()
    def _click(self, mark: str) -> None:
        self.setFocus()
        self._choose(BLANK if self.item.sort is Sort.TICK and self.mark == TICKED else mark)

    def _choose(self, mark: str) -> None:
        self.show_mark(mark)
        self.marked.emit(mark)


def _choices(sort: Sort) -> dict[str, str]:
    if sort is Sort.SCALE:
        return {digit: digit for digit in DIGITS}
    if sort is Sort.YES_NO:
        return {YES: _("Yes"), NO: _("No")}
    return {TICKED: _("Ticked")}


def box_words(mark: str) -> str:
    """What stands in the box: as short as it was typed."""
    yes, no = yes_no_keys()
    return {BLANK: "–", YES: yes, NO: no, TICKED: "✓"}.get(mark, mark)


def mark_words(mark: str) -> str:
    """An answer as a screen reader says it."""
    said = {
        BLANK: _("left blank"),
        ASIDE: _("look at it later"),
        TICKED: _("ticked"),
        YES: _("yes"),
        NO: _("no"),
    }
    return said.get(mark, mark)
