"""Hands a written file over: what it is called, what to know of it, and the ways to it."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, message, plain
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.kit.theme import theme

Open = Callable[[QUrl], bool]


class HandingOver(Note):
    """Stands on the page until the next file is written."""

    def __init__(
        self, path: Path, said: str, remarks: Sequence[str], opens: Open = QDesktopServices.openUrl
    ) -> None:
        level = "amber" if remarks else "good"
        super().__init__(_("Written, with remarks") if remarks else _("Written"), said, level)
        self._path, self._opens = path, opens
        where = plain.Line(str(path), "hint")
        self.column.addWidget(where)
        for remark in remarks:
            self.column.addWidget(plain.label(remark, "base", wrap=True))
        self.open_button = plain.button(_("Open"))
        icons.dress(self.open_button, "open")
        self.open_button.clicked.connect(self._open)
        self.folder_button = plain.button(_("Show in folder"))
        self.folder_button.clicked.connect(self._show_in_folder)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.open_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        self.column.addLayout(row)

    @Slot()
    def _open(self) -> None:
        if not self._opens(QUrl.fromLocalFile(str(self._path))):
            text = _("No program of this computer opens “{name}”. It is in the folder {folder}.")
            words = text.format(name=self._path.name, folder=self._path.parent)
            message.say(self.window(), _("That did not work"), words)

    @Slot()
    def _show_in_folder(self) -> None:
        if started := file_manager(self._path, sys.platform):
            program, *arguments = started
            QProcess.startDetached(program, arguments)
        else:
            self._opens(QUrl.fromLocalFile(str(self._path.parent)))


def file_manager(path: Path, platform: str) -> list[str]:
    """What shows a file selected in its folder; nothing where only folders can be shown."""
    return {
        "win32": ["explorer", f"/select,{path}"],
        "darwin": ["open", "-R", str(path)],
    }.get(platform, [])
