"""What holds for the whole file is said between head and page, and stays there until it no longer holds."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.marks import LEVELS, Mark
from mentordesk.ui.kit.theme import theme

Offer = tuple[str, Callable[[], object]]


class Banners(QWidget):
    """One line for each thing that is said; each has a key, by which it is replaced or taken away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme().px(8))
        self._shown: dict[str, Banner] = {}
        self.hide()

    def say(self, key: str, sentence: str, level: str, *offers: Offer) -> None:
        """Say a sentence of a level ("amber", "good"), with what can be done about it."""
        self.take_away(key)
        banner = self._shown[key] = Banner(sentence, level)
        for words, act in offers:
            banner.offer(words, act)
        banner.offer(_("Hide"), partial(self.take_away, key))
        self._column.addWidget(banner)
        self._fit()

    def take_away(self, key: str) -> None:
        """It no longer holds, or has been read."""
        if banner := self._shown.pop(key, None):
            banner.hide()
            banner.deleteLater()
        self._fit()

    def clear(self) -> None:
        """The file is closed."""
        for key in list(self._shown):
            self.take_away(key)

    @property
    def said(self) -> dict[str, str]:
        """What is said now, by key."""
        return {key: banner.sentence for key, banner in self._shown.items()}

    def _fit(self) -> None:
        side = theme().px(16) if self._shown else 0
        self._column.setContentsMargins(side, theme().px(12) if self._shown else 0, side, 0)
        self.setVisible(bool(self._shown))


class Banner(QFrame):
    """A mark, a sentence that wraps, and links."""

    def __init__(self, sentence: str, level: str) -> None:
        super().__init__()
        self.sentence = sentence
        self.setProperty("kind", "note")
        self.setProperty("level", level)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme().px(12), theme().px(8), theme().px(8), theme().px(8))
        self._row.setSpacing(theme().px(8))
        if level in LEVELS:
            self._row.addWidget(Mark(f"level-{level}", level, 12))
        words = plain.label(sentence, "base", wrap=True)
        self._row.addWidget(words, 1)

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Add a link at the right."""
        button = plain.button(words, "link")
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
        self._row.addWidget(button)
