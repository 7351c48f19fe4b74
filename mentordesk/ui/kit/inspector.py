"""The panel at the right that shows whatever is selected."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.ui.kit.theme import theme

_NARROWEST = 304
_WIDEST_MINIMUM = 520  # px, so that at 200 % the page keeps its room


class Inspector(QStackedWidget):
    """Shows the widget of the open page, and folds away when it has none."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self._width = width
        self.show_widget(None)
        theme().changed.connect(self._scale)
        self._scale()

    def show_widget(self, widget: QWidget | None) -> None:
        """Show a widget; None folds the panel away."""
        if widget is not None:
            if self.indexOf(widget) < 0:
                self.addWidget(widget)
            self.setCurrentWidget(widget)
        self.setVisible(widget is not None)

    def sizeHint(self) -> QSize:
        """As wide as it was left."""
        return QSize(max(self._width, theme().px(_NARROWEST)), theme().px(400))

    def _scale(self) -> None:
        self.setMinimumWidth(min(theme().px(_NARROWEST), _WIDEST_MINIMUM))
