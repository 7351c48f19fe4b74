"""How the window is divided: sidebar, head, pages, inspector, status line."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.ui.kit.banners import Banners
from mentordesk.ui.kit.inspector import Inspector
from mentordesk.ui.kit.page_head import PageHead
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.sidebar import Sidebar
from mentordesk.ui.kit.status_line import StatusLine
from mentordesk.ui.kit.theme import theme

_NARROW = 1000  # px at 100 %


class Body(QWidget):
    """The parts of the window, laid out; the sidebar folds where the window is narrow for the zoom."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.sidebar, self.head, self.status_line = Sidebar(), PageHead(), StatusLine()
        self.banners = Banners()
        self.stack, self.inspector = QStackedWidget(), Inspector(settings.inspector_width)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.head)
        middle.addWidget(self.banners)
        middle.addWidget(self._split(), 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.status_line)
        theme().changed.connect(self._fold)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the sidebar."""
        super().resizeEvent(event)
        self._fold()

    def _split(self) -> QSplitter:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.stack)
        split.addWidget(self.inspector)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.splitterMoved.connect(self._keep_width)
        return split

    def _fold(self) -> None:
        self.sidebar.fold(on=self.width() < theme().px(_NARROW))

    def _keep_width(self) -> None:
        self._settings.inspector_width = self.inspector.width()
