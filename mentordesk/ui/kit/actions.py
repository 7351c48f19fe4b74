"""Actions: what a menu, a button, a shortcut and search-and-do have in common."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from mentordesk.ui.kit import plain


def action(parent: QObject, words: str, act: Callable[[], object], keys: str = "", icon: str = "") -> QAction:
    """An action called `words`; `keys` such as "Ctrl+N", several parted by "; "."""
    made = QAction(words, parent)
    made.triggered.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
    made.setShortcuts([QKeySequence(one) for one in keys.split("; ") if one])
    plain.tip(made, f"{words} ({made.shortcut().toString()})" if keys else words)
    if icon:
        made.setProperty("icon_name", icon)
    return made
