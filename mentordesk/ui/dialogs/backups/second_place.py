"""The second place for backups, such as a USB stick: which, and what stood against it the last time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.dialogs import choose_file
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


class SecondPlace(QWidget):
    """A line with the place and buttons to choose another or none; `chosen` is called with it."""

    def __init__(self, place: str, chosen: Callable[[str], object]) -> None:
        super().__init__()
        self._chosen = chosen
        self.place = plain.Line("", "base")
        self.choose = plain.button(_("Choose a second place…"))
        self.choose.clicked.connect(self._ask)
        self.stop = plain.button(_("Stop using it"))
        self.stop.clicked.connect(lambda: self.use(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self.place, 1)
        row.addWidget(self.choose)
        row.addWidget(self.stop)
        self._show(place)

    def use(self, place: str) -> None:
        """Use this folder from now on; "" for none."""
        self._show(place)
        self._chosen(place)

    def _show(self, place: str) -> None:
        none = _("Backups lie on this computer only. A USB stick would survive it.")
        self.place.setText(_("Also in {place}").format(place=place) if place else none)
        self.stop.setVisible(bool(place))

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Choose a second place for backups"), str(Path.home()))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # the same on every system, and by every key
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.use)
        dialog.finished.connect(dialog.deleteLater)
        choose_file.spoken(dialog).open()
