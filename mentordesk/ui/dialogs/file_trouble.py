"""A file that cannot be opened: what is the matter, and every way on that there is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.errors import Damaged, FileTooNew, ForeignFile, NotThere
from mentordesk.core.i18n import _
from mentordesk.core.workspace import Backup
from mentordesk.ui.dialogs.backups import backup_words
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_HOPELESS = (Damaged, FileTooNew, ForeignFile, NotThere)
"""Trying again would not help."""
_MOST = 3
"""Places offered where the file may be."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong with which file, and what was found that may help."""

    path: Path
    error: Exception
    found: Sequence[Path] = ()
    """Where the file may be now."""
    backups: Sequence[Backup] = ()


@dataclass(frozen=True)
class WaysOn:
    """What the dialog can have done."""

    open: Callable[[Path], object]
    choose: Callable[[], object]
    restore: Callable[[Path, Backup], object]
    show_backups: Callable[[Path], object]
    recover: Callable[[Path], object]


class FileTroubleDialog(QDialog):
    """The sentence, and a button for each way on; the likeliest is the first and the primary one."""

    def __init__(self, parent: QWidget | None, trouble: Trouble, ways: WaysOn) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("“{name}” was not opened").format(name=trouble.path.stem)
        self.setWindowTitle(title)
        self.setAccessibleDescription(str(trouble.error))
        self.setMinimumWidth(theme().px(520))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme().px(24)] * 4)
        self._column.setSpacing(theme().px(8))
        self._column.addWidget(plain.label(title, "section", wrap=True))
        self._column.addWidget(plain.label(str(trouble.error), "base", wrap=True))
        self._column.addWidget(plain.Line(str(trouble.path), "hint"))
        self._column.addSpacing(theme().px(8))
        self._first = True
        self._offer_all(trouble, ways)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = plain.button(_("Close"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        self._column.addSpacing(theme().px(8))
        self._column.addLayout(foot)
        width = max(theme().px(520), self.sizeHint().width())
        self.resize(width, self._column.totalHeightForWidth(width))  # Qt guesses too low where words wrap

    def _offer_all(self, trouble: Trouble, ways: WaysOn) -> None:
        path, error = trouble.path, trouble.error
        for found in trouble.found[:_MOST]:
            self._offer(_("Open “{name}”").format(name=found.stem), partial(ways.open, found))
            self._column.addWidget(plain.Line(_("in {folder}").format(folder=found.parent), "hint"))
        if not isinstance(error, _HOPELESS):
            self._offer(_("Try again"), partial(ways.open, path))
        if trouble.backups:
            newest = trouble.backups[0]
            self._offer(_restore_words(newest), partial(ways.restore, path, newest))
            self._offer(_("Choose another backup…"), partial(ways.show_backups, path))
        if isinstance(error, Damaged):
            self._offer(_("Recover what can be read into a new file…"), partial(ways.recover, path))
        gone = isinstance(error, NotThere)
        self._offer(_("Look for the file…") if gone else _("Open another file…"), ways.choose)

    def _offer(self, words: str, act: Callable[[], object]) -> None:
        button = plain.button(words, "primary" if self._first else "")
        button.setDefault(self._first)
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
        self._column.addWidget(button)
        self._first = False


def _restore_words(newest: Backup) -> str:
    when, age = backup_words.when(newest), backup_words.day(newest, datetime.now().astimezone())
    if not age:
        return _("Restore the backup of {when}").format(when=when)
    return _("Restore the backup of {when} ({age})").format(when=when, age=age)
