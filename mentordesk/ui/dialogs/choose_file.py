"""Asks which file to open, and where to put a new one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain

SUFFIX = ".mentordesk"


def ask_open(parent: QWidget, folder: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a programme file that there is."""
    dialog = _dialog(parent, _("Open a programme file"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def ask_new(parent: QWidget, folder: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for the place and name of a new programme file."""
    dialog = _dialog(parent, _("Start a programme file"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(_("Mentoring programme") + SUFFIX)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def ask_target(parent: QWidget, folder: str, name: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask where to write a file of another kind, under the name proposed."""
    dialog = QFileDialog(parent, _("Save as"), folder or str(Path.home()))
    suffix = Path(name).suffix
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # the same on every system, and by every key
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(_("Files of this kind (*{suffix})").format(suffix=suffix))
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    spoken(dialog).open()
    return dialog


def ask_picture(parent: QWidget, folder: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a picture that there is."""
    dialog = QFileDialog(parent, _("Choose logo"), folder or str(Path.home()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(_("Pictures (*.png *.jpg *.jpeg)"))
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def spoken(dialog: QFileDialog) -> QFileDialog:
    """Names the lists of choices, which Qt leaves without, for screen readers."""
    names = {"lookInCombo": _("Folder"), "fileTypeCombo": _("Kind of file")}
    for combo in dialog.findChildren(QComboBox):
        plain.name(combo, names.get(combo.objectName(), ""))
    return dialog


def _dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder or str(Path.home()))
    dialog.setNameFilter(_("Programme files (*{suffix})").format(suffix=SUFFIX))
    dialog.finished.connect(dialog.deleteLater)
    return dialog
