"""Fields in a long form keep their value when the wheel that scrolls the form passes over them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class _Calm(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the wheel on to what scrolls, unless the field has the focus."""
        idle = isinstance(watched, QWidget) and not watched.hasFocus()
        if idle and event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


def calm(*fields: QWidget) -> None:
    """Only a field that has the focus turns with the wheel."""
    for field in fields:
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(_Calm(field))
