"""The looks in force: colours by name, sizes and fonts at the zoom, the palette and the style sheet."""

import re
from dataclasses import fields
from functools import cache
from string import Template
from typing import Literal

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from mentordesk.core import resources
from mentordesk.ui.kit.colours import DARK, LIGHT, ON_TILE, TILES, Colours, high_contrast

Look = Literal["system", "light", "dark"]
LOOKS: tuple[Look, ...] = ("system", "light", "dark")
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
"""The steps of Ctrl + and Ctrl -, in per cent."""
_THIN = 2  # lines of up to 2 px stay as thin as they are at every zoom
_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "red",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "on_tooltip",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Accent: "accent",
}


class Theme(QObject):
    """The looks of the application; there is one, a child of the application."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.look: Look = "system"
        self.contrast = False
        self.zoom = 100
        self.colours: Colours = LIGHT
        self._app = app
        self._family = app.font().family()
        self._worn: tuple[bool, int, bool] | None = None
        self._sheet = resources.text("app.qss")
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def set(self, look: Look, *, zoom: int, contrast: bool) -> None:
        """Dress the whole application, unless it wears that already; `zoom` is in per cent, 80 to 200."""
        self.look, self.zoom, self.contrast = look, max(80, min(200, zoom)), contrast
        wanted = (self.is_dark, self.zoom, contrast)
        if wanted == self._worn:
            return
        self._worn = wanted
        colours = DARK if self.is_dark else LIGHT
        self.colours = high_contrast(colours) if contrast else colours
        self._app.setFont(self.font(14))
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._filled())
        self.changed.emit()

    @property
    def is_dark(self) -> bool:
        """Whether the dark set is in force."""
        if self.look == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.look == "dark"

    def colour(self, name: str) -> QColor:
        """The colour of a token such as "accent"; "tile0" to "tile9" and "on_tile" for initials."""
        if name == "on_tile":
            return QColor(ON_TILE)
        if name.startswith("tile"):
            return QColor(TILES[int(name[4:]) % len(TILES)])
        return QColor(getattr(self.colours, name))

    def px(self, length: float) -> int:
        """A length of the design, in pixels at 100 %, at the zoom in force."""
        return round(length * self.zoom / 100)

    def font(self, size: float, weight: int = 400) -> QFont:
        """The system's font at a size of the design, with tabular figures."""
        return QFont(_font(self._family, self.px(size), weight))  # a copy shares all until it is changed

    @Slot()
    def _follow_system(self) -> None:
        if self.look == "system":
            self.set("system", zoom=self.zoom, contrast=self.contrast)

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("control"))
        return palette

    def _filled(self) -> str:
        names = {field.name: str(getattr(self.colours, field.name)) for field in fields(self.colours)}
        names["icons"] = resources.path("icons").as_posix()
        names["shade"] = "dark" if self.is_dark else "light"
        return re.sub(r"(\d+)px", self._scaled, Template(self._sheet).substitute(names))

    def _scaled(self, length: re.Match[str]) -> str:
        pixels = int(length[1])
        return f"{pixels if pixels <= _THIN else self.px(pixels)}px"


@cache
def _font(family: str, pixels: int, weight: int) -> QFont:
    """Made once, for painting asks for a font with each word."""
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def theme() -> Theme:
    """The application's theme; made, in its plainest form, when nobody has made one."""
    if not (_found and shiboken6.isValid(_found[0])):
        _found[:] = [_theme_of_app()]
    return _found[0]


_found: list[Theme] = []
"""Kept, for painting asks for it with each word, and Qt's search takes long."""


def _theme_of_app() -> Theme:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("A theme needs a QApplication.")
    found = app.findChild(Theme)
    if found is None:
        found = Theme(app)
        found.set("light", zoom=100, contrast=False)
    return found
