"""Fields for forms: one of a few values by their words, and a day that must be said."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QSizePolicy

from mentordesk.ui.kit.form import DateField

T = TypeVar("T")
_EARLIEST = QDate(2000, 1, 1)


class Pick(QComboBox, Generic[T]):
    """Chooses one of `options`, each a value with its words."""

    def __init__(self, options: Sequence[tuple[T, str]]) -> None:
        super().__init__()
        self._values = [value for value, _words in options]
        self.addItems([words for _value, words in options])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> T:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def set_value(self, value: T) -> None:
        """Choose a value; the first where it is none of them."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)


def day_field() -> DateField:
    """A date that is never none."""
    field = DateField()
    field.setSpecialValueText("")
    field.setMinimumDate(_EARLIEST)
    return field
