"""What the window shows while no file is open: three ways in, and the files of before."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.empty import centred
from mentordesk.ui.kit.theme import theme

_WIDEST = 1240  # px


class StartPage(QWidget):
    """The sample programme, a new file, a file that there is, and recent ones."""

    recent_wanted = Signal(object)

    def __init__(self, ways: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("page")
        box = QWidget()
        box.setFixedWidth(min(theme().px(640), _WIDEST))
        self._column = QVBoxLayout(box)
        self._column.setSpacing(theme().px(8))
        self._column.addWidget(plain.label(_("Welcome to MentorDesk"), "title"))
        words = _(
            "Everything about your mentoring programme, in one file on this computer. "
            "Look around in the sample programme first, or start your own."
        )
        self._column.addWidget(plain.label(words, "muted", wrap=True))
        self._column.addSpacing(theme().px(12))
        self._add_ways(ways)
        self._recent = QVBoxLayout()
        self._column.addLayout(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(centred(box))
        outer.addStretch(3)

    def show_recent(self, files: list[tuple[Path, bool]]) -> None:
        """List the files of before, each with whether it is still there."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if files:
            self._recent.addSpacing(theme().px(16))
            self._recent.addWidget(plain.label(_("Opened before"), "head"))
        for file, there in files:
            self._recent.addWidget(self._recent_row(file, there=there))

    def _add_ways(self, ways: dict[str, QAction]) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        for number, (words, action) in enumerate(ways.items()):
            button = plain.button(words, "" if number else "primary")
            icons.dress(button, action.property("icon_name") or "file", "text" if number else "on_accent")
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _recent_row(self, file: Path, *, there: bool) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        button = plain.button(file.stem, "link", str(file))
        button.setEnabled(there)
        button.clicked.connect(partial(self.recent_wanted.emit, file))
        across.addWidget(button)
        where = (
            str(file.parent)
            if there
            else _("Moved or deleted; it was in {folder}").format(folder=file.parent)
        )
        across.addWidget(plain.Line(where, "hint"), 1)
        if not there:
            look = plain.button(_("Look for it"), "link")
            plain.name(look, _("Look for {name}").format(name=file.stem))
            look.clicked.connect(partial(self.recent_wanted.emit, file))
            across.addWidget(look)
        return row
