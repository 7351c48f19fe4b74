"""The head above each page: title, subtitle, the page's own controls, search, and the one primary action."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme

_SIDE, _BETWEEN = 24, 12  # px at every zoom
_SEARCH, _ICON_ALONE = 220, 36  # widths of the search box, at 100 %


class SearchButton(QPushButton):
    """Looks like a search box; opens search-and-do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setText(_("Search or do…"))
        self.setAccessibleName(_("Search or do"))
        plain.tip(self, _("Find people, pairings, sessions and commands (Ctrl+K)"))
        icons.dress(self, "search", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        key = plain.label("Ctrl K", "kbd")
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._key = key

    def sizeHint(self) -> QSize:
        """Room for its words and its key."""
        return QSize(theme().px(_SEARCH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """In a narrow window its icon alone."""
        return QSize(theme().px(_ICON_ALONE), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words and key where there is room for them."""
        super().resizeEvent(event)
        self._key.setVisible(self.width() >= theme().px(180))
        self.setText(_("Search or do…") if self.width() >= theme().px(120) else "")


class PageHead(QWidget):
    """56 px high; shows what the open page says of itself."""

    search_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pagehead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = plain.Line("", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.subtitle = plain.Line("", "muted")
        self.search = SearchButton()
        self.search.clicked.connect(self.search_wanted)
        self.primary = plain.button("", "primary")
        self.primary.clicked.connect(self._act)
        self.primary.hide()
        self._action: QAction | None = None
        self._own: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(_BETWEEN)
        row.addWidget(self.title)
        row.addWidget(self.subtitle, 1)
        self._place_of_own = QHBoxLayout()
        self._place_of_own.setSpacing(8)
        row.addLayout(self._place_of_own)
        row.addWidget(self.search)
        row.addWidget(self.primary)

    def show_page(self, title: str, page: Page | None) -> None:
        """Show the title, and what the page says of itself once it is there."""
        self.title.setText(title)
        self.subtitle.setText(page.subtitle if page else "")
        self._show_own(page.header_widgets if page else [])
        self._show_action(page.primary_action if page else None)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """What the page says of itself comes before the words in the search box."""
        shown = [self.title, self.subtitle, *self._own, self.primary]
        needed = sum(each.sizeHint().width() + _BETWEEN for each in shown if not each.isHidden())
        room = self.width() - needed - 2 * _SIDE - _BETWEEN
        self.search.setMaximumWidth(max(theme().px(_ICON_ALONE), min(theme().px(_SEARCH), room)))

    def _show_own(self, widgets: list[QWidget]) -> None:
        if widgets == self._own:
            return
        for old in self._own:
            self._place_of_own.removeWidget(old)
            old.hide()
        for new in widgets:
            self._place_of_own.addWidget(new)
            new.show()
        self._own = list(widgets)

    def _show_action(self, action: QAction | None) -> None:
        if self._action is not None:
            self._action.changed.disconnect(self._follow)
        self._action = action
        self.primary.setVisible(action is not None)
        if action is not None:
            action.changed.connect(self._follow)
            self._follow()

    @Slot()
    def _follow(self) -> None:
        if self._action is None:
            return
        self.primary.setText(self._action.text())
        self.primary.setAccessibleName(self._action.text().replace("&", ""))
        self.primary.setEnabled(self._action.isEnabled())
        keys = self._action.shortcut().toString()
        words = self._action.text().replace("&", "")
        plain.tip(self.primary, f"{words} ({keys})" if keys else words)

    @Slot()
    def _act(self) -> None:
        if self._action is not None:
            self._action.trigger()
