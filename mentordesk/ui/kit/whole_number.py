"""A field for a whole number between two bounds."""

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QSpinBox

from mentordesk.ui.kit.theme import theme

_BESIDE = 8  # px at the left of the words, as in every other field


class WholeNumber(QSpinBox):
    """Shows the number with the words before or after it, such as "12 pt"."""

    def __init__(self, lowest: int, highest: int, *, before: str = "", after: str = "") -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setPrefix(before)
        self.setSuffix(after)
        indent(self)


def indent(field: QAbstractSpinBox) -> None:
    """Keep the words from the edge; style sheets cannot, for they do not reach inside a field with arrows."""
    line = field.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(theme().px(_BESIDE), 0, 0, 0)
