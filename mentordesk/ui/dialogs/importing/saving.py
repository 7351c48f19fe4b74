"""Asks where refused rows go, and writes them there as a workbook."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from mentordesk.core import files
from mentordesk.core.i18n import _
from mentordesk.core.intake import refused_rows
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.report import CellProblem
from mentordesk.core.progress import Progress
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow
from mentordesk.ui.kit import task

Refused = list[tuple[Grid, list[CellProblem]]]


def save_refused(
    parent: QWidget, folder: str, brought: Sequence[Brought], rows: Sequence[PreviewRow]
) -> QFileDialog:
    """Ask for a place, then write a sheet for each file that rows were refused of."""
    refused = _by_file(brought, rows)
    dialog = QFileDialog(parent, _("Save refused rows"), folder or str(Path.home()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(_("Workbooks (*.xlsx)"))
    dialog.setDefaultSuffix("xlsx")
    dialog.selectFile(_name(refused))
    dialog.fileSelected.connect(lambda place: _save(parent, Path(place), refused))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _save(parent: QWidget, target: Path, refused: Refused) -> None:
    task.run(parent, _("Saving the refused rows…"), partial(_write, target, refused))


def _write(target: Path, refused: Refused, _progress: Progress) -> None:
    files.write(target, refused_rows.workbook(refused, _("Refused rows")))


def _by_file(brought: Sequence[Brought], rows: Sequence[PreviewRow]) -> Refused:
    found: Refused = []
    for place, file in enumerate(brought):
        problems = [problem for row in rows if row.place == place for problem in row.problems]
        if problems and file.sheet is not None and file.sheet.grid is not None:
            found.append((file.sheet.grid, problems))
    return found


def _name(refused: Refused) -> str:
    """One file's refused rows are called after it: its name may tell the role of its people."""
    stem = Path(refused[0][0].file).stem if len(refused) == 1 else ""
    return files.safe_name(_("{file} refused rows").format(file=stem).strip(), ".xlsx")
