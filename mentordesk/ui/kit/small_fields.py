"""Form fields for what Qt has no widget for: lists of words, a time of day, a figure that may be none."""

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QTimeEdit, QWidget

from mentordesk.ui.kit.form import DateField
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import indent

_EARLIEST = QDate(2000, 1, 1)


class _Around(QWidget):
    """Holds one widget that takes the focus and the name."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner)
        self.setFocusProxy(inner)
        self._inner = inner

    def setAccessibleName(self, name: str) -> None:
        """Name what has the focus, too."""
        super().setAccessibleName(name)
        self._inner.setAccessibleName(name)


class WordsField(_Around):
    """Words with commas between them, as a tuple."""

    def __init__(self, placeholder: str = "") -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        super().__init__(self.line)

    def value(self) -> tuple[str, ...]:
        """The words."""
        return tuple(word.strip() for word in self.line.text().split(",") if word.strip())

    def set_value(self, words: tuple[str, ...]) -> None:
        """Show the words."""
        self.line.setText(", ".join(words))


class LinesField(_Around):
    """A line for each text, as a tuple."""

    def __init__(self, placeholder: str = "") -> None:
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(placeholder)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme().px(72))
        super().__init__(self.text)

    def value(self) -> tuple[str, ...]:
        """The lines."""
        return tuple(line.strip() for line in self.text.toPlainText().splitlines() if line.strip())

    def set_value(self, lines: tuple[str, ...]) -> None:
        """Show the lines."""
        self.text.setPlainText("\n".join(lines))


class ClockField(_Around):
    """A time of day, as HH:MM."""

    def __init__(self) -> None:
        self.time = QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        indent(self.time)
        super().__init__(self.time)

    def value(self) -> str:
        """The time."""
        return self.time.time().toString("HH:mm")

    def set_value(self, clock: str) -> None:
        """Show the time."""
        self.time.setTime(QTime.fromString(clock, "HH:mm"))


class FigureField(_Around):
    """A number, or none; what is no number counts as none."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)

    def value(self) -> float | None:
        """The number."""
        number, fine = self.line.locale().toDouble(self.line.text().strip())
        return number if fine else None

    def set_value(self, number: float | None) -> None:
        """Show the number."""
        self.line.setText("" if number is None else self.line.locale().toString(number, "g", 12))


def day_field() -> DateField:
    """A date that is never none."""
    field = DateField()
    field.setSpecialValueText("")
    field.setMinimumDate(_EARLIEST)
    return field


def completed(words: list[str]) -> QLineEdit:
    """A line that offers these words while one types."""
    line = QLineEdit()
    completer = QCompleter(words, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (offered := completer.popup()) is not None:
        offered.setProperty("kind", "field")
    line.setCompleter(completer)
    return line
