"""The rooms at the left of the window, the switcher above them and the settings below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.view import View

_FOLDED = 100  # px; a narrower row shows its icon alone


class RoomButton(QAbstractButton):
    """One row of the sidebar: icon, title, count."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._count = 0
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def count(self) -> int:
        """What stands beside the title; 0 shows nothing."""
        return self._count

    @count.setter
    def count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """A row of 32 px at 100 %."""
        return QSize(theme().px(32), theme().px(32))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, title and count."""
        looks = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        chosen = self.isChecked()
        tone = "on_selection" if chosen else "text" if self.isEnabled() else "control"
        picture = icons.pixmap(self._icon, tone)
        side = looks.px(16)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - looks.px(8) - side if right_to_left else looks.px(8)
        painter.drawPixmap(QPoint(left, (self.height() - side) // 2), picture)
        painter.setPen(looks.colour(tone))
        painter.setFont(looks.font(14, 600 if chosen else 400))
        if self.width() < looks.px(_FOLDED):
            return
        before, after = looks.px(34), looks.px(44 if self._count else 8)
        room = self.rect().adjusted(
            after if right_to_left else before, 0, -before if right_to_left else -after, 0
        )
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
        if self._count:
            painter.setFont(looks.font(13, 600 if chosen else 400))
            painter.setPen(looks.colour("on_selection" if chosen else "muted"))
            right = self.rect().adjusted(looks.px(8), 0, -looks.px(8), 0)
            painter.drawText(
                right, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(self._count)
            )

    def _draw_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("selection" if self.isChecked() else "border"))
            painter.drawRoundedRect(box, theme().px(6), theme().px(6))
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme().px(6), theme().px(6))


class Switcher(QPushButton):
    """Names the programme and the cohort; its menu is filled when it opens."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("switcher")
        self.fill: Callable[[QMenu], None] | None = None
        self._title = plain.Line("", "strong")
        self._subtitle = plain.Line("", "hint")
        self._arrows = QLabel()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addLayout(words, 1)
        row.addWidget(self._arrows)
        for part in (self._title, self._subtitle, self._arrows):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._open_menu)
        self.say(_("MentorDesk"), _("No file is open"))

    def say(self, title: str, subtitle: str) -> None:
        """Name the programme, and its cohort below."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.setAccessibleName(
            _("Programme and cohort: {title}, {subtitle}").format(title=title, subtitle=subtitle)
        )
        self._arrows.setPixmap(icons.pixmap("switch"))

    def fold(self, *, on: bool) -> None:
        """Show the arrows alone."""
        self._title.setVisible(not on)
        self._subtitle.setVisible(not on)

    @Slot()
    def _open_menu(self) -> None:
        if self.fill is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self.mapToGlobal(QRect(self.rect()).bottomLeft()))


class Sidebar(QWidget):
    """The left edge of the window."""

    chosen = Signal(str)
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.switcher = Switcher()
        self.rooms: dict[str, RoomButton] = {}
        self._folded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self.switcher)
        self._column.addSpacing(8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        settings = RoomButton(_("Settings"), "settings")
        settings.setCheckable(False)
        settings.clicked.connect(self.settings_wanted)
        self._column.addWidget(settings)

    def set_rooms(self, views: dict[str, View]) -> None:
        """Show a row for each view, in the order given."""
        for number, (name, view) in enumerate(views.items(), start=1):
            button = RoomButton(_(view.title), view.icon)
            plain.tip(button, _("{room} (Ctrl+{n})").format(room=_(view.title), n=number))
            button.clicked.connect(partial(self.chosen.emit, name))
            self.rooms[name] = button
            self._rows.addWidget(button)

    def show_chosen(self, name: str) -> None:
        """Mark the room that is open."""
        if name in self.rooms:
            self.rooms[name].setChecked(True)

    def fold(self, *, on: bool) -> None:
        """Show the icons alone, where the window is narrow."""
        if self._folded == on:
            return
        self._folded = on
        self.switcher.fold(on=on)
        self.setProperty("folded", "true" if on else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def set_counts(self, counts: dict[str, int]) -> None:
        """Show the counts beside the rooms named."""
        for name, count in counts.items():
            self.rooms[name].count = count
