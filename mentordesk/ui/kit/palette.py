"""Search-and-do (Ctrl+K): finds commands by their words, and people, sessions and codes by providers."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain, task
from mentordesk.ui.kit.context import Hit, Provider
from mentordesk.ui.kit.theme import theme

_HIT = Qt.ItemDataRole.UserRole
_MOST_COMMANDS = 8
_MOVING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """One line to type in and what it finds below; Enter does the first."""

    def __init__(self, window: QWidget, actions: list[QAction], providers: list[Provider]) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Search or do"))
        self._window, self._actions, self._providers = window, actions, providers
        self.line = QLineEdit()
        self.line.setProperty("kind", "palette")
        self.line.setPlaceholderText(_("A name, a code from paper, or what you want to do"))
        plain.name(self.line, _("Search or do"))
        self.found = QListWidget()
        plain.name(self.found, _("Found"))
        self.found.setItemDelegate(_HitDelegate(self.found))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.found.itemClicked.connect(self._choose)
        self._search("")

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list and Enter chooses, while the caret stays in the line."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(line, event)
        if event.key() in _MOVING:
            self.found.keyPressEvent(event)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.found.currentItem())
            return True
        return super().eventFilter(line, event)

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setObjectName("palette")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(8, 4, 8, 8)
        inner.addWidget(self.line)
        rule = QFrame()
        rule.setProperty("kind", "line")
        inner.addWidget(rule)
        inner.addWidget(self.found)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        window = self._window
        self.resize(min(theme().px(560), window.width()), theme().px(400))
        top = window.mapToGlobal(window.rect().topLeft())
        self.move(top.x() + (window.width() - self.width()) // 2, top.y() + theme().px(72))

    @Slot(str)
    def _search(self, text: str) -> None:
        commands = [_as_hit(action) for action in self._actions if _fits(_words(action), text)]
        self._show(commands[:_MOST_COMMANDS])
        if text.strip():
            asked, providers = text.strip(), self._providers
            task.fetch(self, lambda: [hit for find in providers for hit in find(asked)], self._show_found)

    def _show_found(self, hits: list[Hit]) -> None:
        commands = [_as_hit(action) for action in self._actions if _fits(_words(action), self.line.text())]
        self._show([*hits, *commands[:_MOST_COMMANDS]])

    def _show(self, hits: list[Hit]) -> None:
        self.found.clear()
        for hit in hits:
            item = QListWidgetItem(f"{hit.title} {hit.subtitle}".strip())
            item.setData(_HIT, hit)
            self.found.addItem(item)
        self.found.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        hit = item.data(_HIT)
        self.accept()
        hit.act()


class _HitDelegate(QStyledItemDelegate):
    """Draws icon, title and subtitle of a hit."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme().px(200), theme().px(36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: Hit = index.data(_HIT)
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        looks = theme()
        painter.save()
        if chosen:
            painter.fillRect(box, looks.colour("selection"))
        picture = icons.pixmap(hit.icon, "on_selection" if chosen else "muted")
        painter.drawPixmap(box.left() + looks.px(8), box.center().y() - looks.px(8), picture)
        words = box.adjusted(looks.px(34), 0, -looks.px(8), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(looks.font(12))
        painter.setPen(looks.colour("muted"))
        painter.drawText(words, int(middle | Qt.AlignmentFlag.AlignRight), hit.subtitle)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(hit.subtitle) - looks.px(8))
        painter.setFont(looks.font(14))
        painter.setPen(looks.colour("on_selection" if chosen else "text"))
        title = painter.fontMetrics().elidedText(hit.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(middle | Qt.AlignmentFlag.AlignLeft), title)
        painter.restore()


def _as_hit(action: QAction) -> Hit:
    return Hit(
        _words(action), action.shortcut().toString(), action.property("icon_name") or "arrow", action.trigger
    )


def _words(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _fits(words: str, typed: str) -> bool:
    """Whether each word typed begins one of the words."""
    have = words.casefold().split()
    return all(any(word.startswith(part) for word in have) for part in typed.casefold().split())
