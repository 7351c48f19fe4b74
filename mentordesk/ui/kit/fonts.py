"""Lends Qt the fonts that ship with the program, for scripts that the system's own fonts cannot draw."""

from PySide6.QtGui import QFontDatabase

from mentordesk.core import resources

_LATIN = "NotoSans.ttf"
_ALIASES = {"Sans Serif", "Serif", "Monospace"}
"""What Qt names as families even where no font is installed."""


def lend() -> None:
    """Let Qt fall back to our fonts; about 10 ms, so after the first paint.

    Ours for Latin letters is lent to a system without fonts only, or it would take the place of the system's.
    """
    bare = not set(QFontDatabase.families()) - _ALIASES
    for file in sorted(resources.path("fonts").glob("*.tt[cf]")):
        if bare or file.name != _LATIN:
            QFontDatabase.addApplicationFont(str(file))
