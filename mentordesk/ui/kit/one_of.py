"""A field that chooses one of a few values by their words."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QComboBox, QSizePolicy

T = TypeVar("T")


class OneOf(QComboBox, Generic[T]):
    """Chooses among `options`: the words of each value."""

    def __init__(self, options: Mapping[T, str]) -> None:
        super().__init__()
        self._values = list(options)
        self.addItems(list(options.values()))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> T:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def set_value(self, value: T) -> None:
        """Choose a value; the first where it is none of them."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)
