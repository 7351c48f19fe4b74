"""The icons: one family of SVG strokes, coloured by the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from mentordesk.core import resources
from mentordesk.ui.kit.theme import theme


def pixmap(name: str, tone: str = "text", size: float = 16) -> QPixmap:
    """The icon in a colour of the theme; `size` in design pixels, scaled by the zoom and the screen."""
    return QPixmap(_drawn(name, theme().colour(tone).name(), theme().px(size), ratio()))


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, side: int, scale: float) -> QPixmap:
    """Drawn once, for lists ask for the same icon with each row."""
    picture = QPixmap(_shape(name, round(side * scale)))
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), QColor(colour))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@lru_cache(maxsize=256)
def _shape(name: str, side: int) -> QPixmap:
    """The strokes in black; an icon is worn in several colours."""
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    source = resources.text("icons", f"{name}.svg").replace("currentColor", "black")
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def icon(name: str, tone: str = "text", size: float = 16) -> QIcon:
    """The icon, greyed where its button is disabled."""
    made = QIcon(pixmap(name, tone, size))
    made.addPixmap(pixmap(name, "control", size), QIcon.Mode.Disabled)
    return made


def dress(target: QAbstractButton | QAction, name: str, tone: str = "text") -> None:
    """Give the target an icon that follows the theme (see `redress`)."""
    target.setProperty("icon_name", name)
    target.setProperty("icon_tone", tone)
    _put_on(target, name, tone)


def redress() -> None:
    """Draw all icons that `dress` gave again, after the theme has changed."""
    for widget in QApplication.allWidgets():
        for target in (widget, *widget.actions()):
            if target.property("icon_tone") and isinstance(target, QAbstractButton | QAction):
                _put_on(target, target.property("icon_name"), target.property("icon_tone"))


def _put_on(target: QAbstractButton | QAction, name: str, tone: str) -> None:
    drawn = icon(name, tone)
    if isinstance(target, QPushButton) and target.text():
        drawn = _apart(drawn, right_to_left=target.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        target.setIconSize(drawn.availableSizes()[0] / ratio())
    target.setIcon(drawn)


def _apart(drawn: QIcon, *, right_to_left: bool) -> QIcon:
    """With some room on the side of the words, for buttons leave almost none."""
    wider = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        shape = drawn.pixmap(drawn.availableSizes()[0], mode)
        ground = QPixmap(shape.width() + shape.width() // 4, shape.height())
        ground.setDevicePixelRatio(shape.devicePixelRatio())
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        room = (ground.width() - shape.width()) / shape.devicePixelRatio()
        painter.drawPixmap(QPointF(room if right_to_left else 0, 0), shape)
        painter.end()
        wider.addPixmap(ground, mode)
    return wider


def ratio() -> float:
    """Pixels of the screen to one of the window; a painter is not asked, lest Python hold its device."""
    screen = QApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
