"""What the person may change of the looks, kept in the settings."""

from typing import cast

from PySide6.QtCore import QObject

from mentordesk.ui.kit import icons
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.theme import ZOOMS, Look, theme


class Looks(QObject):
    """Theme, zoom and contrast as acts."""

    def __init__(self, parent: QObject, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        theme().changed.connect(icons.redress)

    def dress(self) -> None:
        """Dress the application in what the settings say."""
        look = cast("Look", self._settings.look)
        theme().set(look, zoom=self._settings.zoom, contrast=self._settings.contrast)

    def zoom_by(self, steps: int) -> None:
        """So many steps larger or smaller; 0 is back to normal."""
        now = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self._settings.zoom))
        self._settings.zoom = ZOOMS[max(0, min(len(ZOOMS) - 1, now + steps))] if steps else 100
        self.dress()

    def set_look(self, look: str) -> None:
        """Light, dark, or as the system."""
        self._settings.look = look
        self.dress()

    def switch_contrast(self) -> None:
        """High contrast on or off."""
        self._settings.contrast = not self._settings.contrast
        self.dress()
