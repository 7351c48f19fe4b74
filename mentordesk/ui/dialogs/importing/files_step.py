"""The first step: which files, what their rows are, and what only the person knows about them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.dialogs.importing import dropped
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.file_card import FileCard
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.theme import theme


class FilesStep(QWidget):
    """Shows a card for each file; what is decided there goes out as signals."""

    chosen = Signal(list)
    """Paths of files to bring in."""
    changed = Signal(int, dict)
    """(place of a file, the fields of its choices that change)"""
    afresh = Signal(int)
    """This file is to be read as if no sheet like it had been read before."""
    removed = Signal(int)
    compared = Signal(Path)
    """This file is a roster, and is to be compared with what is here."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[FileCard] = []
        self.folder = ""
        self.choose = plain.button(_("Choose files…"))
        self.choose.clicked.connect(self.ask)
        sentence = _("Choose one or several sheets (.xlsx, .ods, .xls or .csv), or drop them here.")
        head = QHBoxLayout()
        head.setSpacing(theme().px(12))
        head.addWidget(self.choose)
        head.addWidget(plain.label(sentence, "muted", wrap=True), 1)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme().px(12))
        self._list.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addLayout(head)
        column.addWidget(scrolled(inside), 1)

    @Slot()
    def ask(self) -> None:
        """Ask for files, beginning in the folder of last time."""
        dialog = QFileDialog(self.window(), _("Choose sheets to import"), self.folder or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        endings = " ".join(f"*{ending}" for ending in sorted(dropped.SUFFIXES))
        dialog.setNameFilters([_("Sheets ({endings})").format(endings=endings), _("All files (*)")])
        dialog.filesSelected.connect(lambda files: self.chosen.emit([Path(file) for file in files]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_files(self, files: Sequence[Brought]) -> None:
        """Show these; the control that has the focus keeps it."""
        self.choose.setAutoDefault(not files)  # with files, Enter goes on
        place, name = self._focused()
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [FileCard(file) for file in files]
        for number, card in enumerate(self.cards):
            card.changed.connect(partial(self.changed.emit, number))
            card.removed.connect(partial(self.removed.emit, number))
            card.afresh.connect(partial(self.afresh.emit, number))
            card.compared.connect(partial(self.compared.emit, files[number].path))
            self._list.insertWidget(number, card)
        if name and place < len(self.cards):
            again = self.cards[place].findChild(QWidget, name)
            (again or self.cards[place].kind).setFocus()

    def _focused(self) -> tuple[int, str]:
        """(place of the card, name of its control) that has the focus."""
        focus = self.window().focusWidget()
        for place, card in enumerate(self.cards):
            if focus is not None and card.isAncestorOf(focus):
                return place, focus.objectName() or "kind"
        return 0, ""
